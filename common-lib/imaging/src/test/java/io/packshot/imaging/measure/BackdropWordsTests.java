package io.packshot.imaging.measure;

import java.util.Arrays;
import java.util.Collection;

import io.packshot.imaging.picture.Picture;
import io.packshot.renderer.Renderer;
import io.packshot.renderer.Rendering;
import io.packshot.renderer.SampleCatalog;
import io.packshot.renderer.SampleProduct;
import io.packshot.renderer.Shot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BackdropWordsTests {

	private static final int SIDE = 96;

	/** CSS colours under their own names, and a few backdrops. */
	@ParameterizedTest
	@CsvSource({ "ffffff, light white", "000000, dark black", "808080, medium grey", "ff0000, medium red",
			"00008b, dark blue", "0000ff, medium blue", "008000, medium green", "ffff00, light yellow",
			"00ffff, light cyan", "ffc0cb, light pink", "ff00ff, medium magenta", "ffa500, light orange",
			"f5f5dc, light beige", "8b4513, medium brown", "800080, dark purple", "d8c8b4, light beige",
			"4a3320, dark brown", "c03030, medium red", "a8d8b0, light green" })
	void namesColoursAsPeopleDo(String hex, String words) {
		byte[] rgb = new byte[3 * 64 * 64];
		for (int i = 0; i < rgb.length; i++) {
			rgb[i] = (byte) Integer.parseInt(hex.substring(2 * (i % 3), 2 * (i % 3) + 2), 16);
		}
		assertThat(BackdropWords.of(Picture.opaque(64, 64, rgb), null)).isEqualTo(words);
	}

	@Test
	void doesNotSeeTheProduct() {
		byte[] rgb = new byte[3 * 64 * 64];
		byte[] matte = new byte[64 * 64];
		for (int i = 0; i < matte.length; i++) {
			boolean product = i % 64 > 16 && i % 64 < 48;
			matte[i] = (byte) (product ? 255 : 0);
			rgb[3 * i] = (byte) (product ? 255 : 0);
			rgb[3 * i + 2] = (byte) (product ? 0 : 255);
		}
		assertThat(BackdropWords.of(Picture.opaque(64, 64, rgb), matte)).isEqualTo("medium blue");
	}

	@Test
	void refusesAPictureOfNothingButProduct() {
		byte[] matte = new byte[64 * 64];
		Arrays.fill(matte, (byte) 255);
		Picture picture = Picture.opaque(64, 64, new byte[3 * 64 * 64]);
		assertThatIllegalArgumentException().isThrownBy(() -> BackdropWords.of(picture, matte));
	}

	@Test
	void namesWhatIsSeenAsTheBackdropItselfInNineteenOfTwentyRenderedPhotos() {
		Collection<SampleProduct> products = SampleCatalog.of(11, 21).products();
		Renderer renderer = new Renderer();
		int photos = 0;
		int agree = 0;
		for (SampleProduct product : products) {
			for (Shot shot : product.photos()) {
				Rendering rendering = renderer.render(shot, SIDE, 1);
				String seen = BackdropWords.of(Picture.opaque(SIDE, SIDE, rendering.beauty()), rendering.alpha());
				photos++;
				agree += seen.equals(BackdropWords.of(Picture.opaque(SIDE, SIDE, rendering.plate()), null)) ? 1 : 0;
			}
		}
		assertThat(agree).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * photos));
	}

}
