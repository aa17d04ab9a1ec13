package io.packshot.ingest.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import io.packshot.platform.objects.ObjectStore;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.exceptions.ValidationException;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.parquet.Parquet;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/**
 * The datasets as Iceberg tables: catalog {@value #CATALOG} in the service's own schema
 * of PostgreSQL, one namespace per brand, format version 2. Other engines read them
 * without us. Safe for many threads.
 */
final class IcebergTables {

	/** The name that every reader must give the catalog. */
	static final String CATALOG = "packshot";

	private static final String COMMIT = "packshot.commit";

	private static final String CONTENT = "packshot.content";

	private static final Map<String, String> PROPERTIES = Map.of(TableProperties.FORMAT_VERSION, "2",
			// The library would rebase silently: we look first.
			TableProperties.COMMIT_NUM_RETRIES, "0", TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED, "true",
			TableProperties.METADATA_PREVIOUS_VERSIONS_MAX, "20");

	private final JdbcCatalog catalog;

	private final String bucket;

	IcebergTables(DataSourceProperties database, ObjectStore objects, String bucket) {
		this.bucket = bucket;
		this.catalog = new JdbcCatalog((properties) -> new ObjectStoreIo(objects), null, false);
		Map<String, String> settings = new HashMap<>();
		settings.put("uri", inOwnSchema(database.determineUrl()));
		settings.put("jdbc.user", database.determineUsername());
		settings.put("jdbc.password", database.determinePassword());
		settings.put("jdbc.schema-version", "V1");
		settings.put("clients", "2");
		settings.put("warehouse", "s3://" + bucket);
		this.catalog.initialize(CATALOG, settings);
	}

	/** Where a branch or tag stands, if there is one of that name. */
	Optional<Head> head(BrandId brand, String dataset, String ref) {
		return load(brand, dataset).flatMap((table) -> Optional.ofNullable(table.refs().get(ref))
			.map((found) -> head(table.snapshot(found.snapshotId()))));
	}

	/** The snapshot that a commit made, if it did. */
	Optional<Long> find(BrandId brand, String dataset, CommitId commit) {
		return load(brand, dataset).flatMap((table) -> {
			for (Snapshot snapshot : table.snapshots()) {
				if (commit.value().equals(snapshot.summary().get(COMMIT))) {
					return Optional.of(snapshot.snapshotId());
				}
			}
			return Optional.empty();
		});
	}

	/**
	 * Makes these rows the content of a branch.
	 * @param parent where the branch must stand; null where the table must have no
	 * snapshot that the branch could begin with
	 * @return the new snapshot
	 * @throws DatasetBranchMoved where it stands elsewhere, or another branch or tag of
	 * the table moved in the same moment; then nothing happened
	 */
	long commit(Commit commit, @Nullable Head parent, List<DatasetRow> rows) {
		DatasetBranch branch = commit.on();
		Table table = create(branch.brand(), branch.dataset());
		OverwriteFiles overwrite = table.newOverwrite()
			.overwriteByRowFilter(Expressions.alwaysTrue())
			.toBranch(branch.name())
			.set(COMMIT, commit.commit().value())
			.set(CONTENT, DatasetContent.digest(rows).value())
			.validateWith((ancestors) -> standsAt(ancestors, parent));
		if (!rows.isEmpty()) {
			overwrite.addFile(write(table, rows));
		}
		try {
			overwrite.commit();
		}
		catch (CommitFailedException | ValidationException ex) {
			throw new DatasetBranchMoved(branch, ex);
		}
		return find(branch.brand(), branch.dataset(), commit.commit()).orElseThrow();
	}

	/**
	 * Gives a snapshot a name.
	 * @throws DatasetBranchMoved where the table moved in the same moment
	 */
	void tag(BrandId brand, String dataset, String name, long snapshot) {
		Table table = load(brand, dataset).orElseThrow();
		try {
			table.manageSnapshots().createTag(name, snapshot).commit();
		}
		catch (CommitFailedException ex) {
			throw new DatasetBranchMoved(new DatasetBranch(brand, dataset, name), ex);
		}
	}

