package io.packshot.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.packshot.renderer.ProductFamily;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The platform dies at moments that nobody chose, and loses nothing. */
class KillIT {

	private static final Duration LONG = Duration.ofMinutes(3);

	private static final List<ProductFamily> FAMILIES = List.of(ProductFamily.MUG, ProductFamily.BOTTLE,
			ProductFamily.BOX, ProductFamily.JAR);

	@Test
	void everyAcceptedPhotoSurvivesKillsAndIsToldOnce() {
		Platform platform = Platform.start("kill");
		try {
			Api acme = platform.brand("acme", "editor");
			List<byte[]> files = new ArrayList<>();
			for (ProductFamily family : FAMILIES) {
				files.add(Photos.of(family, 40));
			}
			// Right after the answers: the photos wait for their mattes.
			send(acme, files);
			restart(platform);
			// While workers are at it.
			send(acme, files);
			await().atMost(LONG).until(() -> accepted(acme).size() >= 1);
			restart(platform);
			send(acme, files);
			await().atMost(LONG).until(() -> accepted(acme).size() == FAMILIES.size());
			for (JsonNode photo : accepted(acme)) {
				assertThat(acme.get("/v1/photos/" + photo.path("id").stringValue() + "/foreground").status())
					.isEqualTo(200);
			}
			await().atMost(LONG).untilAsserted(() -> assertThat(toldProducts(platform)).hasSize(FAMILIES.size()));
		}
		finally {
			platform.close();
		}
		assertThat(orphans(platform)).isEmpty();
	}

	private static void send(Api api, List<byte[]> files) {
		for (int i = 0; i < files.size(); i++) {
			assertThat(api.photo("product-" + i, files.get(i)).status()).isIn(200, 202);
		}
	}

	private static void restart(Platform platform) {
		platform.kill();
		platform.start();
	}

	private static List<JsonNode> accepted(Api api) {
		return api.get("/v1/photos?state=accepted").json().path("items").valueStream().toList();
	}

	private static Set<String> toldProducts(Platform platform) {
		FactLog log = new FactLog(platform.kafka());
		Set<String> photos = new TreeSet<>();
		for (ConsumerRecord<String, byte[]> fact : log.read("packshot.photo")) {
			assertThat(log.faults(fact)).isEmpty();
			photos.add(fact.key());
		}
		return photos;
	}

	private static List<String> orphans(Platform platform) {
		return ProcessHandle.allProcesses()
			// Long command lines are not to be had, the program always is.
			.flatMap((process) -> Stream.of(process.info().command(), process.info().commandLine()))
			.flatMap(Optional::stream)
			.filter((command) -> command.contains(platform.home().toString()))
			.toList();
	}

}
