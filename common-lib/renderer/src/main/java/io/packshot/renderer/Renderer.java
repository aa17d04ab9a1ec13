package io.packshot.renderer;

import java.util.stream.IntStream;

/**
 * Renders product photos with exact truth. Stateless and thread-safe: rows are rendered
 * in parallel on the common pool, and the bytes depend on the arguments alone, not on the
 * number of threads, the platform or the JVM.
 */
public final class Renderer {

	private static final int SMALLEST = 16;

	private static final int LARGEST = 4096;

	private static final int FINEST = 4;

	private final boolean bounded;

	public Renderer() {
		this(true);
	}

	/**
	 * @param bounded false to measure everything everywhere, which is slow and must look
	 * the same
	 */
	Renderer(boolean bounded) {
		this.bounded = bounded;
	}

	/**
	 * Renders beauty, clean plate and alpha.
	 * @param size side of the square picture in px, 16 to 4096
	 * @param samples side of the grid of samples in each pixel, 1 to 4; at the product's
	 * edge the grid is twice as fine, but with 1 alpha is 0 or 255
	 * @throws IllegalArgumentException if size or samples are out of range
	 */
	public Rendering render(Shot shot, int size, int samples) {
		check(size, samples);
		return render(Setup.of(shot), shot.sceneSeed(), size, samples);
	}

	/**
	 * Renders the clean plate alone: the same bytes as {@link Rendering#plate()}, in a
	 * fraction of the time.
	 * @return interleaved sRGB, 8 bits per channel, size * size * 3 bytes
	 * @throws IllegalArgumentException if size or samples are out of range
	 */
	public byte[] renderPlate(Shot shot, int size, int samples) {
		check(size, samples);
		Planes planes = new Planes(size, shot.sceneSeed());
		Exposure exposure = new Exposure(Setup.of(shot), this.bounded, size, samples);
		IntStream.range(0, size).parallel().forEach((row) -> exposure.plateRow(row, planes));
		return planes.plate();
	}

	Rendering render(Setup setup, long grain, int size, int samples) {
		Planes planes = new Planes(size, grain);
		Exposure exposure = new Exposure(setup, this.bounded, size, samples);
		IntStream.range(0, size).parallel().forEach((row) -> exposure.row(row, planes));
		return new Rendering(planes, setup.labels());
	}

	private static void check(int size, int samples) {
		if (size < SMALLEST || size > LARGEST) {
			throw new IllegalArgumentException("size is %d px, must be %d to %d".formatted(size, SMALLEST, LARGEST));
		}
		if (samples < 1 || samples > FINEST) {
			throw new IllegalArgumentException("samples is %d, must be 1 to %d".formatted(samples, FINEST));
		}
	}

}
