package io.packshot.e2e.endpoint;

import java.util.function.Function;
import java.util.function.Supplier;

import io.packshot.e2e.Api;
import io.packshot.e2e.Call;

/**
 * How to call an operation on what exists. Each {@link #call} is a request that must
 * succeed once; where it uses something up, it makes that first.
 *
 * @param reach whom the operation concerns
 * @param least the smallest role that may call it
 * @param call the owner's next request
 * @param trace a text that only the owner's answers hold, of {@link Reach#LIST} and
 * {@link Reach#SHARED}
 * @param found where the maker finds what an answer says was made, of {@link Reach#NEW}
 * @param refusal the status that others get for a thing of the owner
 */
record Fixture(Reach reach, Role least, Supplier<Call> call, Supplier<String> trace, Function<Api.Answer, Call> found,
		int refusal) {

	private static final int NOT_FOUND = 404;

	/** It reads or changes, or its body names, one thing of one brand. */
	static Fixture own(Role least, Supplier<Call> call) {
		return new Fixture(Reach.OWN, least, call, Fixture::noTrace, Fixture::nothingMade, NOT_FOUND);
	}

	/** It lists the things of the caller's brand. */
	static Fixture list(Supplier<Call> call, Supplier<String> trace) {
		return list(Role.VIEWER, call, trace);
	}

	static Fixture list(Role least, Supplier<Call> call, Supplier<String> trace) {
		return new Fixture(Reach.LIST, least, call, trace, Fixture::nothingMade, NOT_FOUND);
	}

	/** It makes a thing of the caller's brand out of nothing. */
	static Fixture makes(Role least, Supplier<Call> call, Function<Api.Answer, Call> found) {
		return new Fixture(Reach.NEW, least, call, Fixture::noTrace, found, NOT_FOUND);
	}

	/** It tells every brand the same. */
	static Fixture shared(Supplier<Call> call) {
		return new Fixture(Reach.SHARED, Role.VIEWER, call, Fixture::noTrace, Fixture::nothingMade, NOT_FOUND);
	}

	/** It needs no key. */
	static Fixture open(Supplier<Call> call) {
		return new Fixture(Reach.OPEN, Role.VIEWER, call, Fixture::noTrace, Fixture::nothingMade, NOT_FOUND);
	}

	/** Only a key of the platform may. */
	static Fixture platform(Supplier<Call> call) {
		return new Fixture(Reach.PLATFORM, Role.ADMIN, call, Fixture::noTrace, Fixture::nothingMade, NOT_FOUND);
	}

	/** Only services of the platform may. */
	static Fixture service(Supplier<Call> call) {
		return service(call, NOT_FOUND);
	}

	static Fixture service(Supplier<Call> call, int refusal) {
		return new Fixture(Reach.SERVICE, Role.ADMIN, call, Fixture::noTrace, Fixture::nothingMade, refusal);
	}

	/** It says that there is nothing. */
	static Fixture absent(Supplier<Call> call) {
		return new Fixture(Reach.ABSENT, Role.VIEWER, call, Fixture::noTrace, Fixture::nothingMade, NOT_FOUND);
	}

	private static String noTrace() {
		return "";
	}

	private static Call nothingMade(Api.Answer answer) {
		throw new IllegalStateException("this makes nothing: " + answer);
	}

	/** Whom an operation concerns. */
	enum Reach {

		OWN, LIST, NEW, SHARED, OPEN, PLATFORM, SERVICE, ABSENT

	}

}
