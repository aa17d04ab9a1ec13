package io.packshot.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A service behind the gateway, made of the JDK's own server. */
final class FakeService implements AutoCloseable {

	/** Bytes of the large bodies. */
	static final int LARGE = 50 << 20;

	/** Bytes that pass before the other end has to have seen some. */
	static final int FIRST = 8 << 20;

	/** Opened when the service has read the first bytes of an upload. */
	final CountDownLatch uploadSeen = new CountDownLatch(1);

	/** Opened when the client has read the first bytes of a download. */
	final CountDownLatch downloadSeen = new CountDownLatch(1);

	/** Opened at the end: lets slow answers go. */
	final CountDownLatch end = new CountDownLatch(1);

	/** Headers of the last request, by path. */
	final Map<String, Headers> requests = new ConcurrentHashMap<>();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final HttpServer server;

	FakeService() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	@Override
	public void close() {
		this.end.countDown();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		this.requests.put(path, exchange.getRequestHeaders());
		switch (path) {
			case "/v1/photos" -> upload(exchange);
			case "/v1/photos/large/original" -> download(exchange);
			case "/v1/photos/slow" -> {
				await(this.end);
				exchange.close();
			}
			case "/v1/photos/broken" -> exchange.close();
			default -> say(exchange, exchange.getRequestMethod() + " " + exchange.getRequestURI());
		}
	}

	private void upload(HttpExchange exchange) throws IOException {
		try (InputStream in = exchange.getRequestBody()) {
			MessageDigest digest = sha256();
			byte[] chunk = new byte[1 << 16];
			for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
				digest.update(chunk, 0, read);
				this.uploadSeen.countDown();
			}
			say(exchange, HexFormat.of().formatHex(digest.digest()));
		}
	}

	private void download(HttpExchange exchange) throws IOException {
		exchange.sendResponseHeaders(200, LARGE);
		try (OutputStream out = exchange.getResponseBody()) {
			byte[] bytes = body();
			out.write(bytes, 0, FIRST);
			out.flush();
			await(this.downloadSeen);
			out.write(bytes, FIRST, LARGE - FIRST);
		}
	}

	private void say(HttpExchange exchange, String text) throws IOException {
		Headers headers = exchange.getResponseHeaders();
		headers.set("Content-Type", "text/plain");
		headers.set("ETag", "\"e-1\"");
		headers.set("x-cache", "hit");
		headers.set("Cache-Control", "private, immutable");
		headers.set("X-Correlation-Id", "of-the-service");
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(200, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	/** The large body: not compressible, the same each time. */
	static byte[] body() {
		byte[] bytes = new byte[LARGE];
		new Random(7).nextBytes(bytes);
		return bytes;
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static void await(CountDownLatch latch) {
		try {
			if (!latch.await(60, TimeUnit.SECONDS)) {
				throw new IllegalStateException("the other end has seen nothing for a minute");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
