package io.packshot.ingest.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import io.packshot.platform.page.Page;
import io.packshot.platform.page.PageRequest;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The commits of all datasets, intended, done and withdrawn. */
@Component
final class Commits {

	private static final String SELECT = """
			select id, parent, brand, dataset, branch, snapshot, photos, message, author, correlation_id, created_at,
			    position
			from dataset_commit
			""";

	private final JdbcClient jdbc;

	Commits(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Says what is about to happen, before it happens. */
	void intend(Commit commit) {
		CommitId parent = commit.parent();
		this.jdbc.sql("""
				insert into dataset_commit (id, brand, dataset, branch, parent, message, author, state, photos,
				    correlation_id, created_at)
				values (:id, :brand, :dataset, :branch, :parent, :message, :author, 'intended', :photos,
				    :correlation, :createdAt)
				""")
			.param("id", commit.commit().value())
			.param("brand", commit.on().brand().value())
			.param("dataset", commit.on().dataset())
			.param("branch", commit.on().name())
			.param("parent", (parent != null) ? parent.value() : null)
			.param("message", commit.message())
			.param("author", commit.author())
			.param("photos", commit.photos())
			.param("correlation", commit.correlationId())
			.param("createdAt", commit.createdAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Says that it has happened, as part of the current transaction.
	 * @return false where that was said before
	 */
	boolean finish(CommitId id, long snapshot) {
		return this.jdbc.sql("""
				update dataset_commit set state = 'done', snapshot = :snapshot where id = :id and state <> 'done'
				""").param("id", id.value()).param("snapshot", snapshot).update() == 1;
	}

	/** Says that it has not happened. */
	void withdraw(CommitId id) {
		this.jdbc.sql("update dataset_commit set state = 'withdrawn' where id = :id and state = 'intended'")
			.param("id", id.value())
			.update();
	}

	/** Commits of which nobody has said yet what came of them. */
	List<Commit> intended() {
		return this.jdbc.sql(SELECT + " where state = 'intended' order by position limit 100")
			.query(Commits::commit)
			.list();
	}

	boolean isIntended(CommitId id) {
		return this.jdbc.sql("select count(*) from dataset_commit where id = :id and state = 'intended'")
			.param("id", id.value())
			.query(Integer.class)
			.single() == 1;
	}

	/** A commit in whatever state. */
	Optional<Commit> find(CommitId id) {
		return this.jdbc.sql(SELECT + " where id = :id").param("id", id.value()).query(Commits::commit).optional();
	}

	/** A commit of a dataset that is done. */
	Optional<Commit> findDone(BrandId brand, String dataset, CommitId id) {
		return this.jdbc.sql(SELECT + """
				where id = :id and brand = :brand and dataset = :dataset and state = 'done'
				""")
			.param("id", id.value())
			.param("brand", brand.value())
			.param("dataset", dataset)
			.query(Commits::commit)
			.optional();
	}

	/** The history of a branch, newest first, into the branch that it came from. */
	Page<Commit> log(DatasetBranch branch, PageRequest page) {
		List<Commit> rows = this.jdbc.sql("""
				with recursive log as (
				    (select * from dataset_commit
				     where brand = :brand and dataset = :dataset and branch = :branch and state = 'done'
				     order by position desc limit 1)
				    union all
				    select c.* from dataset_commit c join log l on c.id = l.parent
				)
				select * from log
				where :after::text is null or position < (select position from log where id = :after)
				order by position desc limit :limit
				""")
			.param("brand", branch.brand().value())
			.param("dataset", branch.dataset())
			.param("branch", branch.name())
			.param("after", page.cursor())
			.param("limit", page.limit() + 1)
			.query(Commits::commit)
			.list();
		return Page.of(rows, page, (commit) -> commit.commit().value());
	}

	private static Commit commit(ResultSet row, int number) throws SQLException {
		String parent = row.getString("parent");
		long snapshot = row.getLong("snapshot");
		boolean done = !row.wasNull();
		return new Commit(new CommitId(row.getString("id")), (parent != null) ? new CommitId(parent) : null,
				new DatasetBranch(new BrandId(row.getString("brand")), row.getString("dataset"),
						row.getString("branch")),
				done ? snapshot : null, row.getInt("photos"), row.getString("message"), row.getString("author"),
				row.getString("correlation_id"), row.getTimestamp("created_at").toInstant());
	}

}
