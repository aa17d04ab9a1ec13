package io.packshot.evaluation.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import io.packshot.contract.dataset.HoldOut;
import io.packshot.contract.id.ProductId;
import io.packshot.imaging.measure.BackdropWords;
import io.packshot.imaging.measure.BackgroundField;
import io.packshot.imaging.picture.Picture;
import io.packshot.renderer.Renderer;
import io.packshot.renderer.Rendering;
import io.packshot.renderer.SampleCatalog;
import io.packshot.renderer.SampleProduct;
import io.packshot.renderer.Shot;
import io.packshot.scenemodel.plate.PlateImage;
import io.packshot.scenemodel.training.TrainingPlate;

/**
 * A brand of the sample catalog with exact mattes, and the plates of a candidate without
 * a fault: one that shows, for the words of a held-out photo, true backdrops of the
 * photos that could be learnt from, at the resolution of the gate's grid. Nobody who has
 * seen that commit alone can do better.
 */
public final class RenderedBrand {

	/** Side of the pictures in pixels. */
	public static final int SIZE = 128;

	private static final Renderer RENDERER = new Renderer();

	private final List<BackgroundField> all = new ArrayList<>();

	private final List<BackgroundField> heldOut = new ArrayList<>();

	private final List<String> heldOutWords = new ArrayList<>();

	private final List<Backdrop> learnt = new ArrayList<>();

	private final long seed;

	/** Renders every photo of a catalog. */
	public RenderedBrand(long seed, int products) {
		this.seed = seed;
		Collection<SampleProduct> catalog = SampleCatalog.of(seed, products).products();
		Set<ProductId> held = HoldOut.of(catalog.stream().map((product) -> new ProductId(product.id())).toList());
		for (SampleProduct product : catalog) {
			for (Shot shot : product.photos()) {
				add(RENDERER.render(shot, SIZE, 1), held.contains(new ProductId(product.id())));
			}
		}
	}

	private void add(Rendering rendering, boolean held) {
		BackgroundField field = Scorer.field(Picture.opaque(SIZE, SIZE, rendering.beauty()), rendering.alpha());
		String words = BackdropWords.of(field);
		this.all.add(field);
		if (held) {
			this.heldOut.add(field);
			this.heldOutWords.add(words);
		}
		else {
			Picture plate = Picture.opaque(SIZE, SIZE, rendering.plate());
			this.learnt.add(new Backdrop(words, Defects.reduced(plate, Scorer.SIDE)));
		}
	}

	/** Backgrounds of the held-out products' photos. */
	public List<BackgroundField> heldOut() {
		return this.heldOut;
	}

	/** Backgrounds of all photos. */
	public List<BackgroundField> all() {
		return this.all;
	}

	/** Plates for the held-out photos' words, in turn; another draw, other plates. */
	public List<Picture> plates(int draw) {
		Random random = new Random(1_000_003 * this.seed + draw);
		return IntStream.range(0, Math.max(32, this.heldOut.size()))
			.mapToObj((i) -> plate(this.heldOutWords.get(i % this.heldOut.size()), random))
			.toList();
	}

	private Picture plate(String words, Random random) {
		long most = this.learnt.stream().mapToLong((one) -> one.common(words)).max().orElseThrow();
		List<Backdrop> fitting = this.learnt.stream().filter((one) -> one.common(words) == most).toList();
		return fitting.get(random.nextInt(fitting.size())).plate();
	}

	/** What a training could learn from. */
	List<TrainingPlate> trainingPlates() {
		return this.learnt.stream()
			.map((one) -> new TrainingPlate(PlateImage.ofBytes(SIZE, one.plate().rgb()), one.words()))
			.toList();
	}

	/** What a plate is asked for with: the words of the held-out photos, in turn. */
	String words(int plate) {
		return this.heldOutWords.get(plate % this.heldOutWords.size());
	}

	/** The plates as the scorer wants them. */
	public List<BackgroundField> fields(List<Picture> plates, UnaryOperator<Picture> defect) {
		IntFunction<BackgroundField> field = (i) -> Scorer.field(defect.apply(plates.get(i)), null)
			.seenThrough(this.heldOut.get(i % this.heldOut.size()));
		return IntStream.range(0, plates.size()).mapToObj(field).toList();
	}

	/** What is behind a photo's product, and the words for it. */
	private record Backdrop(String words, Picture plate) {

		long common(String asked) {
			return Arrays.stream(this.words.split(" ", -1)).filter(Set.of(asked.split(" ", -1))::contains).count();
		}

	}

}
