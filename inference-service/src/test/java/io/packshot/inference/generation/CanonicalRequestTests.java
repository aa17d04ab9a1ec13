package io.packshot.inference.generation;

import java.util.ArrayList;
import java.util.List;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.MatteId;
import io.packshot.contract.object.Digest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalRequestTests {

	private static final BrandId BRAND = BrandId.create();

	private static final MatteId MATTE = MatteId.create();

	private static final Digest PHOTO = Digest.of(new byte[] { 1 });

	private final CanonicalRequest request = request("white-background", "scene words", 7);

	@Test
	void equalRequestsHaveEqualDigests() {
		assertThat(request("white-background", "scene words", 7).digest()).isEqualTo(this.request.digest());
	}

	@Test
	void everyFieldChangesTheDigest() {
		CanonicalRequest r = this.request;
		List<CanonicalRequest> changed = List.of(
				new CanonicalRequest(BrandId.create(), r.photo(), r.matte(), r.operation(), r.template(), r.prompt(),
						r.model(), r.seed(), r.width(), r.height(), r.background(), r.format(), r.quality()),
				new CanonicalRequest(r.brand(), Digest.of(new byte[] { 2 }), r.matte(), r.operation(), r.template(),
						r.prompt(), r.model(), r.seed(), r.width(), r.height(), r.background(), r.format(),
						r.quality()),
				new CanonicalRequest(r.brand(), r.photo(), MatteId.create(), r.operation(), r.template(), r.prompt(),
						r.model(), r.seed(), r.width(), r.height(), r.background(), r.format(), r.quality()),
				request("scene", "scene words", 7), request("white-background", "other words", 7),
				this.request.withSeed(8),
				new CanonicalRequest(r.brand(), r.photo(), r.matte(), r.operation(), "white-background/2", r.prompt(),
						r.model(), r.seed(), r.width(), r.height(), r.background(), r.format(), r.quality()),
				new CanonicalRequest(r.brand(), r.photo(), r.matte(), r.operation(), r.template(), r.prompt(),
						"ver_x/euler-8/8", r.seed(), r.width(), r.height(), r.background(), r.format(), r.quality()),
				new CanonicalRequest(r.brand(), r.photo(), r.matte(), r.operation(), r.template(), r.prompt(),
						r.model(), r.seed(), 513, r.height(), r.background(), r.format(), r.quality()),
				new CanonicalRequest(r.brand(), r.photo(), r.matte(), r.operation(), r.template(), r.prompt(),
						r.model(), r.seed(), r.width(), 513, r.background(), r.format(), r.quality()),
				new CanonicalRequest(r.brand(), r.photo(), r.matte(), r.operation(), r.template(), r.prompt(),
						r.model(), r.seed(), r.width(), r.height(), "transparent", r.format(), r.quality()),
				new CanonicalRequest(r.brand(), r.photo(), r.matte(), r.operation(), r.template(), r.prompt(),
						r.model(), r.seed(), r.width(), r.height(), r.background(), "webp", r.quality()),
				new CanonicalRequest(r.brand(), r.photo(), r.matte(), r.operation(), r.template(), r.prompt(),
						r.model(), r.seed(), r.width(), r.height(), r.background(), r.format(), 90));
		assertThat(changed).hasSize(CanonicalRequest.class.getRecordComponents().length);
		List<CanonicalRequest> all = new ArrayList<>(changed);
		all.add(this.request);
		assertThat(all.stream().map(CanonicalRequest::digest)).doesNotHaveDuplicates();
	}

	@Test
	void fieldsCannotRunIntoEachOther() {
		assertThat(request("a", "b\nmodel:1:x", 1).digest()).isNotEqualTo(request("a\nprompt:1:b", "x", 1).digest());
	}

	@Test
	void derivedSeedsDifferByIndexAndStayExactInJson() {
		long first = Seeds.derive(this.request, 0);
		assertThat(Seeds.derive(this.request, 0)).isEqualTo(first);
		assertThat(Seeds.derive(this.request, 1)).isNotEqualTo(first);
		assertThat(first).isBetween(0L, (1L << 53) - 1);
	}

	private static CanonicalRequest request(String operation, String prompt, long seed) {
		return new CanonicalRequest(BRAND, PHOTO, MATTE, operation, "white-background/1", prompt, "none", seed, 512,
				512, "opaque", "png", 100);
	}

}