	/** The tags of a dataset by name. */
	Map<String, Head> tags(BrandId brand, String dataset) {
		Map<String, Head> tags = new HashMap<>();
		load(brand, dataset).ifPresent((table) -> table.refs().forEach((name, ref) -> {
			if (ref.isTag()) {
				tags.put(name, head(table.snapshot(ref.snapshotId())));
			}
		}));
		return tags;
	}

	/** Whether a name stands for a branch. */
	boolean isBranch(BrandId brand, String dataset, String name) {
		return load(brand, dataset).map((table) -> table.refs().get(name)).filter(SnapshotRef::isBranch).isPresent();
	}

	/** Rows of a snapshot in the order of their photo ids, after the given one. */
	List<DatasetRow> rows(BrandId brand, String dataset, long snapshot, String after, int limit) {
		Table table = load(brand, dataset).orElseThrow();
		List<DatasetRow> rows = new ArrayList<>();
		try (CloseableIterable<Record> records = IcebergGenerics.read(table)
			.useSnapshot(snapshot)
			.where(Expressions.greaterThan(RowSchema.PHOTO, after))
			.build()) {
			Iterator<Record> iterator = records.iterator();
			while (iterator.hasNext() && rows.size() < limit) {
				rows.add(RowSchema.toRow(iterator.next()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return rows;
	}

	void close() {
		this.catalog.close();
	}

	private static boolean standsAt(Iterable<Snapshot> ancestors, @Nullable Head parent) {
		Iterator<Snapshot> newestFirst = ancestors.iterator();
		if (parent == null) {
			return !newestFirst.hasNext();
		}
		return newestFirst.hasNext() && newestFirst.next().snapshotId() == parent.snapshot();
	}

	private static DataFile write(Table table, List<DatasetRow> rows) {
		OutputFile file = table.io()
			.newOutputFile(table.locationProvider().newDataLocation(UUID.randomUUID() + ".parquet"));
		try (DataWriter<Record> writer = Parquet.writeData(file)
			.forTable(table)
			.withSpec(PartitionSpec.unpartitioned())
			.createWriterFunc(GenericParquetWriter::create)
			.build()) {
			// The table's own schema: createTable gives the fields ids of its own.
			rows.forEach((row) -> writer.write(RowSchema.toRecord(row, table.schema())));
			writer.close();
			return writer.toDataFile();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Optional<Table> load(BrandId brand, String dataset) {
		try {
			return Optional.of(this.catalog.loadTable(identifier(brand, dataset)));
		}
		catch (NoSuchTableException ex) {
			return Optional.empty();
		}
	}

	private Table create(BrandId brand, String dataset) {
		return load(brand, dataset).orElseGet(() -> {
			Namespace namespace = Namespace.of(brand.value());
			try {
				if (!this.catalog.namespaceExists(namespace)) {
					this.catalog.createNamespace(namespace);
				}
				return this.catalog.buildTable(identifier(brand, dataset), RowSchema.SCHEMA)
					.withLocation("s3://" + this.bucket + "/" + brand + "/datasets/" + dataset)
					.withProperties(PROPERTIES)
					.create();
			}
			catch (AlreadyExistsException ex) {
				// Another branch of the same dataset was faster.
				return this.catalog.loadTable(identifier(brand, dataset));
			}
		});
	}

	private static TableIdentifier identifier(BrandId brand, String dataset) {
		return TableIdentifier.of(Namespace.of(brand.value()), dataset);
	}

	private static Head head(Snapshot snapshot) {
		String commit = snapshot.summary().get(COMMIT);
		return new Head(snapshot.snapshotId(), (commit != null) ? new CommitId(commit) : null,
				snapshot.summary().getOrDefault(CONTENT, ""));
	}

	private static String inOwnSchema(String url) {
		return url + (url.contains("?") ? "&" : "?") + "currentSchema=ingest";
	}

}
