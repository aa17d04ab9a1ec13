package io.packshot.ingest.catalog;

import java.time.Instant;
import java.util.Set;

import io.packshot.contract.id.BrandId;
import io.packshot.platform.objects.ObjectLocation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LocationPolicyTests {

	private final BrandId brand = BrandId.create();

	private final LocationPolicy policy = new LocationPolicy("uploads", "objects");

	private final Source source = new Source("urn:shop", this.brand, Set.of("shop-photos", "objects"), Instant.EPOCH);

	@Test
	void registeredBucketIsAllowed() {
		assertThat(this.policy.refuse(new ObjectLocation("shop-photos", "any/key"), this.source)).isEmpty();
	}

	@Test
	void otherBucketIsForeign() {
		assertThat(this.policy.refuse(new ObjectLocation("other-photos", "any/key"), this.source))
			.contains(LocationPolicy.Refusal.FOREIGN_BUCKET);
	}

	@Test
	void ownUploadIsAllowed() {
		assertThat(this.policy.refuse(new ObjectLocation("uploads", this.brand + "/upl_x"), this.source)).isEmpty();
	}

	@Test
	void foreignUploadIsRefused() {
		assertThat(this.policy.refuse(new ObjectLocation("uploads", BrandId.create() + "/upl_x"), this.source))
			.contains(LocationPolicy.Refusal.FOREIGN_UPLOAD);
		assertThat(this.policy.refuse(new ObjectLocation("uploads", this.brand + "x/upl_x"), this.source))
			.contains(LocationPolicy.Refusal.FOREIGN_UPLOAD);
	}

	@Test
	void everybodysObjectsAreRefusedEvenWhereRegistered() {
		assertThat(this.policy.refuse(new ObjectLocation("objects", this.brand + "/sha256/x"), this.source))
			.contains(LocationPolicy.Refusal.FOREIGN_BUCKET);
	}

}
