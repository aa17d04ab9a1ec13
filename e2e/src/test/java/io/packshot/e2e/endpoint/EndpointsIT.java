package io.packshot.e2e.endpoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.packshot.e2e.Platform;
import io.packshot.e2e.SharedPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation that a service describes keeps brands and roles apart. An operation
 * without a fixture fails by its name, so a new endpoint brings one along.
 */
@ExtendWith(SharedPlatform.class)
class EndpointsIT {

	/** Evaluation has something to show last. */
	private static final Comparator<String> FLOW = Comparator.comparing("evaluation"::equals);

	private static final Map<String, Fixture> FIXTURES = new HashMap<>();

	private static final List<Operation> OPERATIONS = new ArrayList<>();

	private static World world;

	@BeforeAll
	static void makeTheOwnersThings(Platform platform) {
		world = new World(platform);
		FIXTURES.putAll(GatewayFixtures.of(world));
		FIXTURES.putAll(IngestFixtures.of(world));
		FIXTURES.putAll(LoopFixtures.of(world));
		FIXTURES.putAll(TrackingFixtures.of(world));
		FIXTURES.putAll(InferenceFixtures.of(world));
		platform.services()
			.stream()
			.sorted(FLOW)
			.forEach((service) -> OPERATIONS
				.addAll(Operation.of(service, platform.directly(service).get("/v3/api-docs").json())));
	}

	@AfterAll
	static void endTheRunsThatNobodyAwaits() {
		world.loop().cancelOthers();
	}

	@TestFactory
	Stream<DynamicTest> keepsBrandsAndRolesApart() {
		return OPERATIONS.stream().map((operation) -> DynamicTest.dynamicTest(operation.name(), () -> {
			Fixture fixture = FIXTURES.get(operation.name());
			assertThat(fixture).as("fixture of " + operation.name()).isNotNull();
			new EndpointCheck(world, operation, fixture).run();
		}));
	}

	@Test
	void everyFixtureHasItsOperation() {
		assertThat(OPERATIONS.stream().map(Operation::name)).containsAll(FIXTURES.keySet());
	}

}
