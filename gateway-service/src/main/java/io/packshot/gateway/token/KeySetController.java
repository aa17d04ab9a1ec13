package io.packshot.gateway.token;

import java.time.Duration;
import java.util.Map;

import io.packshot.platform.security.PublicEndpoint;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "tokens")
final class KeySetController {

	private static final Duration CACHEABLE = Duration.ofMinutes(5);

	private final Map<String, Object> keys;

	KeySetController(SigningKey key) {
		this.keys = key.publicKeys().toJSONObject();
	}

	@GetMapping("/.well-known/jwks.json")
	@PublicEndpoint("public keys, with which anybody verifies tokens")
	@Operation(summary = "Get the keys that verify tokens (RFC 7517)")
	ResponseEntity<Map<String, Object>> keys() {
		return ResponseEntity.ok().cacheControl(CacheControl.maxAge(CACHEABLE).cachePublic()).body(this.keys);
	}

}
