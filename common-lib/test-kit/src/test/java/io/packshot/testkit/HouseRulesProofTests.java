package io.packshot.testkit;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class HouseRulesProofTests {

	static final Layout BROKEN = new Layout("io.packshot.testkit.fixture.broken");

	static final Layout SOUND = new Layout("io.packshot.testkit.fixture.sound");

	static final JavaClasses BROKEN_CLASSES = HouseRules.importer().importPackages(BROKEN.root());

	static final JavaClasses SOUND_CLASSES = HouseRules.importer().importPackages(SOUND.root());

	@ParameterizedTest
	@MethodSource("brokenRules")
	void failsOnCodeThatBreaksIt(ArchRule rule) {
		assertThat(rule.evaluate(BROKEN_CLASSES).hasViolation()).isTrue();
		assertThat(rule.getDescription()).contains(", because ");
	}

	@ParameterizedTest
	@MethodSource("soundRules")
	void passesOnCodeThatKeepsIt(ArchRule rule) {
		assertThat(rule.evaluate(SOUND_CLASSES).getFailureReport().getDetails()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			one feature, named by one noun     | ingest.controller. | 2
			such endings fit any class         | PhotoManager       | 1
			public means promised              | Unasked            | 1
			null is then possible only where   | Nullish            | 1
			must not drag a framework along    | Heavy              | 2
			made with the JDK alone            | Dependent          | 2
			have no Spring context             | Wired              | 1
			a library that knows its users     | Relay              | 2
			what it can do, anybody can do     | Insider            | 2
			backs off when a service           | Clinging           | 2
			is tested without a container      | RetryPolicy        | 2
			the launcher alone prints          | Chatty             | 4
			named after the fact and handled   | ImageMissing       | 1
			its fields are final               | Injected           | 1
			authority in every room            | OpenController     | 1
			the gradients are wrong or NaN     | WrongGradients     | 6
			wait for the fact itself           | Sleeper            | 2
			""")
	void findsEachOffenceAndNothingElse(String reason, String offender, int offences) {
		List<ArchRule> rules = HouseRules.rulesForShipped(BROKEN)
			.stream()
			.filter((rule) -> rule.getDescription().contains(reason))
			.toList();
		assertThat(rules).hasSize(1);
		assertThat(rules.get(0).evaluate(BROKEN_CLASSES).getFailureReport().getDetails()).hasSize(offences)
			.allMatch((detail) -> detail.contains(offender));
	}

	@Test
	void seesEachServiceThatKnowsAnother() {
		List<ArchRule> rules = HouseRules.rulesForShipped(BROKEN)
			.stream()
			.filter((rule) -> rule.getDescription().contains("services meet over Kafka and HTTP only"))
			.toList();
		assertThat(rules).hasSize(7);
	}

	static List<ArchRule> brokenRules() {
		return HouseRules.rulesForShipped(BROKEN);
	}

	static List<ArchRule> soundRules() {
		return HouseRules.rulesForShipped(SOUND);
	}

}
