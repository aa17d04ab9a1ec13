package io.packshot.testkit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

/** Rules about what code does. Foreign types are named, so that they need not be here. */
final class CodeRules {

	private static final Set<String> SCALAR_ARITHMETIC = Set.of("mul", "muli", "div", "divi", "pow", "powi");

	private static final Set<String> UNSAFE_ACTIVATIONS = Set.of("swish", "swishBlock", "mish", "mishBlock");

	private static final Set<String> UNSAFE_LOSSES = Set.of("l1Loss", "l2Loss", "quantileL1Loss");

	private CodeRules() {
	}

	static List<ArchRule> in(Layout layout) {
		return List.of(logsGoThroughOneDoor(layout), exceptionsAreUnchecked(), injectionIsByConstructor(),
				endpointsDeclareAuthority(layout), gradientsAreRight(layout));
	}

	static ArchRule nobodySleeps() {
		return classes().that()
			.doNotHaveFullyQualifiedName("io.packshot.cli.shell.Pause")
			.should(notCall("Thread.sleep or TimeUnit.sleep",
					(target) -> target.getName().equals("sleep") && (target.getOwner().isEquivalentTo(Thread.class)
							|| target.getOwner().isEquivalentTo(TimeUnit.class))))
			.because("a sleep is too short on a slow machine and too long on a fast one:"
					+ " wait for the fact itself (a future, a latch, Awaitility in tests);"
					+ " the command line alone polls, because it waits for other processes");
	}

	private static ArchRule logsGoThroughOneDoor(Layout layout) {
		return noClasses().that()
			.resideOutsideOfPackages(layout.modules("cli", "standalone"))
			.should()
			.dependOnClassesThat()
			.resideInAPackage("java.util.logging..")
			.orShould()
			.accessField(System.class, "out")
			.orShould()
			.accessField(System.class, "err")
			.because("only SLF4J carries the correlation id and the key-value context; the launcher alone prints");
	}

	private static ArchRule exceptionsAreUnchecked() {
		return classes().that()
			.areAssignableTo(Throwable.class)
			.should()
			.beAssignableTo(RuntimeException.class)
			.orShould()
			.beAssignableTo(Error.class)
			.because("a failure is named after the fact and handled where something can be done about it");
	}

	private static ArchRule injectionIsByConstructor() {
		return noFields().should()
			.beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
			.orShould()
			.beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
			.orShould()
			.beAnnotatedWith("jakarta.inject.Inject")
			.orShould()
			.beAnnotatedWith("jakarta.annotation.Resource")
			.because("what a class needs is said by its constructor, and its fields are final");
	}

	private static ArchRule endpointsDeclareAuthority(Layout layout) {
		String security = layout.root() + ".platform.security.";
		return methods().that()
			.areMetaAnnotatedWith("org.springframework.web.bind.annotation.RequestMapping")
			.and()
			.areDeclaredInClassesThat()
			.areMetaAnnotatedWith("org.springframework.stereotype.Controller")
			.should()
			.beAnnotatedWith(security + "RequiresRole")
			.orShould()
			.beAnnotatedWith(security + "PublicEndpoint")
			.because("identity is checked at the door, authority in every room");
	}

	private static ArchRule gradientsAreRight(Layout layout) {
		return classes().that()
			.resideInAnyPackage(layout.modules("scenemodel", "training"))
			.should(notCall("NDArray.mul, div or pow with a Number, Activation.swish or mish, or a loss made of them",
					CodeRules::freesWhatBackwardNeeds))
			.because("on the CPU autograd keeps a scalar whose buffer Java may free before backward:"
					+ " the gradients are wrong or NaN; multiply by an array that stays open instead");
	}

	private static boolean freesWhatBackwardNeeds(CodeUnitAccessTarget target) {
		String owner = target.getOwner().getName();
		String name = target.getName();
		boolean scalar = owner.startsWith("ai.djl.") && SCALAR_ARITHMETIC.contains(name)
				&& target.getRawParameterTypes().stream().anyMatch((type) -> type.isEquivalentTo(Number.class));
		boolean activation = owner.equals("ai.djl.nn.Activation") && UNSAFE_ACTIVATIONS.contains(name);
		boolean loss = (owner.equals("ai.djl.training.loss.Loss") && UNSAFE_LOSSES.contains(name))
				|| owner.matches("ai\\.djl\\.training\\.loss\\.(L1Loss|L2Loss|QuantileL1Loss|YOLOv3Loss)");
		return scalar || activation || loss;
	}

	/** Calls and method references alike. */
	private static ArchCondition<JavaClass> notCall(String what, Predicate<CodeUnitAccessTarget> forbidden) {
		return new ArchCondition<>("not call " + what) {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				for (JavaAccess<?> access : type.getAccessesFromSelf()) {
					if (access.getTarget() instanceof CodeUnitAccessTarget target && forbidden.test(target)) {
						events.add(SimpleConditionEvent.violated(type, access.getDescription()));
					}
				}
			}
		};
	}

}
