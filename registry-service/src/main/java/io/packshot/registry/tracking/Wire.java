package io.packshot.registry.tracking;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Reads what MLflow's messages leave out. */
final class Wire {

	private Wire() {
	}

	/** A repeated field: absent means empty. */
	static <T> List<T> list(String field, @Nullable List<@Nullable T> items) {
		List<T> present = new ArrayList<>();
		for (T item : (items != null) ? items : List.<@Nullable T>of()) {
			if (item == null) {
				throw TrackingRefused.invalid("'" + field + "' holds a null");
			}
			present.add(item);
		}
		return present;
	}

}
