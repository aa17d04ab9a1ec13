package io.packshot.ingest.dataset;

import java.time.Instant;
import java.util.List;

import io.packshot.contract.id.MatteId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.Digest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DatasetContentTests {

	private final DatasetRow row = new DatasetRow(PhotoId.create(), new ProductId("mug"), Digest.of(new byte[0]), 10,
			20, "image/png", "o", "m", "a", "f", MatteId.create(), "classical/1", 0.5, null, null, Instant.EPOCH);

	@Test
	void sameRowsHaveTheSameDigest() {
		assertThat(DatasetContent.digest(List.of(this.row))).isEqualTo(DatasetContent.digest(List.of(this.row)));
	}

	@Test
	void anotherCategoryIsOtherContent() {
		DatasetRow moved = new DatasetRow(this.row.photo(), this.row.product(), this.row.sha256(), 10, 20, "image/png",
				"o", "m", "a", "f", this.row.matte(), "classical/1", 0.5, "cups", null, Instant.EPOCH);

		assertThat(DatasetContent.digest(List.of(moved))).isNotEqualTo(DatasetContent.digest(List.of(this.row)));
		assertThat(DatasetContent.digest(List.of())).isNotEqualTo(DatasetContent.digest(List.of(this.row)));
	}

	@Test
	void rowsSurviveTheTable() {
		assertThat(RowSchema.toRow(RowSchema.toRecord(this.row, RowSchema.SCHEMA))).isEqualTo(this.row);
	}

}
