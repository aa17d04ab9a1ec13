package io.packshot.inference.plate;

import io.packshot.contract.id.VersionId;
import org.jspecify.annotations.Nullable;

/** Something that makes plates for one order. Closing it gives back what it holds. */
public sealed interface PlateSource extends AutoCloseable permits StudioPlates, GradientPlates, ModelPlates {

	/** What makes the plates, as it stands in canonical requests. */
	String model();

	/** The version that makes them; null where no model does. */
	default @Nullable Served served() {
		return null;
	}

	/** Returns when plates can be made without waiting. */
	default void awaitReady() {
		// What is rendered from numbers needs nothing that could be missing.
	}

	/**
	 * Makes one plate; equal arguments give equal plates.
	 * @param prompt normalised words
	 * @param seed where everything random begins
	 * @param width pixels
	 * @param height pixels
	 */
	Plate make(String prompt, long seed, int width, int height);

	@Override
	void close();

}
