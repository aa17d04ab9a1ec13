package io.packshot.renderer.product;

import java.util.List;

import io.packshot.renderer.colour.Swatch;
import io.packshot.renderer.shape.Solid;
import io.packshot.renderer.shape.Vec;

/**
 * A product in its own coordinates: it stands on y = 0 and shows its front to positive z.
 * Immutable; may be asked from any thread.
 */
public final class Product {

	private final Part[] parts;

	private final Vec low;

	private final Vec high;

	private final List<Swatch> colours;

	/**
	 * @param low the lower corner of a box that holds the product
	 * @param high the upper corner of that box
	 * @param colours its dominant colours, largest first
	 */
	Product(List<Part> parts, Vec low, Vec high, List<Swatch> colours) {
		this.parts = parts.toArray(Part[]::new);
		this.low = low;
		this.high = high;
		this.colours = List.copyOf(colours);
	}

	/**
	 * A product of one solid in one paint.
	 */
	public static Product plain(Solid solid, Paint paint, Vec low, Vec high) {
		return new Product(List.of(new Part(solid, Coat.plain(paint))), low, high, List.of());
	}

	public Vec low() {
		return this.low;
	}

	public Vec high() {
		return this.high;
	}

	public List<Swatch> colours() {
		return this.colours;
	}

	/**
	 * Signed distance to the nearest part.
	 */
	public double distance(double x, double y, double z) {
		double nearest = Double.MAX_VALUE;
		for (Part part : this.parts) {
			nearest = Math.min(nearest, part.solid().distance(x, y, z));
		}
		return nearest;
	}

	/**
	 * The paint of the nearest part.
	 */
	public Paint paint(double x, double y, double z) {
		Part found = this.parts[0];
		double nearest = Double.MAX_VALUE;
		for (Part part : this.parts) {
			double distance = part.solid().distance(x, y, z);
			if (distance < nearest) {
				nearest = distance;
				found = part;
			}
		}
		return found.coat().at(x, y, z);
	}

}
