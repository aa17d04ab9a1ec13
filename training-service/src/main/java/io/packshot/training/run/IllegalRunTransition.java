package io.packshot.training.run;

/** A run cannot go from the one state to the other. */
final class IllegalRunTransition extends RuntimeException {

	private static final long serialVersionUID = 1L;

	IllegalRunTransition(RunState from, RunState to) {
		super("a run that is " + from.label() + " cannot become " + to.label());
	}

}
