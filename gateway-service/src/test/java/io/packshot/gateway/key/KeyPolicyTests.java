package io.packshot.gateway.key;

import java.util.Set;
import java.util.stream.Stream;

import io.packshot.contract.id.BrandId;
import io.packshot.gateway.identity.Grant;
import io.packshot.gateway.identity.Scope;
import io.packshot.platform.security.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeyPolicyTests {

	private static final BrandId RED = BrandId.create();

	private static final BrandId BLUE = BrandId.create();

	private static final Scope PLATFORM = new Scope.Platform();

	@ParameterizedTest
	@MethodSource
	void decides(Role makerRole, Scope makerScope, Role role, Scope scope, KeyVerdict expected) {
		assertThat(KeyPolicy.decide(new Grant("key", makerRole, makerScope), role, scope)).isEqualTo(expected);
	}

	static Stream<Arguments> decides() {
		return Stream.of(Arguments.of(Role.ADMIN, PLATFORM, Role.ADMIN, PLATFORM, KeyVerdict.ALLOWED),
				Arguments.of(Role.ADMIN, PLATFORM, Role.VIEWER, brands(RED), KeyVerdict.ALLOWED),
				Arguments.of(Role.ADMIN, brands(RED), Role.ADMIN, brands(RED), KeyVerdict.ALLOWED),
				Arguments.of(Role.ADMIN, brands(RED, BLUE), Role.EDITOR, brands(BLUE), KeyVerdict.ALLOWED),
				Arguments.of(Role.ADMIN, brands(RED), Role.EDITOR, brands(BLUE), KeyVerdict.FOREIGN_BRAND),
				Arguments.of(Role.ADMIN, brands(RED), Role.EDITOR, brands(RED, BLUE), KeyVerdict.FOREIGN_BRAND),
				Arguments.of(Role.ADMIN, brands(RED), Role.VIEWER, PLATFORM, KeyVerdict.PLATFORM_ONLY),
				Arguments.of(Role.ADMIN, PLATFORM, Role.SERVICE, PLATFORM, KeyVerdict.ROLE_RESERVED),
				Arguments.of(Role.OPERATOR, PLATFORM, Role.VIEWER, brands(RED), KeyVerdict.NOT_AN_ADMIN),
				Arguments.of(Role.SERVICE, PLATFORM, Role.VIEWER, brands(RED), KeyVerdict.NOT_AN_ADMIN));
	}

	private static Scope brands(BrandId... brands) {
		return new Scope.Brands(Set.of(brands));
	}

}
