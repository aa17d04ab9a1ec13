package io.packshot.testkit;

import java.util.ArrayList;
import java.util.List;

import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** Rules about who may know whom. */
final class DirectionRules {

	private static final String SPRING = "org.springframework..";

	private static final String AUTO_CONFIGURATION = "org.springframework.boot.autoconfigure.AutoConfiguration";

	private DirectionRules() {
	}

	static List<ArchRule> in(Layout layout) {
		List<ArchRule> rules = new ArrayList<>(List.of(contractIsPlain(layout), rendererIsPlain(layout),
				picturesAndNetworksKnowNoSpring(layout), librariesKnowNoService(layout), clientKnowsNoService(layout),
				nothingDependsOnAutoConfiguration(), policiesArePlain()));
		for (String service : layout.serviceNames()) {
			rules.add(serviceKnowsNoOther(layout, service));
		}
		return rules;
	}

	private static ArchRule contractIsPlain(Layout layout) {
		return classes().that()
			.resideInAPackage(layout.module("contract"))
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "org.jspecify..", layout.module("contract"))
			.because("whoever reads or writes our events must not drag a framework along");
	}

	private static ArchRule rendererIsPlain(Layout layout) {
		return classes().that()
			.resideInAPackage(layout.module("renderer"))
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "javax..", "org.jspecify..", layout.module("renderer"))
			.because("sample photos with exact truth are made with the JDK alone, and so are the same everywhere");
	}

	private static ArchRule picturesAndNetworksKnowNoSpring(Layout layout) {
		return noClasses().that()
			.resideInAnyPackage(layout.modules("imaging", "scenemodel", "renderer", "localservers"))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(SPRING, layout.module("platform"))
			.because("pixels, networks and servers are used by processes that have no Spring context");
	}

	private static ArchRule librariesKnowNoService(Layout layout) {
		return noClasses().that()
			.resideInAnyPackage(layout.modules("contract", "platform", "imaging", "renderer", "scenemodel",
					"localservers", "testkit"))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(layout.servicesBut(""))
			.because("a library that knows its users cannot be taken by another one");
	}

	private static ArchRule clientKnowsNoService(Layout layout) {
		return noClasses().that()
			.resideInAPackage(layout.module("cli"))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(layout.services())
			.because("the launcher is a client of the public interfaces: what it can do, anybody can do");
	}

	private static ArchRule nothingDependsOnAutoConfiguration() {
		return noClasses().that()
			.areNotAnnotatedWith(AUTO_CONFIGURATION)
			.should()
			.dependOnClassesThat()
			.areAnnotatedWith(AUTO_CONFIGURATION)
			.because("an auto-configuration backs off when a service brings its own beans");
	}

	private static ArchRule policiesArePlain() {
		return noClasses().that()
			.haveSimpleNameEndingWith("Policy")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(SPRING, "com.fasterxml.jackson..", "tools.jackson..", "java.sql..", "javax.sql..")
			.because("a policy takes values and returns a decision, and is tested without a container");
	}

	private static ArchRule serviceKnowsNoOther(Layout layout, String service) {
		return noClasses().that()
			.resideInAPackage(layout.module(service))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(layout.servicesBut(service))
			.because("services meet over Kafka and HTTP only, so that each can be deployed and read alone");
	}

}
