package io.packshot.standalone;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Behaves towards its caller as the real platform does: says what starts, announces
 * itself when it is ready, and ends on SIGTERM. Port base 9999 is always taken.
 */
public final class Standalone {

	private static final String KEY = "pk_" + "0".repeat(26) + "_" + "A".repeat(43);

	private Standalone() {
	}

	public static void main(String[] args) throws IOException {
		Path home = Path.of(args[1]);
		Path run = Files.createDirectories(home.resolve("run"));
		System.out.println("platform log line");
		if ("9999".equals(args[3])) {
			System.out.println("port 9999 is taken; use --port-base");
			System.exit(1);
		}
		Files.writeString(run.resolve("progress.txt"), "starting postgres\n");
		Path key = Files.createDirectories(home.resolve("secrets")).resolve("admin.key");
		if (!Files.exists(key)) {
			Files.writeString(key, KEY + "\n");
		}
		HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		gateway.createContext("/actuator/health/readiness", (exchange) -> {
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		gateway.start();
		String url = "http://127.0.0.1:" + gateway.getAddress().getPort();
		Path draft = run.resolve("platform.json.new");
		Files.writeString(draft, """
				{"pid":%d,"startedAt":"2026-01-01T00:00:00Z","state":"ready","gateway":"%s","kafka":"127.0.0.1:1",\
				"s3":"http://127.0.0.1:2","services":{"ingest":{"url":"%s"}}}
				""".formatted(ProcessHandle.current().pid(), url, url));
		Path file = run.resolve("platform.json");
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			try {
				Files.deleteIfExists(file);
			}
			catch (IOException ex) {
				System.out.println(ex);
			}
		}));
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
	}

}
