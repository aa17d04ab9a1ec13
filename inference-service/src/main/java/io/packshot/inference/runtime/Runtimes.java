package io.packshot.inference.runtime;

import java.util.LinkedHashMap;
import java.util.Map;

import io.packshot.contract.event.RolloutChanged;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.VersionId;
import io.packshot.inference.InferenceProblem;
import io.packshot.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The version in service of each brand's models. Where another one is desired, it is
 * loaded in the background while the present one goes on serving; then new orders get the
 * new one, and the old one closes after its last order.
 */
@Component
public class Runtimes implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Runtimes.class);

	private final WeightsLoader loader;

	private final RuntimeProperties properties;

	/** Least recently used first; guarded by this. */
	private final Map<Line, Slot> slots = new LinkedHashMap<>(16, 0.75f, true);

	Runtimes(WeightsLoader loader, RuntimeProperties properties) {
		this.loader = loader;
		this.properties = properties;
	}

	/**
	 * The version that serves an order now: the desired one if it is there or nothing
	 * else is, otherwise the one before it.
	 * @param desired what shall serve
	 * @return to be released after the order
	 */
	@SuppressWarnings("ReferenceEquality") // the very load that is under way
	public synchronized Serving acquire(RolloutChanged desired) {
		Slot slot = this.slots.computeIfAbsent(new Line(desired.brand(), desired.model()), (line) -> new Slot());
		makeRoom(slot);
		Serving present = slot.serving;
		if (present != null && (present.serves(desired) || failedJustNow(slot, desired))) {
			present.runtime().retain();
			return present;
		}
		Serving coming = (slot.coming != null && slot.coming.serves(desired)) ? slot.coming : prepare(slot, desired);
		Serving serving = (present != null) ? present : coming;
		// Before the load can fail and let go of it.
		serving.runtime().retain();
		if (slot.coming != coming) {
			slot.coming = coming;
			var unused = coming.runtime().loading().whenComplete((loaded, failure) -> arrive(slot, coming, failure));
		}
		return serving;
	}

	private boolean failedJustNow(Slot slot, RolloutChanged desired) {
		return desired.version().equals(slot.failedVersion)
				&& System.nanoTime() - slot.failedAt < this.properties.retry().toNanos();
	}

	private Serving prepare(Slot slot, RolloutChanged desired) {
		if (failedJustNow(slot, desired)) {
			throw new ProblemException(InferenceProblem.VERSION_UNAVAILABLE,
					"The weights could not be loaded a moment ago. Send the order again in a moment,"
							+ " or order studio-sweep or brand-gradient, which need no model.")
				.retryAfter(5);
		}
		if (slot.coming != null) {
			slot.coming.runtime().release();
		}
		return new Serving(desired.version(), this.loader.load(new Weights(desired.brand(), desired.weights())));
	}

	@SuppressWarnings("ReferenceEquality") // a later load may be of the same version
	private synchronized void arrive(Slot slot, Serving arrived, @Nullable Throwable failure) {
		if (slot.coming != arrived) {
			return;
		}
		slot.coming = null;
		if (failure != null) {
			slot.failedVersion = arrived.version();
			slot.failedAt = System.nanoTime();
			arrived.runtime().release();
			return;
		}
		if (slot.serving != null) {
			slot.serving.runtime().release();
		}
		slot.serving = arrived;
		log.atInfo().addKeyValue("version", arrived.version()).log("version in service");
	}

	private void makeRoom(Slot used) {
		var oldest = this.slots.values().iterator();
		while (this.slots.size() > this.properties.models() && oldest.hasNext()) {
			Slot slot = oldest.next();
			if (slot != used) {
				oldest.remove();
				slot.clear();
			}
		}
	}

	@Override
	public synchronized void close() {
		this.slots.values().forEach(Slot::clear);
		this.slots.clear();
	}

	/**
	 * A version and where it runs.
	 *
	 * @param version its name
	 * @param runtime where it runs, retained once for whoever got this
	 */
	public record Serving(VersionId version, SceneRuntime runtime) {

		boolean serves(RolloutChanged desired) {
			return this.version.equals(desired.version()) && this.runtime.digest().equals(desired.weights().digest());
		}

	}

	/** A brand's line of versions. */
	private record Line(BrandId brand, String model) {

	}

	/** What serves a line and what is on its way. */
	private static final class Slot {

		private @Nullable Serving serving;

		private @Nullable Serving coming;

		private @Nullable VersionId failedVersion;

		private long failedAt;

		void clear() {
			if (this.serving != null) {
				this.serving.runtime().release();
				this.serving = null;
			}
			if (this.coming != null) {
				this.coming.runtime().release();
				this.coming = null;
			}
		}

	}

}
