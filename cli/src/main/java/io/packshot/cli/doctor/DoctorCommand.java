package io.packshot.cli.doctor;

import io.packshot.cli.home.Home;
import io.packshot.cli.process.PlatformStopper;
import io.packshot.cli.process.PortRange;
import io.packshot.cli.shell.ExitCode;
import io.packshot.cli.shell.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks whether this machine can run the platform. */
@Command(name = "doctor",
		description = "Looks whether this machine can run the platform, and says what to do where it cannot.",
		footer = { "%nExamples:", "  packshot doctor", "  packshot doctor --port-base 9400" })
public final class DoctorCommand implements Callable<Integer> {

	private final Shell shell;

	@Option(names = "--port-base", paramLabel = "N", description = "The first of the ports to look at.")
	private @Nullable Integer portBase;

	/** The command in the given surroundings. */
	public DoctorCommand(Shell shell) {
		this.shell = shell;
	}

	@Override
	public Integer call() {
		List<Finding> findings = look(Home.of(this.shell), PortRange.base(this.shell, this.portBase));
		for (Finding finding : findings) {
			this.shell.out().printf("%-4s  %-9s %s%n", finding.verdict(), finding.subject(), finding.fact());
			if (!finding.advice().isEmpty()) {
				this.shell.out().println("                -> " + finding.advice());
			}
		}
		boolean failed = findings.stream().anyMatch((finding) -> finding.verdict() == Finding.Verdict.FAIL);
		return failed ? ExitCode.FAILED : ExitCode.OK;
	}

	private List<Finding> look(Home home, int ports) {
		List<Finding> findings = new ArrayList<>();
		findings.add(MachineChecks.java(Runtime.version().feature(), System.getProperty("java.vendor", "unknown")));
		findings.add(MachineChecks.system(System.getProperty("os.name"), System.getProperty("os.arch")));
		findings.add(MachineChecks.memory(MachineChecks.memoryMebibytes()));
		findings.add(MachineChecks.disk(MachineChecks.diskMebibytes(home), home.directory()));
		findings.add(MachineChecks.writable(home.directory()));
		Optional<Long> running = new PlatformStopper(home).pid();
		findings.add(running.map((pid) -> Finding.ok("platform", "process " + pid + " runs; see packshot status"))
			.orElseGet(() -> MachineChecks.ports(ports)));
		return findings;
	}

}
