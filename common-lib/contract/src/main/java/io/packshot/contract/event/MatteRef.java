package io.packshot.contract.event;

import io.packshot.contract.id.MatteId;
import io.packshot.contract.object.ObjectRef;

/**
 * A matte and how it was made.
 *
 * @param id the matte
 * @param method method and its version, for example {@code classical/1}
 * @param confidence 0 (a guess) to 1 (certain)
 * @param alpha the alpha mask, an 8-bit grey PNG of the size of the master
 * @param foreground the product's decontaminated colours with that alpha, an RGBA PNG
 */
public record MatteRef(MatteId id, String method, double confidence, ObjectRef alpha, ObjectRef foreground) {

	public MatteRef {
		if (!(confidence >= 0 && confidence <= 1)) {
			throw new IllegalArgumentException("confidence lies between 0 and 1, not " + confidence);
		}
	}

}
