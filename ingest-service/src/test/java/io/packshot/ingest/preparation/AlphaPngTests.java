package io.packshot.ingest.preparation;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;

import javax.imageio.ImageIO;

import io.packshot.imaging.matte.Matte;
import io.packshot.imaging.picture.DecodeLimits;
import io.packshot.imaging.picture.PictureDecoder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AlphaPngTests {

	@Test
	void everyLevelSurvivesInTheDecoderOfTheJdk() throws IOException {
		byte[] alpha = new byte[37 * 23];
		new Random(5).nextBytes(alpha);
		Matte matte = new Matte(37, 23, alpha, "test/1", 1);

		BufferedImage read = ImageIO.read(new ByteArrayInputStream(AlphaPng.encode(matte)));

		assertThat(read.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
		assertThat(read.getRaster().getDataElements(0, 0, 37, 23, null)).isEqualTo(alpha);
	}

	@Test
	void ourOwnDecoderTakesIt() {
		byte[] alpha = { 0, 1, (byte) 128, (byte) 255 };

		byte[] rgb = PictureDecoder.decode(AlphaPng.encode(new Matte(2, 2, alpha, "test/1", 1)), DecodeLimits.DEFAULTS)
			.picture()
			.rgb();

		assertThat(rgb).containsExactly(0, 0, 0, 1, 1, 1, 128, 128, 128, 255, 255, 255);
	}

	@Test
	void sameMatteGivesSameBytes() {
		byte[] alpha = new byte[100];

		assertThat(AlphaPng.encode(new Matte(10, 10, alpha, "test/1", 1)))
			.isEqualTo(AlphaPng.encode(new Matte(10, 10, alpha.clone(), "test/1", 1)));
	}

}
