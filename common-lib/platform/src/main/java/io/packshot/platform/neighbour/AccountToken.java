package io.packshot.platform.neighbour;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Instant;

import io.packshot.platform.security.SecurityProperties;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The token of this service's own account: its key is exchanged for one, which is used
 * for half of its life, because clocks differ and a request under way must not outlive
 * it. Safe for threads.
 */
final class AccountToken {

	private final SecurityProperties security;

	private final NeighbourWire wire;

	private final Clock clock;

	private @Nullable String token;

	private Instant renewAt = Instant.MIN;

	AccountToken(SecurityProperties security, NeighbourWire wire, Clock clock) {
		this.security = security;
		this.wire = wire;
		this.clock = clock;
	}

	/** A token that holds. */
	synchronized String get() {
		String current = this.token;
		if (current != null && this.clock.instant().isBefore(this.renewAt)) {
			return current;
		}
		JsonNode answer = exchange();
		String fresh = answer.path("accessToken").asString("");
		this.token = fresh;
		this.renewAt = this.clock.instant().plusSeconds(Math.max(1, answer.path("expiresIn").asLong(0) / 2));
		return fresh;
	}

	/** A token was refused: unless there is a newer one, the next call fetches one. */
	synchronized void forget(String refused) {
		if (refused.equals(this.token)) {
			this.token = null;
		}
	}

	private JsonNode exchange() {
		URI uri = this.security.tokenUri();
		String key = this.security.serviceKey();
		if (uri == null || key == null) {
			throw new NeighbourUnavailable("this service has no account: set packshot.security.token-uri and"
					+ " packshot.security.service-key", null);
		}
		try {
			return this.wire.read(this.wire.check(this.wire.send(HttpRequest.newBuilder(uri)
				.header("Authorization", "Bearer " + key)
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString("{}")))));
		}
		catch (NeighbourRefused ex) {
			// Nothing is wrong with the request that this token was for.
			throw new NeighbourUnavailable("this service's key was not exchanged for a token", ex);
		}
	}

}
