package io.packshot.gateway.token;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.packshot.gateway.identity.IdentityProperties;
import io.packshot.gateway.secret.OwnerOnlyFile;

import org.springframework.stereotype.Component;

/**
 * The key that signs tokens: EC P-256, kept in a file as a JSON Web Key (RFC 7517), named
 * by its thumbprint (RFC 7638).
 */
@Component
class SigningKey {

	private final ECKey key;

	SigningKey(IdentityProperties properties) {
		Path file = properties.signingKeyFile();
		byte[] content = OwnerOnlyFile.read(file).orElseGet(() -> OwnerOnlyFile.createOrRead(file, generate()));
		this.key = parse(file, new String(content, StandardCharsets.UTF_8));
	}

	/** With the private part. */
	ECKey key() {
		return this.key;
	}

	/** What everybody may know. */
	JWKSet publicKeys() {
		return new JWKSet(this.key.toPublicJWK());
	}

	private static byte[] generate() {
		try {
			return new ECKeyGenerator(Curve.P_256).generate().toJSONString().getBytes(StandardCharsets.UTF_8);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("every Java platform has P-256", ex);
		}
	}

	private static ECKey parse(Path file, String json) {
		try {
			ECKey parsed = ECKey.parse(json);
			if (!parsed.isPrivate() || !Curve.P_256.equals(parsed.getCurve())) {
				throw new IllegalStateException(file + " does not hold a private key on P-256");
			}
			return new ECKey.Builder(parsed).keyUse(KeyUse.SIGNATURE)
				.algorithm(JWSAlgorithm.ES256)
				.keyIDFromThumbprint()
				.build();
		}
		catch (ParseException | JOSEException ex) {
			// Without the cause, whose message may quote the file.
			throw new IllegalStateException(file + " does not hold a JSON Web Key");
		}
	}

}
