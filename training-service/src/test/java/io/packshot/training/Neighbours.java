package io.packshot.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import io.packshot.testkit.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for what lies behind the gateway: ingest's datasets, the registry's tracking.
 */
public final class Neighbours {

	private static final JsonMapper JSON = new JsonMapper();

	private final Map<String, List<Map<String, Object>>> rows = new ConcurrentHashMap<>();

	private final List<JsonNode> told = Collections.synchronizedList(new ArrayList<>());

	private final Map<String, byte[]> files = new ConcurrentHashMap<>();

	private volatile boolean registryUp = true;

	Neighbours(TestIssuer gateway) {
		gateway.answer("/v1/datasets/style/", this::dataset);
		gateway.answer("/api/2.0/mlflow/", this::registry);
		gateway.answer("/api/2.0/mlflow-artifacts/artifacts/", this::artifact);
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

	/** A file that a run logged to the registry; empty where there is none. */
	public byte[] file(String run, String path) {
		return this.files.getOrDefault("/api/2.0/mlflow-artifacts/artifacts/7/mlflow-" + run + "/artifacts/" + path,
				new byte[0]);
	}

	private void dataset(HttpExchange exchange) throws IOException {
		if (isStranger(exchange)) {
			return;
		}
		String path = exchange.getRequestURI().getPath();
		String query = String.valueOf(exchange.getRequestURI().getQuery());
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

	private void registry(HttpExchange exchange) throws IOException {
		if (isStranger(exchange)) {
			return;
		}
		String call = exchange.getRequestURI().getPath().substring("/api/2.0/mlflow/".length());
		byte[] body = exchange.getRequestBody().readAllBytes();
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
			case "runs/get" -> {
				String run = exchange.getRequestURI().getQuery().replace("run_id=", "");
				send(exchange, 200,
						"{\"run\":{\"info\":{\"artifact_uri\":\"mlflow-artifacts:/7/" + run + "/artifacts\"}}}");
			}
			default -> send(exchange, 200, "{}");
		}
	}

	private void artifact(HttpExchange exchange) throws IOException {
		if (!isStranger(exchange)) {
			this.files.put(exchange.getRequestURI().getPath(), exchange.getRequestBody().readAllBytes());
			send(exchange, 200, "{}");
		}
	}

	private static boolean isStranger(HttpExchange exchange) throws IOException {
		boolean stranger = !TestIssuer.isService(exchange)
				|| exchange.getRequestHeaders().getFirst("Packshot-Brand") == null;
		if (stranger) {
			send(exchange, 401, "{}");
		}
		return stranger;
	}

	private static void send(HttpExchange exchange, int status, String json) throws IOException {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("content-type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

}
