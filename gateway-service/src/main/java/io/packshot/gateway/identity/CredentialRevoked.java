package io.packshot.gateway.identity;

/**
 * A credential stopped being good; told inside the process after it is true in the
 * database.
 *
 * @param subject whose
 */
public record CredentialRevoked(String subject) {

}
