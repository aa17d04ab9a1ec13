package io.packshot.platform.idempotency;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

import io.packshot.contract.id.BrandId;
import io.packshot.platform.probe.Probe;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdempotencyIT {

	private final Probe probe = Probe.get();

	private final String token = this.probe.token(Map.of("brand", BrandId.create().value(), "role", "editor"));

	@Test
	void theSameRequestUnderOneKeyHappensOnce() {
		String key = UUID.randomUUID().toString();
		HttpResponse<String> first = post(key, "{\"name\":\"mug\"}");
		HttpResponse<String> second = post(key, "{\"name\":\"mug\"}");
		assertThat(first.statusCode()).isEqualTo(200);
		assertThat(second.body()).isEqualTo(first.body());
		assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
		assertThat(second.headers().firstValue("Content-Type")).isEqualTo(first.headers().firstValue("Content-Type"));
	}

	@Test
	void theOrderOfMembersDoesNotMatter() {
		String key = UUID.randomUUID().toString();
		HttpResponse<String> first = post(key, "{\"name\":\"mug\",\"size\":{\"b\":1,\"a\":2}}");
		HttpResponse<String> second = post(key, "{ \"size\": {\"a\":2,\"b\":1}, \"name\": \"mug\" }");
		assertThat(second.statusCode()).isEqualTo(200);
		assertThat(second.body()).isEqualTo(first.body());
	}

	@Test
	void anotherRequestUnderTheSameKeyIsRefused() {
		String key = UUID.randomUUID().toString();
		post(key, "{\"name\":\"mug\"}");
		HttpResponse<String> other = post(key, "{\"name\":\"jar\"}");
		assertThat(other.statusCode()).isEqualTo(422);
		assertThat(other.body()).contains("idempotency-key-reused");
	}

	@Test
	void aRequestThatFailedOnOurSideMayBeSentAgain() {
		String key = UUID.randomUUID().toString();
		assertThat(post(key, "{\"name\":\"boom\"}").statusCode()).isEqualTo(500);
		assertThat(post(key, "{\"name\":\"boom\"}").headers().firstValue("Idempotency-Replayed")).isEmpty();
	}

	@Test
	void keysBelongToTheirCaller() {
		String key = UUID.randomUUID().toString();
		post(key, "{\"name\":\"mug\"}");
		String stranger = this.probe.token(Map.of("brand", BrandId.create().value(), "role", "editor"));
		HttpResponse<String> response = this.probe.send("POST", "/v1/probe", "{\"name\":\"jar\"}", Map
			.of("Authorization", "Bearer " + stranger, "Content-Type", "application/json", "Idempotency-Key", key));
		assertThat(response.statusCode()).isEqualTo(200);
	}

	private HttpResponse<String> post(String key, String body) {
		return this.probe.send("POST", "/v1/probe", body, Map.of("Authorization", "Bearer " + this.token,
				"Content-Type", "application/json", "Idempotency-Key", key));
	}

}
