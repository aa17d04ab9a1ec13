package io.packshot.gateway.key;

import io.packshot.contract.id.KeyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeySecretTests {

	@Test
	void carriesTheIdOfItsKey() {
		KeyId id = KeyId.create();
		KeySecret secret = KeySecret.of(id, "r".repeat(43));
		assertThat(secret.text()).startsWith("pk_" + id.value().substring(4) + "_").hasSize(3 + 26 + 1 + 43);
		assertThat(KeySecret.parse(secret.text())).hasValue(secret);
	}

	@Test
	void hidesItselfInLogs() {
		assertThat(KeySecret.of(KeyId.create(), "r".repeat(43)).toString()).doesNotContain("rrr");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "pk_", "pk_01234567890123456789012345",
			"pk_zzzzzzzzzzzzzzzzzzzzzzzzzz_" + "rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr",
			"sa_01234567890123456789012345_" + "rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr" })
	void refusesOtherForms(String text) {
		assertThat(KeySecret.parse(text)).isEmpty();
	}

}
