package io.packshot.ingest.product;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StatementTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private static final Statement UPSERT = new Statement(NOON, ProductState.ACTIVE, "b");

	@Test
	void newerStatementReplacesOlder() {
		Statement newer = new Statement(NOON.plusMillis(1), ProductState.ACTIVE, "a");

		assertThat(newer.supersedes(UPSERT)).isTrue();
		assertThat(UPSERT.supersedes(newer)).isFalse();
	}

	@Test
	void olderUpsertDoesNotReviveWithdrawnProduct() {
		Statement withdrawal = new Statement(NOON.plusMillis(1), ProductState.WITHDRAWN, "a");

		assertThat(UPSERT.supersedes(withdrawal)).isFalse();
	}

	@Test
	void withdrawalWinsAtTheSameMoment() {
		Statement withdrawal = new Statement(NOON, ProductState.WITHDRAWN, "a");

		assertThat(withdrawal.supersedes(UPSERT)).isTrue();
		assertThat(UPSERT.supersedes(withdrawal)).isFalse();
	}

	@Test
	void sameStatementAgainChangesNothing() {
		assertThat(UPSERT.supersedes(new Statement(NOON, ProductState.ACTIVE, "b"))).isFalse();
	}

	@Test
	void twoStatementsOfOneMomentHaveOneOrder() {
		Statement other = new Statement(NOON, ProductState.ACTIVE, "c");

		assertThat(other.supersedes(UPSERT)).isNotEqualTo(UPSERT.supersedes(other));
	}

}
