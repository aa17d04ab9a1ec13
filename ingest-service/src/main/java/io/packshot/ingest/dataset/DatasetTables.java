package io.packshot.ingest.dataset;

import io.packshot.platform.objects.ObjectStore;
import io.packshot.platform.objects.ObjectStoreProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;

/**
 * Opens the tables when somebody first needs them: Iceberg, Parquet and Hadoop bring
 * thousands of classes, and most starts of the service need none of them.
 */
@Component
final class DatasetTables implements DisposableBean {

	private final DataSourceProperties database;

	private final ObjectStore objects;

	private final ObjectStoreProperties store;

	private @Nullable IcebergTables open;

	DatasetTables(DataSourceProperties database, ObjectStore objects, ObjectStoreProperties store) {
		this.database = database;
		this.objects = objects;
		this.store = store;
	}

	synchronized IcebergTables get() {
		IcebergTables tables = this.open;
		if (tables == null) {
			tables = new IcebergTables(this.database, this.objects, this.store.bucket());
			this.open = tables;
		}
		return tables;
	}

	@Override
	public synchronized void destroy() {
		if (this.open != null) {
			this.open.close();
			this.open = null;
		}
	}

}
