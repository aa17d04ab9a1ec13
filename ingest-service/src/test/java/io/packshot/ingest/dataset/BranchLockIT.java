package io.packshot.ingest.dataset;

import java.time.Duration;

import io.packshot.contract.id.BrandId;
import io.packshot.localservers.LocalServers;
import io.packshot.testkit.SharedServers;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BranchLockIT {

	private final DatasetBranch branch = new DatasetBranch(BrandId.create(), "style", "main");

	private final DriverManagerDataSource database = database();

	private final TransactionTemplate transaction = new TransactionTemplate(
			new DataSourceTransactionManager(this.database));

	private final TransactionTemplate another = new TransactionTemplate(
			new DataSourceTransactionManager(this.database));

	private final BranchLock lock = new BranchLock(JdbcClient.create(this.database),
			new DatasetProperties(Duration.ofSeconds(1), Duration.ofMillis(50), 1));

	BranchLockIT() {
		this.another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@Test
	void onlyOneTransactionHoldsABranch() {
		this.transaction.executeWithoutResult((outer) -> {
			this.lock.take(this.branch);

			this.another.executeWithoutResult((inner) -> {
				assertThat(this.lock.tryTake(this.branch)).isFalse();
				assertThat(this.lock.tryTake(new DatasetBranch(this.branch.brand(), "style", "trial"))).isTrue();
			});
		});
	}

	@Test
	void nobodyWaitsForEver() {
		this.transaction.executeWithoutResult((outer) -> {
			this.lock.take(this.branch);

			assertThatThrownBy(() -> this.another.executeWithoutResult((inner) -> this.lock.take(this.branch)))
				.isInstanceOf(BranchHeld.class);
		});
	}

	@Test
	void endOfTheTransactionFreesTheBranch() {
		this.transaction.executeWithoutResult((status) -> this.lock.take(this.branch));

		this.transaction.executeWithoutResult((status) -> assertThat(this.lock.tryTake(this.branch)).isTrue());
	}

	private static DriverManagerDataSource database() {
		LocalServers servers = SharedServers.get();
		return new DriverManagerDataSource(SharedServers.freshDatabase(), servers.postgres().user(),
				servers.postgres().password());
	}

}
