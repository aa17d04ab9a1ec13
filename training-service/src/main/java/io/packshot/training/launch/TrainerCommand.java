package io.packshot.training.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

import io.packshot.training.trainer.RunFolder;
import io.packshot.training.trainer.TrainerMain;

/**
 * The command line and environment of a trainer: the Java and the classes of this
 * process, and nothing of its secrets.
 */
final class TrainerCommand {

	private static final String BOOT_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

	private static final List<String> PASSED_ON = List.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "JAVA_HOME",
			"LD_LIBRARY_PATH", "LD_PRELOAD", "PYTORCH_LIBRARY_PATH", "DJL_CACHE_DIR", "ENGINE_CACHE_DIR");

	private final LaunchProperties properties;

	private final String classPath;

	TrainerCommand(LaunchProperties properties, String classPath) {
		this.properties = properties;
		// The trainer starts in another folder.
		this.classPath = Arrays.stream(classPath.split(File.pathSeparator, -1))
			.filter((entry) -> !entry.isEmpty())
			.map((entry) -> Path.of(entry).toAbsolutePath().toString())
			.collect(Collectors.joining(File.pathSeparator));
	}

	/** A process that is ready to be started. */
	ProcessBuilder of(RunFolder folder, Claim claim) {
		ProcessBuilder builder = new ProcessBuilder(line(folder, claim));
		environment(builder.environment(), claim.recipe().threads());
		return builder.redirectErrorStream(true)
			.redirectOutput(folder.log(claim.token().attempt()).toFile())
			.directory(folder.path().toFile());
	}

	private List<String> line(RunFolder folder, Claim claim) {
		List<String> line = new ArrayList<>();
		line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		line.addAll(List.of("-Xmx" + this.properties.heap().toMegabytes() + "m", "-XX:+UseSerialGC", "-Xshare:auto",
				"-Djava.awt.headless=true", "-Dai.djl.offline=true",
				"-Dlogback.configurationFile=trainer-logback.xml"));
		String main = TrainerMain.class.getName();
		if (isBootJar()) {
			line.addAll(List.of("-Dloader.main=" + main, "-cp", this.classPath, BOOT_LAUNCHER));
		}
		else {
			line.addAll(List.of("-cp", this.classPath, main));
		}
		line.addAll(List.of(folder.path().toString(), Integer.toString(claim.token().attempt())));
		return line;
	}

	/** In the service's own archive the classes lie in jars within the jar. */
	private boolean isBootJar() {
		if (!this.classPath.endsWith(".jar") || this.classPath.contains(File.pathSeparator)) {
			return false;
		}
		try (JarFile jar = new JarFile(this.classPath)) {
			Manifest manifest = jar.getManifest();
			return manifest != null && manifest.getMainAttributes().getValue("Start-Class") != null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + this.classPath, ex);
		}
	}

	private void environment(Map<String, String> environment, int threads) {
		environment.keySet().retainAll(PASSED_ON);
		// Cores are shared with the platform: a thread that waits gives its core up soon.
		environment.put("GOMP_SPINCOUNT", "1000");
		environment.put("OMP_NUM_THREADS", Integer.toString(threads));
		Path cache = this.properties.nativeCache();
		if (cache != null) {
			environment.put("DJL_CACHE_DIR", cache.toAbsolutePath().toString());
		}
	}

}
