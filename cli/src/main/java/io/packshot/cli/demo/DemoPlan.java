package io.packshot.cli.demo;

import io.packshot.cli.client.RetryPolicy;
import io.packshot.cli.home.RunningPlatform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;

/** The order of the steps: the data's flow. */
final class DemoPlan {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private DemoPlan() {
	}

	/** One line of the plan. */
	sealed interface Entry {

	}

	/**
	 * A step that runs.
	 *
	 * @param step the step
	 */
	record Built(Step step) implements Entry {
	}

	/**
	 * A step to come.
	 *
	 * @param name of the step
	 */
	record Planned(String name) implements Entry {
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

	static List<Entry> of(Outside outside) {
		List<Entry> plan = new ArrayList<>();
		plan.add(new Built(new PlatformStep(outside.platform())));
		plan.add(new Built(new BrandStep(outside.retries())));
		plan.add(new Built(new PhotoStep(outside.producers())));
		plan.add(new Built(new MatteStep(outside.patience())));
		plan.add(new Built(new DatasetStep()));
		plan.add(new Built(new RunStep(outside.patience())));
		List.of("gate", "version", "rollout").forEach((name) -> plan.add(new Planned(name)));
		plan.add(new Built(ImageStep.plain(outside.patience())));
		plan.add(new Built(ImageStep.scenes(outside.patience())));
		plan.add(new Built(new PageStep(planned(plan))));
		return List.copyOf(plan);
	}

	private static List<String> planned(List<Entry> plan) {
		return plan.stream().filter(Planned.class::isInstance).map((entry) -> ((Planned) entry).name()).toList();
	}

}
