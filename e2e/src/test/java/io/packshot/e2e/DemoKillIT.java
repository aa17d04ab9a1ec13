package io.packshot.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One demo, whose platform, trainer and client are killed over its whole length, and
 * which ends as if nothing had been. {@code -Dpackshot.e2e.kills=10} kills it ten times.
 */
class DemoKillIT {

	private static final Duration LONG = Duration.ofMinutes(10);

	/** Of the ten, those that differ most. */
	private static final List<Integer> FEW = List.of(1, 4);

	private static final List<Kill> ALL = List.of(new Kill(3, Victim.CLIENT), new Kill(4, Victim.PLATFORM),
			new Kill(5, Victim.CLIENT), new Kill(5, Victim.PLATFORM), new Kill(6, Victim.TRAINER),
			new Kill(6, Victim.CLIENT), new Kill(7, Victim.PLATFORM), new Kill(9, Victim.CLIENT),
			new Kill(10, Victim.PLATFORM), new Kill(11, Victim.CLIENT));

	private final Set<ProcessHandle> seen = new HashSet<>();

	@Test
	void aDemoKilledOverItsWholeLengthEndsAsIfNothingHadBeen() throws IOException {
		Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
		Path home = Files.createTempDirectory(target, "demo-kill");
		try {
			for (Kill kill : kills()) {
				perform(kill, home);
			}
			DemoProcess last = demo(home);
			await().atMost(LONG).until(() -> !last.handle().isAlive());
			// Three failed candidates are a result as well.
			assertThat(last.exitCode()).as(last.output()).isIn(0, 3);
			new DemoRemains(home, Platform.at(home)).check();
		}
		finally {
			DemoProcess down = DemoProcess.start(home, home.resolve("down.txt"), "down");
			await().atMost(LONG).until(() -> !down.handle().isAlive());
		}
		await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
			assertThat(this.seen).noneMatch(ProcessHandle::isAlive);
			assertThat(DemoRemains.processes(home)).isEmpty();
		});
	}

	private static List<Kill> kills() {
		int wanted = Integer.getInteger("packshot.e2e.kills", FEW.size());
		return (wanted > FEW.size()) ? ALL.subList(0, wanted) : FEW.stream().limit(wanted).map(ALL::get).toList();
	}

	private void perform(Kill kill, Path home) {
		DemoProcess demo = demo(home);
		await().atMost(LONG).until(() -> demo.isAt(kill.step()) || !demo.handle().isAlive());
		assertThat(demo.handle().isAlive()).as(kill + " comes too late: " + demo.output()).isTrue();
		ProcessHandle platform = Platform.at(home).process();
		ProcessHandle victim = switch (kill.victim()) {
			case CLIENT -> demo.handle();
			case PLATFORM -> platform;
			case TRAINER -> await().atMost(LONG).until(() -> trainer(platform), (found) -> found != null);
		};
		this.seen.add(platform);
		platform.descendants().forEach(this.seen::add);
		victim.destroyForcibly();
		await().until(() -> !victim.isAlive());
		if (kill.victim() != Victim.PLATFORM) {
			// A demo whose trainer died goes on; this one has to be started again as
			// well.
			demo.handle().destroyForcibly();
		}
		await().atMost(LONG).until(() -> !demo.handle().isAlive());
	}

	private DemoProcess demo(Path home) {
		DemoProcess demo = DemoProcess.start(home, home.resolve("demo.txt"), "demo", "--quick", "--keep", "--out",
				home.resolve("out").toString());
		this.seen.add(demo.handle());
		return demo;
	}

	private static ProcessHandle trainer(ProcessHandle platform) {
		try (Stream<ProcessHandle> children = platform.children()) {
			return children.filter((child) -> child.info().command().orElse("").endsWith("/java"))
				.findFirst()
				.orElse(null);
		}
	}

	/** Whom a kill meets. */
	private enum Victim {

		PLATFORM, TRAINER, CLIENT

	}

	/**
	 * A kill.
	 *
	 * @param step of the demo that is in work, from 1
	 * @param victim whom it meets
	 */
	private record Kill(int step, Victim victim) {

	}

}
