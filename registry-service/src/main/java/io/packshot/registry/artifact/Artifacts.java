package io.packshot.registry.artifact;

import java.util.List;
import java.util.Optional;

import io.packshot.contract.object.ObjectRef;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files runs have logged. */
@Repository
class Artifacts {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Artifacts(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Puts a file in its place, whatever was there before. */
	void put(String run, ArtifactPath path, ObjectRef object) {
		this.jdbc.sql("""
				insert into artifact (run, path, object) values (:run, :path, :object::jsonb)
				on conflict (run, path) do update set object = excluded.object, logged_at = now()
				""")
			.param("run", run)
			.param("path", path.value())
			.param("object", this.json.writeValueAsString(object))
			.update();
	}

	Optional<ObjectRef> find(String run, ArtifactPath path) {
		return this.jdbc.sql("select object from artifact where run = :run and path = :path")
			.param("run", run)
			.param("path", path.value())
			.query(String.class)
			.optional()
			.map((object) -> this.json.readValue(object, ObjectRef.class));
	}

	/** What a folder holds, by name; nothing where it is a file or is not there. */
	List<ArtifactFile> list(String run, ArtifactPath folder) {
		return this.jdbc.sql("""
				select split_part(rest, '/', 1) as name, bool_or(rest like '%/%') as is_dir, max(size) as size
				from (
				    select substr(path, length(:folder) + 1) as rest, (object ->> 'size')::bigint as size
				    from artifact where run = :run and starts_with(path, :folder)
				) as below
				group by name order by name
				""")
			.param("run", run)
			.param("folder", folder.asFolder())
			.query((row, number) -> row.getBoolean("is_dir") ? new ArtifactFile(row.getString("name"), true, null)
					: new ArtifactFile(row.getString("name"), false, row.getLong("size")))
			.list();
	}

	/** Forgets a file, or a folder with all that it holds. */
	void remove(String run, ArtifactPath path) {
		this.jdbc.sql("delete from artifact where run = :run and (path = :path or starts_with(path, :folder))")
			.param("run", run)
			.param("path", path.value())
			.param("folder", path.asFolder())
			.update();
	}

}
