package io.packshot.testkit;

import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** Rules about names, packages and what is public. */
final class NamingRules {

	private static final String SPRING_BOOT_APPLICATION = "org.springframework.boot.autoconfigure.SpringBootApplication";

	private NamingRules() {
	}

	static List<ArchRule> in(Layout layout) {
		return List.of(featuresAreNouns(layout), namesSayWhatThingsAre(), publicIsPromised(layout));
	}

	static ArchRule packagesAreNullMarked() {
		return classes().should(resideInNullMarkedPackage())
			.because("a package says in a NullMarked package-info what it decides, what comes in and what goes out,"
					+ " and null is then possible only where it is written");
	}

	private static ArchRule featuresAreNouns(Layout layout) {
		String[] layers = Stream.of("controller", "service", "model", "dto", "util", "utils", "config", "impl")
			.map((layer) -> layout.root() + ".." + layer + "..")
			.toArray(String[]::new);
		return noClasses().should()
			.resideInAnyPackage(layers)
			.because("a package is one feature, named by one noun of the dictionary, with its record, policy, deed,"
					+ " repository and controller side by side, so that nearly all of them can be package-private");
	}

	private static ArchRule namesSayWhatThingsAre() {
		return noClasses().should()
			.haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Base|Dto|Data|Info)")
			.because("such endings fit any class and so tell nothing: name the role or the deed"
					+ " (Photos, PhotoController, RolloutPolicy, DatasetCommitter)");
	}

	private static ArchRule publicIsPromised(Layout layout) {
		return classes().that()
			.resideInAnyPackage(layout.services())
			.and()
			.arePublic()
			.and()
			.areTopLevelClasses()
			.and()
			.haveSimpleNameNotEndingWith("Application")
			.and()
			.areNotAnnotatedWith(SPRING_BOOT_APPLICATION)
			.should(beUsedByAnotherPackage())
			.because("public means promised to another feature: what only its own package uses needs no modifier");
	}

	private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
		return new ArchCondition<>("be used by another package") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				boolean used = type.getDirectDependenciesToSelf()
					.stream()
					.anyMatch((use) -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
				if (!used && type.getModifiers().contains(JavaModifier.PUBLIC)) {
					events.add(SimpleConditionEvent.violated(type,
							type.getName() + " is public, but nothing outside its package uses it"));
				}
			}
		};
	}

	private static ArchCondition<JavaClass> resideInNullMarkedPackage() {
		return new ArchCondition<>("reside in a package with a NullMarked package-info") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				if (!type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
					events.add(SimpleConditionEvent.violated(type,
							type.getName() + " is in " + type.getPackageName() + ", which has no such package-info"));
				}
			}
		};
	}

}
