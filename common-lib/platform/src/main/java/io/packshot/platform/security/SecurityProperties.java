package io.packshot.platform.security;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens a service trusts, and how it gets its own.
 *
 * @param issuer the {@code iss} of tokens: the gateway, or an external OIDC issuer
 * @param jwksUri where the issuer's public keys are; read again at most every five
 * minutes
 * @param tokenUri where this service exchanges its own key for a token
 * @param serviceKey this service's own key
 */
@Validated
@ConfigurationProperties("packshot.security")
public record SecurityProperties(URI issuer, URI jwksUri, @Nullable URI tokenUri, @Nullable String serviceKey) {

}
