package io.packshot.inference.image;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import io.packshot.contract.id.BrandId;
import io.packshot.imaging.picture.DecodeLimits;
import io.packshot.imaging.picture.DigitalSourceType;
import io.packshot.imaging.picture.Picture;
import io.packshot.imaging.picture.PictureDecoder;
import io.packshot.imaging.picture.PictureMetadata;
import io.packshot.inference.RunningInference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ImageGenerationIT {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static BrandId brand;

	private static RunningInference service;

	private static JsonMapper json;

	@BeforeAll
	static void start() {
		service = new RunningInference(Map.of());
		brand = service.brand();
		json = service.bean(JsonMapper.class);
		service.tellPhoto("mug-01");
		await().atMost(Duration.ofSeconds(60))
			.until(() -> post(brand, "{'prompt':'','product_id':'mug-01','size':'64x64'}").statusCode() == 200);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void makesAProvenImageOnceAndAnswersFromTheCacheThen() {
		String order = "{'prompt':'clean','product_id':'mug-01','size':'256x256','seed':5}";
		HttpResponse<String> first = post(brand, order);
		HttpResponse<String> second = post(brand, order);
		assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
		assertThat(first.headers().firstValue("x-cache")).hasValue("miss");
		assertThat(second.headers().firstValue("x-cache")).hasValue("hit");
		JsonNode made = json.readTree(first.body()).path("data").path(0);
		JsonNode again = json.readTree(second.body()).path("data").path(0);
		assertThat(again.path("id")).isEqualTo(made.path("id"));
		assertThat(again.path("b64_json")).isEqualTo(made.path("b64_json"));
		assertThat(made.path("revised_prompt").asString()).contains("clean");
		assertThat(json.readTree(first.body()).has("usage")).as("tokens that nobody counted").isFalse();
		JsonNode proof = json.readTree(get(brand, "/v1/images/" + made.path("id").asString() + "/proof").body());
		assertThat(proof.path("maxDifference").asInt(-1)).isZero();
		assertThat(proof.path("coverage").asDouble()).isGreaterThan(0.8);
	}

	@Test
	void whiteIsWhiteAndTransparentIsTransparent() {
		Picture white = picture(post(brand, "{'prompt':'','product_id':'mug-01','size':'128x128'}"));
		assertThat(white.level(0, 0, 0) + white.level(127, 0, 1) + white.level(0, 127, 2)).isEqualTo(3 * 255);
		Picture cut = picture(
				post(brand, "{'prompt':'','product_id':'mug-01','size':'128x128','background':'transparent'}"));
		assertThat(cut.alphaAt(0, 0)).isZero();
		assertThat(cut.alphaAt(50, 64)).isEqualTo(255);
	}

	@Test
	void filesSayHowTheyWereMade() {
		JsonNode made = json.readTree(post(brand, "{'prompt':'','product_id':'mug-01','size':'96x96'}").body())
			.path("data")
			.path(0);
		byte[] file = Base64.getDecoder().decode(made.path("b64_json").asString());
		assertThat(PictureMetadata.read(file)).hasValueSatisfying(
				(metadata) -> assertThat(metadata.sourceType()).isEqualTo(DigitalSourceType.COMPOSITE_CAPTURE));
		JsonNode provenance = json
			.readTree(get(brand, "/v1/images/" + made.path("id").asString() + "/provenance").body());
		assertThat(provenance.path("product").asString()).isEqualTo("mug-01");
		assertThat(provenance.path("canonicalRequest").path("width").asInt()).isEqualTo(96);
	}

	@Test
	void severalImagesOfOneOrderDiffer() {
		JsonNode data = json.readTree(post(brand, "{'prompt':'','product_id':'mug-01','size':'64x64','n':3}").body())
			.path("data");
		assertThat(data.size()).isEqualTo(3);
		assertThat(data.path(0).path("id")).isNotEqualTo(data.path(1).path("id"));
	}

	@Test
	void urlsGiveTheFile() throws IOException, InterruptedException {
		JsonNode data = json
			.readTree(post(brand, "{'prompt':'','product_id':'mug-01','size':'64x64','response_format':'url'}").body())
			.path("data")
			.path(0);
		HttpResponse<byte[]> file = HTTP.send(HttpRequest.newBuilder(URI.create(data.path("url").asString())).build(),
				HttpResponse.BodyHandlers.ofByteArray());
		assertThat(PictureDecoder.decode(file.body(), DecodeLimits.DEFAULTS).picture().width()).isEqualTo(64);
	}

	@Test
	void foreignBrandsSeeNothing() {
		String id = json.readTree(post(brand, "{'prompt':'','product_id':'mug-01','size':'64x64'}").body())
			.path("data")
			.path(0)
			.path("id")
			.asString();
		BrandId stranger = BrandId.create();
		for (String part : new String[] { "", "/file", "/proof", "/provenance" }) {
			assertThat(get(brand, "/v1/images/" + id + part).statusCode()).isEqualTo(200);
			assertThat(get(stranger, "/v1/images/" + id + part).statusCode()).isEqualTo(404);
		}
		assertThat(post(stranger, "{'prompt':'','product_id':'mug-01'}").statusCode()).isEqualTo(404);
		assertThat(json.readTree(get(stranger, "/v1/images").body()).path("items").size()).isZero();
	}

	@Test
	void errorsHaveOpenAisForm() {
		HttpResponse<String> response = post(brand, "{'prompt':'','product_id':'mug-01','size':'9999x9999'}");
		assertThat(response.statusCode()).isEqualTo(400);
		JsonNode error = json.readTree(response.body()).path("error");
		assertThat(error.path("param").asString()).isEqualTo("size");
		assertThat(error.path("code").asString()).isEqualTo("invalid-size");
		assertThat(error.path("type").asString()).isEqualTo("invalid_request_error");
		assertThat(error.path("message").asString()).contains("2048");
		assertThat(post(brand, "{").statusCode()).isEqualTo(400);
	}

	private static Picture picture(HttpResponse<String> response) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		String data = json.readTree(response.body()).path("data").path(0).path("b64_json").asString();
		return PictureDecoder.decode(Base64.getDecoder().decode(data), DecodeLimits.DEFAULTS).picture();
	}

	private static HttpResponse<String> post(BrandId owner, String body) {
		return service.order(owner, body);
	}

	private static HttpResponse<String> get(BrandId owner, String path) {
		return service.get(owner, path);
	}

}
