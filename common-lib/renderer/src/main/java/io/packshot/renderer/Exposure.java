package io.packshot.renderer;

import io.packshot.renderer.shape.Vec;

/**
 * Samples the picture pixel by pixel. A pixel that the product's edge crosses is sampled
 * again on a grid twice as fine, so that alpha has at least seventeen levels.
 */
final class Exposure {

	private static final int COARSEST_EDGE = 4;

	private final Setup setup;

	private final Tracer tracer;

	private final Shading shading;

	private final int size;

	private final int samples;

	Exposure(Setup setup, boolean bounded, int size, int samples) {
		this.setup = setup;
		this.tracer = new Tracer(setup.product(), bounded);
		this.shading = new Shading(setup, this.tracer, bounded);
		this.size = size;
		this.samples = samples;
	}

	void row(int row, Planes planes) {
		int edge = Math.max(COARSEST_EDGE, 2 * this.samples);
		for (int column = 0; column < this.size; column++) {
			Pixel pixel = trace(column, row, this.samples);
			if (pixel.isEdge()) {
				pixel = trace(column, row, edge);
			}
			pixel.develop(this.shading);
			planes.set(column, row, pixel.beauty(), pixel.plate(), pixel.coverage());
		}
	}

	void plateRow(int row, Planes planes) {
		for (int column = 0; column < this.size; column++) {
			Pixel pixel = new Pixel();
			for (int i = 0; i < this.samples * this.samples; i++) {
				Vec view = view(column, row, i, this.samples);
				pixel.addOpen(view, behind(view));
			}
			pixel.developPlate(this.shading);
			planes.setPlate(column, row, pixel.plate());
		}
	}

	private Pixel trace(int column, int row, int grid) {
		Vec eye = this.setup.camera().eye();
		Pixel pixel = new Pixel();
		for (int i = 0; i < grid * grid; i++) {
			Vec view = view(column, row, i, grid);
			double behind = this.setup.stage().hit(eye, view);
			double front = this.tracer.product(eye, view);
			if (front < behind) {
				pixel.addCovered(view, eye.along(view, behind), eye.along(view, front));
			}
			else {
				pixel.addOpen(view, eye.along(view, behind));
			}
		}
		return pixel;
	}

	private Vec behind(Vec view) {
		Vec eye = this.setup.camera().eye();
		return eye.along(view, this.setup.stage().hit(eye, view));
	}

	private Vec view(int column, int row, int sample, int grid) {
		int across = sample % grid;
		int down = sample / grid;
		double u = (column + (across + 0.5) / grid) / this.size;
		double v = (row + (down + 0.5) / grid) / this.size;
		return this.setup.camera().through(u, v);
	}

}
