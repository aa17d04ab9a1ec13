package io.packshot.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Services with two photos and one image, for whoever sends a token. */
final class FakeLoop implements AutoCloseable {

	private final Set<String> brands = ConcurrentHashMap.newKeySet();

	private final HttpServer server;

	FakeLoop() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/actuator", (exchange) -> answer(exchange, 200, "{}"));
		this.server.createContext("/v1", this::answer);
		this.server.start();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** The brands in the tokens that came. */
	Set<String> brands() {
		return this.brands;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		String authorization = exchange.getRequestHeaders().getFirst("Authorization");
		if (authorization == null) {
			answer(exchange, 401, "{}");
			return;
		}
		try {
			this.brands.add(SignedJWT.parse(authorization.substring(7)).getJWTClaimsSet().getStringClaim("brand"));
		}
		catch (ParseException ex) {
			answer(exchange, 401, "{}");
			return;
		}
		switch (exchange.getRequestURI().getPath()) {
			case "/v1/photos" -> answer(exchange, 200, "{\"items\":[{},{}],\"next\":null}");
			case "/v1/images" -> answer(exchange, 200,
					"""
							{"items":[{"id":"img_1","photo":"pho_1","product":"mug","operation":"white-background"}],"next":null}
							""");
			case "/v1/photos/pho_1/thumbnail" -> answer(exchange, 200, "picture");
			default -> answer(exchange, 404, "{}");
		}
	}

	private static void answer(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

}
