package io.packshot.cli.doctor;

/**
 * The result of one check.
 *
 * @param verdict how good it is
 * @param subject what was looked at
 * @param fact what was found
 * @param advice what to do; empty where all is well
 */
record Finding(Verdict verdict, String subject, String fact, String advice) {

	enum Verdict {

		/** As it should be. */
		OK,

		/** It works, with less comfort. */
		WARN,

		/** The platform will not run. */
		FAIL

	}

	static Finding ok(String subject, String fact) {
		return new Finding(Verdict.OK, subject, fact, "");
	}

	static Finding warn(String subject, String fact, String advice) {
		return new Finding(Verdict.WARN, subject, fact, advice);
	}

	static Finding fail(String subject, String fact, String advice) {
		return new Finding(Verdict.FAIL, subject, fact, advice);
	}

}
