package io.packshot.registry.version;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.packshot.contract.event.GateDecided;
import io.packshot.contract.event.Verdict;
import io.packshot.contract.event.VersionRegistered;
import io.packshot.contract.id.VersionId;
import io.packshot.platform.outbox.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a version of a candidate that passed; of each run at most one. */
@Component
final class VersionRegistrar {

	private static final Logger log = LoggerFactory.getLogger(VersionRegistrar.class);

	private final Versions versions;

	private final Outbox outbox;

	private final ApplicationEventPublisher events;

	private final Clock clock = Clock.systemUTC();

	VersionRegistrar(Versions versions, Outbox outbox, ApplicationEventPublisher events) {
		this.versions = versions;
		this.outbox = outbox;
		this.events = events;
	}

	/**
	 * Registers the candidate as part of the current transaction.
	 * @param gate what the gate decided
	 * @param decidedAt when it did
	 */
	void register(GateDecided gate, Instant decidedAt) {
		// Two decisions about one run at the same moment both get past this; the database
		// lets one of them in, and the other comes again and sees it.
		if (gate.verdict() != Verdict.PASS || this.versions.hasRun(gate.brand(), gate.run())) {
			return;
		}
		int number = this.versions.takeNumber(gate.brand(), gate.model());
		Version version = version(gate, number, decidedAt);
		this.versions.add(version);
		this.outbox.append(new VersionRegistered(version.brand(), version.id(), version.model(), number, gate.run(),
				gate.dataset(), gate.commit(), version.weights()));
		this.events.publishEvent(new VersionAdded(version));
		log.atInfo()
			.addKeyValue("version", version.id())
			.addKeyValue("model", version.model())
			.addKeyValue("number", number)
			.log("version registered");
	}

	private Version version(GateDecided gate, int number, Instant decidedAt) {
		Origin origin = new Origin(gate.dataset(), gate.commit(), gate.profile(), gate.recipe(), gate.seed(),
				gate.run(), gate.report(), decidedAt.truncatedTo(ChronoUnit.MICROS));
		return new Version(VersionId.create(), gate.brand(), gate.model(), number, gate.weights(), origin,
				this.clock.instant().truncatedTo(ChronoUnit.MICROS));
	}

}
