package io.packshot.contract.pipeline;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One brand's loop: which data, how it is trained, judged and rolled out, when again, and
 * what it may cost. Revisions of it are immutable.
 *
 * @param data what is trained on
 * @param training how
 * @param gate how often a failed candidate is followed by another
 * @param rollout how a passing version gets its traffic
 * @param schedule when the loop goes round again by itself
 * @param budget what it may cost
 * @param templates what the brand says about its templates; images of one that is not
 * named need a review
 */
public record PipelineSpec(DataRule data, Training training, Gate gate, Rollout rollout, Schedule schedule,
		Budget budget, List<Shot> templates) {

	public PipelineSpec {
		templates = List.copyOf(templates);
	}

	/**
	 * What is trained on.
	 *
	 * @param dataset its name within the brand
	 * @param branch whose head
	 * @param minimumPhotos fewer are no reason to train
	 */
	public record DataRule(String dataset, String branch, int minimumPhotos) {

	}

	/**
	 * How it is trained.
	 *
	 * @param model the line of versions
	 * @param profile of the recipe, for example {@code cpu-quick}
	 * @param seed starts everything random; null for another one with each run
	 */
	public record Training(String model, String profile, @Nullable Long seed) {

	}

	/**
	 * What follows a failed gate.
	 *
	 * @param retries with other seeds, 0 to 2
	 */
	public record Gate(int retries) {

	}

	/**
	 * How a passing version gets its traffic.
	 *
	 * @param strategy all at once or in steps
	 * @param steps percent of the products at each step of a canary, rising, 1 to 99
	 * @param imagesPerStep how many of the canary's images a judgement needs
	 * @param patience how long a step may wait for a judgement before it is called
	 * inconclusive and holds
	 */
	public record Rollout(RolloutStrategy strategy, List<Integer> steps, int imagesPerStep, Duration patience) {

		public Rollout {
			steps = List.copyOf(steps);
		}

	}

	/**
	 * When the loop goes round again by itself.
	 *
	 * @param feedback retrain when so many rejections wait; null for never
	 * @param cron retrain at these times, UTC, six fields as Spring reads them; null for
	 * never
	 * @param onDegraded retrain when the champion is found degraded
	 * @param cooldown the least time between two of these runs
	 */
	public record Schedule(@Nullable Integer feedback, @Nullable String cron, boolean onDegraded, Duration cooldown) {

	}

	/**
	 * What the loop may cost.
	 *
	 * @param centsPerMonth euro cents in a calendar month; null for no limit
	 * @param alertAt the part that people want to hear of, 0 to 1
	 */
	public record Budget(@Nullable Double centsPerMonth, double alertAt) {

	}

	/**
	 * What the brand says about a template.
	 *
	 * @param template its name
	 * @param autoAccept whether its images are published without a review
	 */
	public record Shot(String template, boolean autoAccept) {

	}

}
