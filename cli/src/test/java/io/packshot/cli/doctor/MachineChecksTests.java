package io.packshot.cli.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MachineChecksTests {

	@Test
	void failsOnAnOldJava() {
		assertThat(MachineChecks.java(16, "x").verdict()).isEqualTo(Finding.Verdict.FAIL);
		assertThat(MachineChecks.java(17, "x").verdict()).isEqualTo(Finding.Verdict.OK);
	}

	@Test
	void gradesMemoryAndDisk() {
		assertThat(MachineChecks.memory(2047).verdict()).isEqualTo(Finding.Verdict.FAIL);
		assertThat(MachineChecks.memory(2048).verdict()).isEqualTo(Finding.Verdict.WARN);
		assertThat(MachineChecks.memory(4096).verdict()).isEqualTo(Finding.Verdict.OK);
		assertThat(MachineChecks.disk(100, Path.of("/")).advice()).contains("PACKSHOT_HOME");
	}

	@Test
	void namesTheTakenPort() throws IOException {
		try (ServerSocket taken = new ServerSocket()) {
			taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
			Finding finding = MachineChecks.ports(taken.getLocalPort() - 3);
			assertThat(finding.verdict()).isEqualTo(Finding.Verdict.FAIL);
			assertThat(finding.fact()).contains(Integer.toString(taken.getLocalPort()));
			assertThat(finding.advice()).contains("--port-base");
		}
	}

	@Test
	void findsNothingToSayAboutFreePorts() {
		assertThat(MachineChecks.ports(0).verdict()).isEqualTo(Finding.Verdict.OK);
	}

}
