package io.packshot.ingest.product;

import java.time.Instant;
import java.util.Comparator;

/**
 * When and by whom something was said about a product. Statements have a total order, so
 * that a product ends up the same whichever order they arrive in.
 *
 * @param time when it was said
 * @param state what was said about the product being sold; at the same moment a
 * withdrawal counts more
 * @param by the event or request, to tell statements of one moment apart
 */
public record Statement(Instant time, ProductState state, String by) implements Comparable<Statement> {

	private static final Comparator<Statement> ORDER = Comparator.comparing(Statement::time)
		.thenComparing(Statement::state)
		.thenComparing(Statement::by);

	/** Whether this statement replaces the other; the same one again does not. */
	public boolean supersedes(Statement other) {
		return compareTo(other) > 0;
	}

	@Override
	public int compareTo(Statement other) {
		return ORDER.compare(this, other);
	}

}
