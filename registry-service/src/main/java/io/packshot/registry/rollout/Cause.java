package io.packshot.registry.rollout;

/**
 * Who wanted a step, and why.
 *
 * @param actor the key or account, or {@value #DEFAULT_RULE}
 * @param reason in words for people
 */
public record Cause(String actor, String reason) {

	/** Stands for the rule that a new version goes out to everybody at once. */
	static final String DEFAULT_RULE = "default-rule";

}
