package io.packshot.training;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for the gateway and what lies behind it: token keys and tokens, ingest's
 * datasets, the registry's tracking.
 */
public final class Neighbours {

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpServer server;

	private final String keySet;

	private final Map<String, List<Map<String, Object>>> rows = new ConcurrentHashMap<>();

	private final List<JsonNode> told = Collections.synchronizedList(new ArrayList<>());

	private volatile boolean registryUp = true;

	Neighbours(String keySet) throws IOException {
		this.keySet = keySet;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newCachedThreadPool((task) -> {
			Thread thread = new Thread(task, "neighbours");
			thread.setDaemon(true);
			return thread;
		}));
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	/** The gateway's base URL. */
	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** Adds a commit. */
	void commit(String commit, List<Map<String, Object>> content) {
		this.rows.put(commit, content);
	}

	/** Whether the registry answers. */
	public void registry(boolean up) {
		this.registryUp = up;
	}

	/** What the registry was told, in order. */
	public List<JsonNode> told(String run) {
		synchronized (this.told) {
			return this.told.stream().filter((call) -> call.toString().contains(run)).toList();
		}
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		String query = String.valueOf(exchange.getRequestURI().getQuery());
		byte[] body = exchange.getRequestBody().readAllBytes();
		if (path.equals("/jwks")) {
			send(exchange, 200, this.keySet);
		}
		else if (path.equals("/v1/tokens")) {
			send(exchange, 200, "{\"accessToken\":\"service-token\",\"expiresIn\":300}");
		}
		else if (!"Bearer service-token".equals(exchange.getRequestHeaders().getFirst("Authorization"))
				|| exchange.getRequestHeaders().getFirst("Packshot-Brand") == null) {
			send(exchange, 401, "{}");
		}
		else if (path.startsWith("/v1/datasets/style/")) {
			dataset(exchange, path, query);
		}
		else if (path.startsWith("/api/2.0/mlflow/")) {
			registry(exchange, path.substring("/api/2.0/mlflow/".length()), body);
		}
		else {
			send(exchange, 404, "{\"detail\":\"There is nothing here.\"}");
		}
	}

	private void dataset(HttpExchange exchange, String path, String query) throws IOException {
		if (path.endsWith("/rows")) {
			String commit = query.replaceAll(".*ref=([a-z0-9_]+).*", "$1");
			List<Map<String, Object>> all = this.rows.get(commit);
			// Two pages, as ingest would cut them.
			int half = all.size() / 2;
			boolean second = query.contains("cursor=");
			List<Map<String, Object>> page = second ? all.subList(half, all.size()) : all.subList(0, half);
			send(exchange, 200,
					JSON.writeValueAsString(second ? Map.of("items", page) : Map.of("items", page, "next", "half")));
			return;
		}
		if (path.endsWith("/tags")) {
			send(exchange, 200, "{\"items\":[]}");
			return;
		}
		String commit = path.substring(path.lastIndexOf('/') + 1);
		boolean known = this.rows.containsKey(commit);
		send(exchange, known ? 200 : 404, known ? "{\"commit\":\"" + commit + "\"}" : "{\"detail\":\"no commit\"}");
	}

	private void registry(HttpExchange exchange, String call, byte[] body) throws IOException {
		if (!this.registryUp) {
			send(exchange, 503, "{}");
			return;
		}
		if (body.length > 0) {
			this.told.add(JSON.createObjectNode().put("call", call).set("body", JSON.readTree(body)));
		}
		switch (call) {
			case "experiments/get-by-name" -> send(exchange, 404, "{\"error_code\":\"RESOURCE_DOES_NOT_EXIST\"}");
			case "experiments/create" -> send(exchange, 200, "{\"experiment_id\":\"7\"}");
			case "runs/create" -> {
				String name = JSON.readTree(body).path("run_name").asString("");
				send(exchange, 200, "{\"run\":{\"info\":{\"run_id\":\"mlflow-" + name + "\"}}}");
			}
			default -> send(exchange, 200, "{}");
		}
	}

	private static void send(HttpExchange exchange, int status, String json) throws IOException {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("content-type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

}
