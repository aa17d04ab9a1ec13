package io.packshot.cli.demo;

/**
 * One step of the demo. Done again after an interruption, it does only what is missing.
 */
interface Step {

	/** One word, from the dictionary where it has one. */
	String name();

	/** Does the step; fails with the reason. */
	Result run(DemoRun run, ProgressLine progress);

	/**
	 * What came of a step.
	 *
	 * @param figure in a few words
	 * @param url where to look at it
	 */
	record Result(String figure, String url) {
	}

}
