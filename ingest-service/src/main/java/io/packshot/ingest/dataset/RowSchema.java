package io.packshot.ingest.dataset;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import io.packshot.contract.id.MatteId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.Digest;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Types;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;

/** The columns of a dataset's table. */
final class RowSchema {

	/** The column that rows are sorted by. */
	static final String PHOTO = "photo";

	/** For making a table; whoever writes takes the schema of the table itself. */
	static final Schema SCHEMA = new Schema(required(1, PHOTO, Types.StringType.get()),
			required(2, "product", Types.StringType.get()), required(3, "sha256", Types.StringType.get()),
			required(4, "width", Types.IntegerType.get()), required(5, "height", Types.IntegerType.get()),
			required(6, "media_type", Types.StringType.get()), required(7, "original_key", Types.StringType.get()),
			required(8, "master_key", Types.StringType.get()), required(9, "alpha_key", Types.StringType.get()),
			required(10, "foreground_key", Types.StringType.get()), required(11, "matte", Types.StringType.get()),
			required(12, "matte_method", Types.StringType.get()),
			required(13, "matte_confidence", Types.DoubleType.get()), optional(14, "category", Types.StringType.get()),
			optional(15, "view", Types.StringType.get()), required(16, "accepted_at", Types.TimestampType.withZone()));

	private RowSchema() {
	}

	static Record toRecord(DatasetRow row, Schema schema) {
		Record record = GenericRecord.create(schema);
		record.setField(PHOTO, row.photo().value());
		record.setField("product", row.product().value());
		record.setField("sha256", row.sha256().value());
		record.setField("width", row.width());
		record.setField("height", row.height());
		record.setField("media_type", row.mediaType());
		record.setField("original_key", row.originalKey());
		record.setField("master_key", row.masterKey());
		record.setField("alpha_key", row.alphaKey());
		record.setField("foreground_key", row.foregroundKey());
		record.setField("matte", row.matte().value());
		record.setField("matte_method", row.matteMethod());
		record.setField("matte_confidence", row.matteConfidence());
		record.setField("category", row.category());
		record.setField("view", row.view());
		record.setField("accepted_at", row.acceptedAt().atOffset(ZoneOffset.UTC));
		return record;
	}

	static DatasetRow toRow(Record record) {
		return new DatasetRow(new PhotoId(text(record, PHOTO)), new ProductId(text(record, "product")),
				new Digest(text(record, "sha256")), (Integer) record.getField("width"),
				(Integer) record.getField("height"), text(record, "media_type"), text(record, "original_key"),
				text(record, "master_key"), text(record, "alpha_key"), text(record, "foreground_key"),
				new MatteId(text(record, "matte")), text(record, "matte_method"),
				(Double) record.getField("matte_confidence"), (String) record.getField("category"),
				(String) record.getField("view"), ((OffsetDateTime) record.getField("accepted_at")).toInstant());
	}

	private static String text(Record record, String column) {
		return (String) record.getField(column);
	}

}
