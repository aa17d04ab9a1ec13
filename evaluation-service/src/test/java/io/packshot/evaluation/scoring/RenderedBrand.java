package io.packshot.evaluation.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import io.packshot.contract.dataset.HoldOut;
import io.packshot.contract.id.ProductId;
import io.packshot.imaging.measure.BackgroundField;
import io.packshot.imaging.picture.Picture;
import io.packshot.renderer.ProductFamily;
import io.packshot.renderer.Renderer;
import io.packshot.renderer.Rendering;
import io.packshot.renderer.SampleCatalog;
import io.packshot.renderer.SampleProduct;
import io.packshot.renderer.SceneKind;
import io.packshot.renderer.Shot;

/**
 * A brand of the sample catalog with exact mattes, and clean plates of its scenes with
 * new light, tint and camera: what a candidate without a fault would make.
 */
public final class RenderedBrand {

	/** Side of the pictures in pixels. */
	public static final int SIZE = 128;

	private static final Renderer RENDERER = new Renderer();

	private final List<BackgroundField> all = new ArrayList<>();

	private final List<BackgroundField> heldOut = new ArrayList<>();

	private final List<SceneKind> heldOutScenes = new ArrayList<>();

	private final long seed;

	/** Renders every photo of a catalog. */
	public RenderedBrand(long seed, int products) {
		this.seed = seed;
		Collection<SampleProduct> catalog = SampleCatalog.of(seed, products).products();
		Set<ProductId> held = HoldOut.of(catalog.stream().map((product) -> new ProductId(product.id())).toList());
		for (SampleProduct product : catalog) {
			for (Shot shot : product.photos()) {
				BackgroundField field = photo(shot);
				this.all.add(field);
				if (held.contains(new ProductId(product.id()))) {
					this.heldOut.add(field);
					this.heldOutScenes.add(shot.scene());
				}
			}
		}
	}

	private static BackgroundField photo(Shot shot) {
		Rendering rendering = RENDERER.render(shot, SIZE, 1);
		return Scorer.field(Picture.opaque(SIZE, SIZE, rendering.beauty()), rendering.alpha());
	}

	/** Backgrounds of the held-out products' photos. */
	public List<BackgroundField> heldOut() {
		return this.heldOut;
	}

	/** Backgrounds of all photos. */
	public List<BackgroundField> all() {
		return this.all;
	}

	/**
	 * Clean plates of the held-out photos' scenes, in turn; another draw, other plates.
	 */
	public List<Picture> plates(int draw) {
		return IntStream.range(0, Math.max(32, this.heldOut.size()))
			.mapToObj((i) -> plate(this.heldOutScenes.get(i % this.heldOut.size()), draw, i))
			.toList();
	}

	private Picture plate(SceneKind scene, int draw, int number) {
		long sceneSeed = 1_000_003 * this.seed + 1009L * draw + number + 500_000;
		return Picture.opaque(SIZE, SIZE,
				RENDERER.renderPlate(new Shot(ProductFamily.MUG, scene, 1, sceneSeed), SIZE, 1));
	}

	/** The plates as the scorer wants them. */
	public List<BackgroundField> fields(List<Picture> plates, UnaryOperator<Picture> defect) {
		IntFunction<BackgroundField> field = (i) -> Scorer.field(defect.apply(plates.get(i)), null)
			.seenThrough(this.heldOut.get(i % this.heldOut.size()));
		return IntStream.range(0, plates.size()).mapToObj(field).toList();
	}

}
