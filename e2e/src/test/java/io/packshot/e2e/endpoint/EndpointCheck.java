package io.packshot.e2e.endpoint;

import io.packshot.e2e.Api;
import io.packshot.e2e.Call;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls one operation as its owner, as another brand, with too small a role and without a
 * key. The owner comes first, which shows that the request is right, and last, which
 * shows that what the others were refused was there and is as it was.
 */
final class EndpointCheck {

	private static final int UNAUTHORIZED = 401;

	private static final int FORBIDDEN = 403;

	private static final int NOT_FOUND = 404;

	private final World world;

	private final Operation operation;

	private final Fixture fixture;

	EndpointCheck(World world, Operation operation, Fixture fixture) {
		this.world = world;
		this.operation = operation;
		this.fixture = fixture;
	}

	void run() {
		switch (this.fixture.reach()) {
			case OPEN -> succeeds("anybody", this.world.nobody(), next());
			case ABSENT -> checkAbsence();
			default -> {
				succeeds("the owner", user(), next());
				Call call = next();
				checkStrangers(call);
				checkRoles(call);
				checkNobody(call);
				succeeds("the owner after the others", user(), call);
			}
		}
	}

	private void checkAbsence() {
		Call call = next();
		refuses("the owner", this.world.owner(Role.VIEWER), call, NOT_FOUND);
		checkNobody(call);
	}

	private void checkStrangers(Call call) {
		Api stranger = this.world.stranger(this.fixture.least());
		switch (this.fixture.reach()) {
			case OWN -> refuses("another brand", stranger, call, this.fixture.refusal());
			case LIST, SHARED -> checkSeparation(stranger, call);
			case NEW -> checkMaking(stranger, call);
			case SERVICE -> refuses("a service for another brand", this.world.service(stranger.brand()), call,
					this.fixture.refusal());
			default -> {
			}
		}
		if (this.fixture.reach() != Fixture.Reach.SERVICE) {
			assertThat(stranger.naming(this.world.brand()).send(call).status())
				.as("another brand's key that names the owner: " + call)
				.isEqualTo(NOT_FOUND);
		}
	}

	private void checkSeparation(Api stranger, Call call) {
		String trace = this.fixture.trace().get();
		if (!trace.isEmpty()) {
			assertThat(user().send(call).toString()).as("the owner's " + call).contains(trace);
		}
		String seen = succeeds("another brand", stranger, call).toString();
		assertThat(seen).as("another brand's " + call).doesNotContain(trace.isEmpty() ? this.world.brand() : trace);
	}

	private void checkMaking(Api stranger, Call call) {
		Call find = this.fixture.found().apply(succeeds("another brand", stranger, call));
		assertThat(user().send(find).status()).as("another brand's thing, seen by " + find).isEqualTo(NOT_FOUND);
		assertThat(stranger.send(find).status()).as("the maker's " + find).isNotEqualTo(NOT_FOUND);
	}

	private void checkRoles(Call call) {
		switch (this.fixture.reach()) {
			case SERVICE, PLATFORM ->
				refuses("the brand's administrator", this.world.owner(Role.ADMIN), call, FORBIDDEN);
			default -> {
				if (this.fixture.least() != Role.VIEWER) {
					Role smaller = this.fixture.least().below();
					refuses("the role " + smaller.label(), this.world.owner(smaller), call, FORBIDDEN);
				}
			}
		}
	}

	private void checkNobody(Call call) {
		refuses("nobody", this.world.nobody(), call, UNAUTHORIZED);
		refuses("nobody at the service itself", this.world.platform().directly(this.operation.service()), call,
				UNAUTHORIZED);
	}

	private Api.Answer succeeds(String who, Api client, Call call) {
		Api.Answer answer = client.send(call);
		assertThat(answer.status()).as(who + ": " + call + " " + answer.summary()).isBetween(200, 299);
		return answer;
	}

	private void refuses(String who, Api client, Call call, int status) {
		Api.Answer answer = client.send(call);
		assertThat(answer.status()).as(who + ": " + call + " " + answer.summary()).isEqualTo(status);
		if (!"HEAD".equals(call.method())) {
			assertThat(this.operation.errors().fits(answer)).as("form of " + answer).isTrue();
		}
	}

	private Call next() {
		Call call = this.fixture.call().get();
		assertThat(this.operation.takes(call)).as(call + " goes to " + this.operation.name()).isTrue();
		return call;
	}

	/** The one who may just call it. */
	private Api user() {
		return switch (this.fixture.reach()) {
			case SERVICE -> this.world.service(this.world.brand());
			case PLATFORM -> this.world.platform().admin();
			default -> this.world.owner(this.fixture.least());
		};
	}

}
