package io.packshot.training.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import io.packshot.contract.event.RunQueued;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import io.packshot.contract.id.RunId;
import io.packshot.contract.object.Digest;
import io.packshot.platform.outbox.Outbox;
import io.packshot.platform.problem.ProblemException;
import io.packshot.training.TrainingProblem;
import io.packshot.platform.neighbour.NeighbourUnavailable;
import io.packshot.training.dataset.Datasets;
import io.packshot.training.recipe.Recipe;
import io.packshot.training.recipe.Recipes;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes orders for runs. */
@Component
final class RunIntake {

	private final Runs runs;

	private final Recipes recipes;

	private final Datasets datasets;

	private final Outbox outbox;

	private final TransactionOperations transactions;

	private final ApplicationEventPublisher events;

	RunIntake(Runs runs, Recipes recipes, Datasets datasets, Outbox outbox, TransactionOperations transactions,
			ApplicationEventPublisher events) {
		this.runs = runs;
		this.recipes = recipes;
		this.datasets = datasets;
		this.outbox = outbox;
		this.transactions = transactions;
		this.events = events;
	}

	/**
	 * Stores an order and tells the fact.
	 * @throws ProblemException where there is no such recipe or commit
	 */
	Run order(BrandId brand, RunWish wish) {
		Recipe recipe = this.recipes.find(wish.profile())
			.orElseThrow(() -> new ProblemException(TrainingProblem.UNKNOWN_PROFILE,
					"The profiles are " + String.join(", ", this.recipes.profiles()) + ".")
				.with("field", "profile"));
		CommitId commit = resolve(brand, wish);
		int retryOf = (wish.retryOf() != null) ? wish.retryOf() : 0;
		long seed = (wish.seed() != null) ? wish.seed() : seed(brand, wish, commit, retryOf);
		RunOrder order = new RunOrder(wish.model(), wish.dataset(), commit, wish.profile(), seed, retryOf);
		RunId id = RunId.create();
		this.transactions.executeWithoutResult((status) -> {
			this.runs.add(id, brand, order, recipe);
			this.outbox.append(new RunQueued(brand, id, order.model(), order.dataset(), commit, order.profile(), seed,
					order.retryOf(), (retryOf > 0) ? "retry" : "ordered"));
			this.events.publishEvent(new RunWaiting(id));
		});
		return this.runs.get(id);
	}

	private CommitId resolve(BrandId brand, RunWish wish) {
		try {
			return this.datasets.resolve(brand, wish.dataset(), wish.commit())
				.orElseThrow(() -> new ProblemException(TrainingProblem.UNKNOWN_COMMIT, "The dataset " + wish.dataset()
						+ " has no commit, tag or branch " + wish.commit() + ", or does not exist.")
					.with("field", "commit"));
		}
		catch (NeighbourUnavailable ex) {
			throw new ProblemException(TrainingProblem.NEIGHBOUR_UNAVAILABLE,
					"The ingest service has to say which commit this is. Send the order again in a moment.", ex)
				.retryAfter(5);
		}
	}

	/** The same wish starts from the same seed, a retry from another one. */
	private static long seed(BrandId brand, RunWish wish, CommitId commit, int retryOf) {
		String text = String.join("\n", brand.value(), wish.model(), wish.dataset(), commit.value(), wish.profile(),
				Integer.toString(retryOf));
		String digest = Digest.of(text.getBytes(StandardCharsets.UTF_8)).value();
		return ByteBuffer.wrap(HexFormat.of().parseHex(digest.substring(0, 8))).getInt() & 0x7fffffffL;
	}

}
