package io.packshot.ingest.dataset;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import io.packshot.contract.event.DatasetCommitted;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import io.packshot.ingest.IngestProblem;
import io.packshot.platform.observability.Correlation;
import io.packshot.platform.outbox.Outbox;
import io.packshot.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves branches. An Iceberg commit and its fact cannot share a transaction, so each
 * commit is first intended in a row that survives everything, then done in the table
 * under its id, then told. What stops in between is finished or withdrawn later, by
 * looking into the table; nothing is ever guessed.
 * <p>
 * The branch's lock is taken before the intent is written, not after: whoever holds the
 * lock then knows that an intent without a snapshot is nobody's work any more.
 */
@Component
final class DatasetCommitter {

	private static final Logger log = LoggerFactory.getLogger(DatasetCommitter.class);

	private static final int TRIES = 5;

	private final DatasetTables tables;

	private final DatasetContent content;

	private final Commits commits;

	private final BranchLock lock;

	private final Outbox outbox;

	private final TransactionTemplate locked;

	private final TransactionTemplate apart;

	private final Semaphore places;

	private final Clock clock = Clock.systemUTC();

	DatasetCommitter(DatasetTables tables, DatasetContent content, Commits commits, BranchLock lock, Outbox outbox,
			PlatformTransactionManager transactions, DatasetProperties properties) {
		this.tables = tables;
		this.content = content;
		this.commits = commits;
		this.lock = lock;
		this.outbox = outbox;
		this.locked = new TransactionTemplate(transactions);
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.places = new Semaphore(properties.committers(), true);
	}

	/** Commits what the brand has now, unless the branch holds just that. */
	Outcome commit(DatasetBranch branch, CommitWish wish) {
		// Each commit takes two connections: without a limit they could wait for each
		// other's second one.
		this.places.acquireUninterruptibly();
		try {
			return Objects.requireNonNull(this.locked.execute((status) -> {
				this.lock.take(branch);
				return commitLocked(branch, wish);
			}));
		}
		catch (BranchHeld ex) {
			throw busy(ex);
		}
		finally {
			this.places.release();
		}
	}

	private Outcome commitLocked(DatasetBranch branch, CommitWish wish) {
		Optional<Head> head = settledHead(branch);
		List<DatasetRow> rows = this.content.of(branch.brand());
		Optional<Commit> unchanged = head.filter((known) -> known.content().equals(DatasetContent.digest(rows).value()))
			.flatMap((known) -> Optional.ofNullable(known.commit()))
			.flatMap(this.commits::find);
		if (unchanged.isPresent()) {
			return new Outcome(unchanged.get(), false);
		}
		Optional<Head> parent = head.or(() -> settledHead(branch.main()));
		if (parent.isEmpty() && rows.isEmpty()) {
			throw new ProblemException(IngestProblem.NOTHING_TO_COMMIT,
					"The brand has no accepted photo yet. Send photos and wait until they are accepted.");
		}
		Commit intent = Commit.intend(parent.map(Head::commit).orElse(null), branch, rows.size(), wish,
				this.clock.instant());
		this.apart.executeWithoutResult((status) -> this.commits.intend(intent));
		long snapshot = write(intent, parent.orElse(null), rows);
		tell(intent, snapshot);
		return new Outcome(intent.done(snapshot), true);
	}

	private long write(Commit intent, @Nullable Head parent, List<DatasetRow> rows) {
		for (int i = 0; i < TRIES; i++) {
			try {
				return this.tables.get().commit(intent, parent, rows);
			}
			catch (DatasetBranchMoved ex) {
				// Our branch is locked: it was another one, or a tag, or a foreign
				// writer,
				// and only the last of them moves this branch.
				log.atInfo().addKeyValue("branch", intent.on().lockKey()).log("table moved beside a commit");
			}
		}
		this.apart.executeWithoutResult((status) -> this.commits.withdraw(intent.commit()));
		throw busy(null);
	}

	/** Where a branch stands, after its last commit was told if that was left undone. */
	private Optional<Head> settledHead(DatasetBranch branch) {
		Optional<Head> head = this.tables.get().head(branch.brand(), branch.dataset(), branch.name());
		head.ifPresent((known) -> settle(known.commit(), known.snapshot()));
		return head;
	}

	private void settle(@Nullable CommitId commit, long snapshot) {
		if (commit != null) {
			this.commits.find(commit).ifPresent((intent) -> tell(intent, snapshot));
		}
	}

	/** State and fact in the current transaction; does nothing the second time. */
	private void tell(Commit commit, long snapshot) {
		if (this.commits.finish(commit.commit(), snapshot)) {
			DatasetBranch branch = commit.on();
			this.outbox.append(new DatasetCommitted(branch.brand(), branch.dataset(), branch.name(), commit.commit(),
					commit.parent(), snapshot, commit.photos()));
		}
	}

	/** Finishes or withdraws what was left between intent and fact. */
	@Scheduled(initialDelayString = "PT0S", fixedDelayString = "${packshot.dataset.reconcile-every}")
	void reconcile() {
		for (Commit intent : this.commits.intended()) {
			try (Correlation.Scope scope = Correlation.open(intent.correlationId())) {
				this.locked.executeWithoutResult((status) -> reconcile(intent));
			}
			catch (RuntimeException ex) {
				log.atWarn().addKeyValue("commit", intent.commit()).setCause(ex).log("commit not reconciled yet");
			}
		}
	}

	private void reconcile(Commit intent) {
		// Whoever holds the lock is at work on it.
		if (!this.lock.tryTake(intent.on()) || !this.commits.isIntended(intent.commit())) {
			return;
		}
		BrandId brand = intent.on().brand();
		Optional<Long> snapshot = this.tables.get().find(brand, intent.on().dataset(), intent.commit());
		if (snapshot.isPresent()) {
			tell(intent, snapshot.get());
		}
		else {
			this.commits.withdraw(intent.commit());
		}
		log.atInfo()
			.addKeyValue("commit", intent.commit())
			.addKeyValue("done", snapshot.isPresent())
			.log("commit reconciled");
	}

	private static ProblemException busy(@Nullable Throwable cause) {
		String detail = "Others are committing to this dataset. Send the request again in a moment.";
		ProblemException problem = (cause != null) ? new ProblemException(IngestProblem.DATASET_BUSY, detail, cause)
				: new ProblemException(IngestProblem.DATASET_BUSY, detail);
		return problem.retryAfter(5);
	}

	/**
	 * A commit, and whether it is new.
	 *
	 * @param commit the head of the branch
	 * @param isNew whether this call made it
	 */
	record Outcome(Commit commit, boolean isNew) {

	}

}
