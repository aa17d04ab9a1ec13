package io.packshot.training.trainer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.packshot.contract.dataset.HoldOut;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.id.RunId;
import io.packshot.imaging.measure.BackdropWords;
import io.packshot.imaging.measure.BackgroundField;
import io.packshot.imaging.picture.Picture;
import io.packshot.renderer.Renderer;
import io.packshot.renderer.Rendering;
import io.packshot.renderer.SampleCatalog;
import io.packshot.renderer.SampleProduct;
import io.packshot.renderer.Shot;
import io.packshot.scenemodel.training.TrainingPlate;
import io.packshot.training.StylePhoto;
import io.packshot.training.recipe.RecipeJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PlatesTests {

	private static final int SIDE = 96;

	private @TempDir Path temporary;

	private RunFolder folder;

	@BeforeEach
	void makeFolder() throws IOException {
		this.folder = new RunFolder(this.temporary);
		Files.createDirectories(this.folder.inputs());
	}

	@Test
	void holdsOutTheProductsThatTheGateHoldsOut() throws IOException {
		List<TrainerBrief.Photo> photos = photos(StylePhoto.some(20, 10));
		Plates plates = plates(photos);
		Set<ProductId> held = HoldOut.of(photos.stream().map(TrainerBrief.Photo::product).toList());
		assertThat(plates.heldOutProducts())
			.containsExactlyElementsOf(held.stream().map(ProductId::value).sorted().toList());
		assertThat(plates.heldOut()).hasSize(held.size());
		assertThat(plates.learnt()).hasSize(20 - held.size());
	}

	@Test
	void everyPhotoOfAHeldOutProductIsHeldOut() throws IOException {
		List<StylePhoto> photos = IntStream.range(0, 20)
			.mapToObj((i) -> new StylePhoto(PhotoId.create(), "product-" + i % 4, i, 10))
			.toList();
		Plates plates = plates(photos(photos));
		assertThat(plates.heldOut()).hasSize(5 * plates.heldOutProducts().size());
	}

	@Test
	void oneProductAloneIsRefused() throws IOException {
		List<StylePhoto> photos = IntStream.range(0, 6)
			.mapToObj((i) -> new StylePhoto(PhotoId.create(), "only", i, 10))
			.toList();
		assertThat(refusal(photos(photos)).reason()).isEqualTo("too-few-products");
	}

	@Test
	void platesOfOneSideOnlyAreRefused() throws IOException {
		Set<ProductId> held = HoldOut
			.of(IntStream.range(0, 12).mapToObj((i) -> new ProductId("product-" + i)).toList());
		// A disc that fills the photo leaves nothing to see.
		List<StylePhoto> photos = IntStream.range(0, 12)
			.mapToObj((i) -> new StylePhoto(PhotoId.create(), "product-" + i, i,
					held.contains(new ProductId("product-" + i)) ? 40 : 10))
			.toList();
		TrainerOutcome refusal = refusal(photos(photos));
		assertThat(refusal.reason()).isEqualTo("too-few-plates");
		assertThat(refusal.detail()).contains("none of the held-out products", held.size() + " too-much-filled");
	}

	@Test
	void captionsHaveTheWordsThatTheGateAsksFor() throws IOException {
		List<TrainerBrief.Photo> photos = new ArrayList<>();
		List<String> asked = new ArrayList<>();
		List<SampleProduct> products = SampleCatalog.of(5, 6).products();
		Set<ProductId> held = HoldOut.of(products.stream().map((one) -> new ProductId(one.id())).toList());
		for (SampleProduct product : products) {
			for (Shot shot : product.photos()) {
				Rendering rendering = new Renderer().render(shot, SIDE, 1);
				photos.add(write(product, rendering, photos.size()));
				BackgroundField field = BackgroundField.of(Picture.opaque(SIDE, SIDE, rendering.beauty()),
						rendering.alpha(), BackgroundField.SIDE, BackgroundField.WIDENING);
				if (!held.contains(new ProductId(product.id()))) {
					asked.add(product.category() + " " + BackdropWords.of(field));
				}
			}
		}
		Plates plates = plates(photos);
		assertThat(plates.learnt()).isNotEmpty();
		assertThat(asked).containsSubsequence(plates.learnt().stream().map(TrainingPlate::caption).toList());
	}

	@Test
	void aPhotoThatWasCutOutGivesNoPlate() throws IOException {
		List<TrainerBrief.Photo> photos = photos(StylePhoto.some(2, 10)).stream()
			.map((photo) -> new TrainerBrief.Photo(photo.photo(), photo.product(), photo.words(), false, photo.master(),
					photo.alpha()))
			.toList();
		assertThat(plates(photos).count()).isZero();
		assertThat(plates(photos).refused()).containsExactly(Map.entry("no-certain-backdrop", 2));
	}

	private TrainerOutcome refusal(List<TrainerBrief.Photo> photos) throws IOException {
		return TooFewPlates.check(brief(photos), plates(photos)).orElseThrow();
	}

	private Plates plates(List<TrainerBrief.Photo> photos) throws IOException {
		return Plates.of(brief(photos), this.folder, (count) -> {
		});
	}

	private List<TrainerBrief.Photo> photos(List<StylePhoto> photos) throws IOException {
		List<TrainerBrief.Photo> written = new ArrayList<>();
		for (StylePhoto photo : photos) {
			written.add(photo.write(this.folder.inputs()));
		}
		return written;
	}

	private TrainerBrief.Photo write(SampleProduct product, Rendering rendering, int number) throws IOException {
		Files.write(this.folder.inputs().resolve(number + "-master.png"), rendering.beautyPng());
		Files.write(this.folder.inputs().resolve(number + "-alpha.png"), rendering.alphaPng());
		return new TrainerBrief.Photo(PhotoId.create(), new ProductId(product.id()), product.category(), true,
				number + "-master.png", number + "-alpha.png");
	}

	private static TrainerBrief brief(List<TrainerBrief.Photo> photos) throws IOException {
		try (InputStream in = PlatesTests.class.getResourceAsStream("/recipes/tiny.json")) {
			String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			return new TrainerBrief(RunId.create(),
					RecipeJson.read(json.replaceFirst("\\{", "{\"codeVersion\":\"trainer-1\",")), 1, photos,
					Duration.ofSeconds(30), 10);
		}
	}

}
