package io.packshot.gateway.identity;

import java.util.Optional;

/** One kind of credential: API keys, or service accounts. */
public interface CredentialSource {

	/** Whether the text looks like a secret of this kind; says nothing of its truth. */
	boolean recognises(String secret);

	/**
	 * The credential behind a secret that {@link #recognises} accepts, if it is good now.
	 */
	Optional<Credential> verify(String secret);

	/** The credential with the given subject, if it is of this kind and good now. */
	Optional<Credential> find(String subject);

}
