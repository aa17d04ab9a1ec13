package io.packshot.cli.demo;

import io.packshot.cli.client.RetryPolicy;
import io.packshot.cli.home.RunningPlatform;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;

/** The order of the steps: the data's flow. */
final class DemoPlan {

	/** Reading a large commit takes its time. */
	private static final Duration GATE_PATIENCE = Duration.ofMinutes(10);

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private DemoPlan() {
	}

	/**
	 * Outside things that the steps talk to.
	 *
	 * @param platform starts or finds it, telling lines of progress
	 * @param producers connects to Kafka's bootstrap servers
	 * @param retries how long calls are repeated
	 * @param patience how long a step waits without progress
	 */
	record Outside(Function<Consumer<String>, RunningPlatform> platform,
			Function<String, Producer<String, byte[]>> producers, RetryPolicy retries, Duration patience) {

		/** Real ones. */
		static Outside real(Function<Consumer<String>, RunningPlatform> platform) {
			return new Outside(platform, CatalogFeed::connect, RetryPolicy.STANDARD, PATIENCE);
		}
	}

	static List<Step> of(Outside outside) {
		RunStep run = new RunStep(outside.patience());
		return List.of(new PlatformStep(outside.platform()), new BrandStep(outside.retries()),
				new PhotoStep(outside.producers()), new MatteStep(outside.patience()), new DatasetStep(), run,
				new GateStep(run, GATE_PATIENCE), new VersionStep(outside.patience()),
				new RolloutStep(outside.patience()), ImageStep.plain(outside.patience()),
				ImageStep.scenes(outside.patience()), new PageStep());
	}

}
