package io.packshot.renderer.shape;

final class Blend {

	private Blend() {
	}

	/**
	 * The smooth minimum: quadratic, equal to the minimum where the two differ by more
	 * than the width (Quilez, "smooth minimum").
	 */
	static double union(double a, double b, double width) {
		double overlap = Math.max(width - Math.abs(a - b), 0);
		return Math.min(a, b) - overlap * overlap / (4 * width);
	}

	static double hypot(double a, double b) {
		return Math.sqrt(a * a + b * b);
	}

	static double hypot(double a, double b, double c) {
		return Math.sqrt(a * a + b * b + c * c);
	}

	static double clamp(double value, double low, double high) {
		return Math.min(Math.max(value, low), high);
	}

}
