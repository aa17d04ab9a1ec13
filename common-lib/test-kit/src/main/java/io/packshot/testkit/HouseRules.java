package io.packshot.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.resolvers.SelectedClassResolverFromClasspath;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The house rules as tests: one per rule, each with its reason. A module takes them all
 * with {@code class HouseRulesTests extends HouseRules} and an empty body. They look at
 * the module's own classes, not at its dependencies; packages named {@code fixture} in
 * tests are left out.
 */
public abstract class HouseRules {

	private static final Layout HOUSE = new Layout("io.packshot");

	static {
		// Only what a rule asks the ancestors or annotations of: following every class of
		// a framework would take half a minute in some modules.
		ArchConfiguration.get().setClassResolver(SelectedClassResolverFromClasspath.class);
		ArchConfiguration.get()
			.setClassResolverArguments("java", "org.springframework.stereotype",
					"org.springframework.web.bind.annotation");
	}

	/** What the module ships; {@code target/classes} unless overridden. */
	protected JavaClasses shipped() {
		return importer().importPath(Path.of("target", "classes"));
	}

	/** What the module tests with; {@code target/test-classes} unless overridden. */
	protected JavaClasses tests() {
		return importer().withImportOption((location) -> !location.contains("/fixture/"))
			.importPath(Path.of("target", "test-classes"));
	}

	/** One test per rule. */
	@TestFactory
	final Stream<DynamicTest> houseRules() {
		JavaClasses shipped = shipped();
		JavaClasses tests = tests();
		if (shipped.stream().noneMatch(HouseRules::isOurs)) {
			throw new IllegalStateException("there is no class below io.packshot to look at");
		}
		return Stream.concat(rulesForShipped(HOUSE).stream().map((rule) -> check(rule, "shipped", shipped)),
				rulesForTests().stream().map((rule) -> check(rule, "tests", tests)));
	}

	/** Resolves no more than the rules need. */
	static ClassFileImporter importer() {
		return new ClassFileImporter();
	}

	static List<ArchRule> rulesForShipped(Layout layout) {
		List<ArchRule> rules = new ArrayList<>(NamingRules.in(layout));
		rules.addAll(DirectionRules.in(layout));
		rules.addAll(CodeRules.in(layout));
		rules.addAll(rulesForTests());
		return rules.stream().map((rule) -> rule.allowEmptyShould(true)).toList();
	}

	static List<ArchRule> rulesForTests() {
		return Stream.of(NamingRules.packagesAreNullMarked(), CodeRules.nobodySleeps())
			.map((rule) -> rule.allowEmptyShould(true))
			.toList();
	}

	private static boolean isOurs(JavaClass type) {
		return type.getPackageName().startsWith(HOUSE.root());
	}

	private static DynamicTest check(ArchRule rule, String what, JavaClasses classes) {
		return DynamicTest.dynamicTest(what + ": " + rule.getDescription(), () -> rule.check(classes));
	}

}
