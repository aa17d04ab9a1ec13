package io.packshot.evaluation.candidate;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.packshot.contract.event.RunCompleted;
import io.packshot.contract.id.BrandId;
import io.packshot.evaluation.EvaluationApplication;
import io.packshot.platform.json.ContractModule;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.platform.startup.ServiceLauncher;
import io.packshot.testkit.TestIssuer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class KilledServiceIT {

	private static final JsonMapper JSON = JsonMapper.builder().addModule(new ContractModule()).build();

	@Test
	void whatAKilledProcessLeftIsDecidedByTheNextOneOnce() throws IOException, InterruptedException {
		BrandId brand = BrandId.create();
		RunCompleted run = CandidateGateIT.run(brand, "slow", 0);
		try (Neighbourhood neighbours = new Neighbourhood()) {
			Map<String, Object> settings = CandidateGateIT.settings(new TestIssuer(), neighbours);
			Map<String, Object> idle = new HashMap<>(settings);
			idle.put("packshot.candidate.threads", 0);
			try (ConfigurableApplicationContext first = start(idle)) {
				neighbours.knows(StoredBrand.of(brand, 6, first.getBean(ObjectStore.class)));
			}
			Process process = fork(settings);
			try {
				Bus.tell(run, JSON);
				assertThat(neighbours.halted.await(2, TimeUnit.MINUTES)).as("the candidate is under way").isTrue();
			}
			finally {
				process.destroyForcibly();
			}
			assertThat(process.waitFor()).isNotZero();
			neighbours.go.countDown();
			try (ConfigurableApplicationContext next = start(settings)) {
				await().atMost(Duration.ofMinutes(2)).until(() -> !Bus.decisions(run.run()).isEmpty());
				assertThat(next.isActive()).isTrue();
				assertThat(Bus.decisions(run.run())).hasSize(1);
			}
		}
	}

	private static ConfigurableApplicationContext start(Map<String, Object> settings) {
		return ServiceLauncher.run("evaluation", EvaluationApplication.class, settings);
	}

	private static Process fork(Map<String, Object> settings) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
						EvaluationApplication.class.getName()));
		settings.forEach((key, value) -> command.add("--" + key + "=" + value));
		File log = Path.of("target", "killed-service.log").toFile();
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
	}

}
