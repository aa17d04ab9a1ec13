package io.packshot.ingest.dataset;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import io.packshot.ingest.IngestProblem;
import io.packshot.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Names for commits: branches, tags and the commits' own ids. */
@Component
final class DatasetRefs {

	private static final Logger log = LoggerFactory.getLogger(DatasetRefs.class);

	private static final int TRIES = 5;

	private final DatasetTables tables;

	private final Commits commits;

	DatasetRefs(DatasetTables tables, Commits commits) {
		this.tables = tables;
		this.commits = commits;
	}

	/**
	 * The snapshot behind a name.
	 * @throws ProblemException where the name stands for nothing
	 */
	long resolve(BrandId brand, String dataset, String ref) {
		if (ref.startsWith("com_")) {
			return Objects.requireNonNull(get(brand, dataset, ref).snapshot());
		}
		return this.tables.get()
			.head(brand, dataset, ref)
			.map(Head::snapshot)
			.orElseThrow(() -> ProblemException.notFound("branch or tag", ref));
	}

	/**
	 * A commit that is done.
	 * @throws ProblemException where there is none of that id
	 */
	Commit get(BrandId brand, String dataset, String id) {
		return parse(id).flatMap((commit) -> this.commits.findDone(brand, dataset, commit))
			.orElseThrow(() -> ProblemException.notFound("commit", id));
	}

	/**
	 * Names a commit; naming it the same again changes nothing.
	 * @return whether the tag is new
	 * @throws ProblemException where the name is taken
	 */
	boolean tag(Commit commit, String name) {
		BrandId brand = commit.on().brand();
		String dataset = commit.on().dataset();
		long snapshot = Objects.requireNonNull(commit.snapshot());
		for (int i = 0; i < TRIES; i++) {
			Optional<Head> known = this.tables.get().head(brand, dataset, name);
			if (known.isPresent()) {
				if (known.get().snapshot() == snapshot && !this.tables.get().isBranch(brand, dataset, name)) {
					return false;
				}
				throw new ProblemException(IngestProblem.TAG_TAKEN,
						"A tag never moves. Choose another name than " + name + ".")
					.with("field", "name");
			}
			try {
				this.tables.get().tag(brand, dataset, name, snapshot);
				return true;
			}
			catch (DatasetBranchMoved ex) {
				log.atDebug().addKeyValue("dataset", dataset).log("the table moved, the tag is tried again");
			}
		}
		throw new ProblemException(IngestProblem.DATASET_BUSY,
				"Others are committing to this dataset. Send the request again in a moment.")
			.retryAfter(5);
	}

	/** The tags of a dataset with their commits, by name. */
	Map<String, Head> tags(BrandId brand, String dataset) {
		return new TreeMap<>(this.tables.get().tags(brand, dataset));
	}

	private static Optional<CommitId> parse(String id) {
		try {
			return Optional.of(new CommitId(id));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
