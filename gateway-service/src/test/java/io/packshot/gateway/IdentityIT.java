package io.packshot.gateway;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class IdentityIT {

	private static RunningGateway gateway;

	private static String red;

	private static String blue;

	@BeforeAll
	static void start() {
		gateway = RunningGateway.start(Map.of());
		red = gateway.brand("red");
		blue = gateway.brand("blue");
	}

	@AfterAll
	static void stop() {
		gateway.close();
	}

	@Test
	void writesFirstKeyForItsOwnerOnly() throws IOException {
		assertThat(gateway.adminKey()).matches("pk_[0-9a-z]{26}_[A-Za-z0-9_-]{43}");
		for (String name : List.of("admin.key", "signing-key.json", "pepper")) {
			Path file = gateway.secrets().resolve(name);
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).as(name)
				.isEqualTo("rw-------");
		}
	}

	@Test
	void keepsNoSecretInDatabase() {
		JsonNode key = gateway.key("viewer", red);
		String secret = key.get("secret").asString();
		List<String> rows = gateway.bean(JdbcClient.class).sql("""
				select api_key::text from api_key
				union all select service_account::text from service_account
				union all select idempotency::text || convert_from(coalesce(body, ''), 'UTF8') from idempotency
				""").query(String.class).list();
		assertThat(rows).isNotEmpty()
			.noneMatch((row) -> row.contains(secret.substring(30)))
			.noneMatch((row) -> row.contains(RunningGateway.INGEST_SECRET));
	}

	@Test
	void storesNoKeyUnderIdempotencyKey() {
		Map<String, ?> order = Map.of("brands", List.of(red), "role", "viewer", "label", "once");
		HttpResponse<String> answer = gateway.post("/v1/keys", gateway.adminKey(), order, "Idempotency-Key", "k-1");
		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(gateway.bean(JdbcClient.class)
			.sql("select count(*) from idempotency where key = 'k-1'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void makesBrandOncePerIdempotencyKey() {
		Map<String, String> order = Map.of("slug", "green", "name", "Green");
		HttpResponse<String> first = gateway.post("/v1/brands", gateway.adminKey(), order, "Idempotency-Key", "b-1");
		HttpResponse<String> again = gateway.post("/v1/brands", gateway.adminKey(), order, "Idempotency-Key", "b-1");
		assertThat(first.statusCode()).isEqualTo(201);
		assertThat(again.statusCode()).isEqualTo(201);
		assertThat(again.body()).isEqualTo(first.body());
	}

	@Test
	void refusesSecondBrandWithSlug() {
		assertProblem(gateway.post("/v1/brands", gateway.adminKey(), Map.of("slug", "red", "name", "Other")), 409,
				"brand-exists");
	}

	@Test
	void refusesBadSlug() {
		HttpResponse<String> answer = gateway.post("/v1/brands", gateway.adminKey(),
				Map.of("slug", "Not a slug", "name", "x"));
		assertProblem(answer, 400, "invalid-request");
		assertThat(RunningGateway.json(answer).get("field").asString()).isEqualTo("slug");
	}

	@Test
	void letsOnlyPlatformAdministratorsMakeBrands() {
		String admin = secret("admin", red);
		assertProblem(gateway.post("/v1/brands", admin, Map.of("slug", "mine", "name", "Mine")), 403, "forbidden");
	}

	@Test
	void hidesForeignBrands() {
		String viewer = secret("viewer", red);
		assertThat(gateway.get("/v1/brands/" + red, viewer).statusCode()).isEqualTo(200);
		assertProblem(gateway.get("/v1/brands/" + blue, viewer), 404, "not-found");
		assertProblem(gateway.get("/v1/brands/bra_nonsense", viewer), 404, "not-found");
		JsonNode items = RunningGateway.json(gateway.get("/v1/brands", viewer)).get("items");
		assertThat(items).hasSize(1);
		assertThat(items.get(0).get("id").asString()).isEqualTo(red);
	}

	@Test
	void listsEveryBrandOfAKeyThatNamesNone() {
		String both = secret("viewer", red, blue);
		assertThat(RunningGateway.json(gateway.get("/v1/brands", both)).get("items")).hasSize(2);
	}

	@Test
	void asksForTheRole() {
		assertProblem(gateway.get("/v1/keys", secret("operator", red)), 403, "forbidden");
		assertProblem(gateway.get("/v1/keys", null), 401, "unauthenticated");
	}

	@Test
	void letsBrandAdministratorsMakeKeysOfTheirBrandOnly() {
		String admin = secret("admin", red);
		assertThat(order(admin, "editor", red).statusCode()).isEqualTo(201);
		assertProblem(order(admin, "editor", blue), 404, "not-found");
		assertProblem(order(admin, "viewer", "*"), 403, "forbidden");
		assertProblem(order(admin, "service", red), 400, "invalid-request");
	}

	@Test
	void letsNoServiceAccountMakeKeys() {
		assertProblem(order(RunningGateway.INGEST_SECRET, "admin", "*"), 403, "forbidden");
	}

	@Test
	void showsAdministratorsTheKeysOfTheirBrandsWithoutSecrets() {
		String redAdmin = secret("admin", red);
		String blueKey = gateway.key("viewer", blue).get("id").asString();
		String sharedKey = gateway.key("viewer", red, blue).get("id").asString();
		String body = gateway.get("/v1/keys?limit=200", redAdmin).body();
		assertThat(body).doesNotContain("secret").doesNotContain(blueKey).doesNotContain(sharedKey).contains(red);
	}

	@Test
	void pagesThroughKeys() {
		Set<String> seen = new HashSet<>();
		String cursor = "";
		do {
			JsonNode page = RunningGateway.json(gateway.get("/v1/keys?limit=2&cursor=" + cursor, gateway.adminKey()));
			page.get("items").forEach((item) -> assertThat(seen.add(item.get("id").asString())).isTrue());
			cursor = page.get("next").isNull() ? null : page.get("next").asString();
		}
		while (cursor != null);
		int all = RunningGateway.json(gateway.get("/v1/keys?limit=200", gateway.adminKey())).get("items").size();
		assertThat(seen).hasSizeGreaterThanOrEqualTo(1).hasSize(all);
	}

	@Test
	void stopsRevokedKeyAtOnce() {
		JsonNode key = gateway.key("viewer", red);
		String secret = key.get("secret").asString();
		assertThat(gateway.get("/v1/brands", secret).statusCode()).isEqualTo(200);
		String token = token(secret);
		assertThat(gateway.delete("/v1/keys/" + key.get("id").asString(), gateway.adminKey()).statusCode())
			.isEqualTo(204);
		assertProblem(gateway.get("/v1/brands", secret), 401, "unauthenticated");
		assertProblem(gateway.post("/v1/tokens", secret, Map.of()), 401, "unauthenticated");
		// The gateway knows more than the signature: its own endpoints ask the database.
		assertProblem(gateway.get("/v1/brands", token), 401, "unauthenticated");
	}

	@Test
	void stopsExpiredKey() {
		HttpResponse<String> answer = gateway.post("/v1/keys", gateway.adminKey(), Map.of("brands", List.of(red),
				"role", "viewer", "label", "short", "expiresAt", Instant.now().plusSeconds(3600).toString()));
		JsonNode key = RunningGateway.json(answer);
		gateway.bean(JdbcClient.class)
			.sql("update api_key set expires_at = now() - interval '1 second' where id = ?")
			.param(key.get("id").asString())
			.update();
		assertProblem(gateway.get("/v1/brands", key.get("secret").asString()), 401, "unauthenticated");
	}

	@Test
	void refusesExpiryInThePast() {
		assertProblem(gateway.post("/v1/keys", gateway.adminKey(),
				Map.of("brands", List.of(red), "role", "viewer", "label", "late", "expiresAt", "2020-01-01T00:00:00Z")),
				400, "invalid-request");
	}

	@Test
	void hidesForeignKeysFromRevocation() {
		String admin = secret("admin", red);
		String foreign = gateway.key("viewer", blue).get("id").asString();
		assertProblem(gateway.delete("/v1/keys/" + foreign, admin), 404, "not-found");
		assertProblem(gateway.delete("/v1/keys/key_nonsense", admin), 404, "not-found");
	}

	@Test
	void keepsTheLastAdministrator() {
		String id = "key_" + gateway.adminKey().split("_")[1];
		assertProblem(gateway.delete("/v1/keys/" + id, gateway.adminKey()), 409, "last-admin-key");
	}

	@Test
	void publishesTheKeyThatVerifiesItsTokens() throws Exception {
		HttpResponse<String> answer = gateway.get("/.well-known/jwks.json", null);
		assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("max-age=300");
		JWKSet keys = JWKSet.parse(answer.body());
		assertThat(keys.getKeys()).noneMatch((key) -> key.isPrivate());
		SignedJWT token = SignedJWT.parse(token(secret("editor", red)));
		var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toECKey();
		assertThat(token.verify(new ECDSAVerifier(key))).isTrue();
		assertThat(key.getKeyID()).isEqualTo(key.computeThumbprint().toString());
		var claims = token.getJWTClaimsSet();
		assertThat(claims.getIssuer()).isEqualTo(RunningGateway.ISSUER);
		assertThat(claims.getAudience()).containsExactly("packshot");
		assertThat(claims.getStringClaim("brand")).isEqualTo(red);
		assertThat(claims.getStringClaim("role")).isEqualTo("editor");
		assertThat(claims.getExpirationTime().toInstant())
			.isEqualTo(claims.getIssueTime().toInstant().plusSeconds(300));
	}

	@Test
	void exchangesServiceAccountForAnyBrand() throws Exception {
		JsonNode open = RunningGateway.json(gateway.post("/v1/tokens", RunningGateway.INGEST_SECRET, Map.of()));
		assertThat(open.get("role").asString()).isEqualTo("service");
		assertThat(open.has("brand")).isFalse();
		JsonNode bound = RunningGateway
			.json(gateway.post("/v1/tokens", RunningGateway.INGEST_SECRET, Map.of("brand", blue)));
		assertThat(bound.get("brand").asString()).isEqualTo(blue);
		assertThat(bound.get("expiresIn").asLong()).isBetween(295L, 300L);
	}

	@Test
	void exchangesOnlyForBrandsOfTheKey() {
		String viewer = secret("viewer", red);
		assertProblem(gateway.post("/v1/tokens", viewer, Map.of("brand", blue)), 404, "not-found");
		String both = secret("viewer", red, blue);
		assertProblem(gateway.post("/v1/tokens", both, Map.of()), 400, "brand-required");
		assertThat(gateway.post("/v1/tokens", both, Map.of(), "Packshot-Brand", blue).statusCode()).isEqualTo(200);
	}

	@Test
	void exchangesNoTokenForATokenOfLongerLife() {
		String token = token(secret("viewer", red));
		assertProblem(gateway.post("/v1/tokens", token, Map.of()), 403, "forbidden");
	}

	@Test
	void refusesForgedTokens() {
		String token = token(secret("viewer", red));
		String[] parts = token.split("\\.");
		char[] signature = parts[2].toCharArray();
		signature[10] = (signature[10] == 'A') ? 'B' : 'A';
		String forged = String.join(".", Arrays.asList(parts[0], parts[1], new String(signature)));
		assertProblem(gateway.get("/v1/brands", forged), 401, "unauthenticated");
	}

	@Test
	void refusesKeysThatAreAlmostRight() {
		String secret = secret("viewer", red);
		String last = secret.endsWith("A") ? "B" : "A";
		assertProblem(gateway.get("/v1/brands", secret.substring(0, secret.length() - 1) + last), 401,
				"unauthenticated");
		assertProblem(gateway.get("/v1/brands", "pk_short"), 401, "unauthenticated");
		assertProblem(gateway.get("/v1/brands", "sa_nobody_" + "x".repeat(43)), 401, "unauthenticated");
	}

	static void assertProblem(HttpResponse<String> answer, int status, String code) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		JsonNode problem = RunningGateway.json(answer);
		assertThat(problem.get("code").asString()).isEqualTo(code);
		assertThat(problem.get("type").asString()).isEqualTo("https://packshot.io/problems/" + code);
		assertThat(problem.get("correlationId").asString())
			.isEqualTo(answer.headers().firstValue("X-Correlation-Id").orElseThrow());
	}

	private static String secret(String role, String... brands) {
		return gateway.key(role, brands).get("secret").asString();
	}

	private static String token(String secret) {
		return RunningGateway.json(gateway.post("/v1/tokens", secret, Map.of())).get("accessToken").asString();
	}

	private static HttpResponse<String> order(String key, String role, String... brands) {
		return gateway.post("/v1/keys", key, Map.of("brands", List.of(brands), "role", role, "label", "a test"));
	}

}
