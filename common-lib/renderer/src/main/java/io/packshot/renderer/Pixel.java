package io.packshot.renderer;

import java.util.ArrayList;
import java.util.List;

import io.packshot.renderer.colour.Rgb;
import io.packshot.renderer.colour.Transfer;
import io.packshot.renderer.shape.Vec;

/**
 * The samples of one pixel and the light that they add up to.
 */
final class Pixel {

	private final List<Vec> views = new ArrayList<>();

	private final List<Vec> stage = new ArrayList<>();

	private final List<Vec> product = new ArrayList<>();

	private final double[] beauty = new double[3];

	private final double[] plate = new double[3];

	/**
	 * A sample that sees the product. All of these come before the others.
	 * @param behind where the ray would meet the stage
	 */
	void addCovered(Vec view, Vec behind, Vec front) {
		this.views.add(this.product.size(), view);
		this.stage.add(this.product.size(), behind);
		this.product.add(front);
	}

	/**
	 * A sample that sees the stage.
	 */
	void addOpen(Vec view, Vec behind) {
		this.views.add(view);
		this.stage.add(behind);
	}

	boolean isEdge() {
		return !this.product.isEmpty() && this.product.size() < this.stage.size();
	}

	double coverage() {
		return (double) this.product.size() / this.stage.size();
	}

	/**
	 * Mean exposed light in three channels, once developed.
	 */
	double[] beauty() {
		return this.beauty;
	}

	double[] plate() {
		return this.plate;
	}

	void developPlate(Shading shading) {
		Surface bare = shading.bareStage(this.stage);
		for (int i = 0; i < this.stage.size(); i++) {
			add(this.plate, shading.plate(bare, i));
		}
	}

	void develop(Shading shading) {
		Surface bare = shading.bareStage(this.stage);
		Surface shadowed = shading.shadowedStage(bare);
		Surface surface = shading.product(this.product);
		for (int i = 0; i < this.stage.size(); i++) {
			Rgb plate = shading.plate(bare, i);
			add(this.plate, plate);
			add(this.beauty, (i < this.product.size()) ? shading.product(surface, i, this.views.get(i))
					: shading.stage(shadowed, i, this.views.get(i), plate));
		}
	}

	private void add(double[] sum, Rgb light) {
		double share = 1.0 / this.stage.size();
		sum[0] += share * Transfer.exposed(light.r());
		sum[1] += share * Transfer.exposed(light.g());
		sum[2] += share * Transfer.exposed(light.b());
	}

}
