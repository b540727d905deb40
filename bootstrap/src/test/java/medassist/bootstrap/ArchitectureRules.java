package medassist.bootstrap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;

/** The rules that keep the hexagon a hexagon, for our classes and those of a province's own adapters. */
final class ArchitectureRules {

    private static final String[] INSIDE = {"medassist.domain..", "medassist.application.."};

    static final ArchRule LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("domain")
            .definedBy("medassist.domain..")
            .layer("application")
            .definedBy("medassist.application..")
            .layer("rest")
            .definedBy("medassist.rest..")
            .layer("persistence")
            .definedBy("medassist.persistence..")
            .layer("hisfeed")
            .definedBy("medassist.hisfeed..")
            .layer("bootstrap")
            .definedBy("medassist.bootstrap..")
            .withOptionalLayers(true)
            .ensureAllClassesAreContainedInArchitecture()
            .whereLayer("domain")
            .mayNotAccessAnyLayer()
            .whereLayer("application")
            .mayOnlyAccessLayers("domain")
            .whereLayer("rest")
            .mayOnlyAccessLayers("domain", "application")
            .whereLayer("persistence")
            .mayOnlyAccessLayers("domain", "application")
            .whereLayer("hisfeed")
            .mayOnlyAccessLayers("domain", "application")
            .because("adapters plug into ports and are blind to each other");

    static final ArchRule DOMAIN_KNOWS_ONLY_ITSELF = classes()
            .that()
            .resideInAPackage("medassist.domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "medassist.domain..", "java.lang..", "java.util..", "java.time..", "java.math.."))
            .because("the rules of assistance are free of frameworks and of input and output");

    static final ArchRule APPLICATION_KNOWS_NO_FRAMEWORK = classes()
            .that()
            .resideInAPackage("medassist.application..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "medassist.application..",
                    "medassist.domain..",
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "java.text..",
                    "java.nio.charset..",
                    "java.security.."))
            .because("use cases outlive frameworks");

    static final ArchRule CONCEPTS_HAVE_NO_CYCLES = slices().matching("medassist.(*).(**)")
            .should()
            .beFreeOfCycles()
            .because("a concept that needs another and is needed by it is one concept");

    static final ArchRule NOBODY_INSIDE_LOOKS_AT_THE_CLOCK = noClasses()
            .that()
            .resideInAnyPackage(INSIDE)
            .should()
            .callCodeUnitWhere(describe("reads the clock", call -> isClock(call.getTarget())))
            .because("time is an argument, or a port");

    static final ArchRule NOTHING_INSIDE_IS_RANDOM = noClasses()
            .that()
            .resideInAnyPackage(INSIDE)
            .should()
            .callCodeUnitWhere(describe("is random", call -> isRandom(call.getTarget())))
            .because("the same question has the same answer");

    static final ArchRule NOTHING_INSIDE_CHANGES_STATICALLY = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(INSIDE)
            .and()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal()
            .andShould()
            .notHaveRawType(describe(
                    "can change",
                    type -> type.isArray() || type.getPackageName().startsWith("java.util.concurrent")))
            .because("what one request leaves behind, another would find");

    static final ArchRule NAMES_SAY_WHAT_A_TYPE_IS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Dto|Port)")
            .orShould()
            .haveSimpleNameStartingWith("Abstract")
            .because("such names say nothing of the business");

    private ArchitectureRules() {}

    private static boolean isClock(AccessTarget.CodeUnitCallTarget target) {
        String owner = target.getOwner().getName();
        return (owner.startsWith("java.time.")
                        && (target.getName().equals("now") || target.getName().startsWith("system")))
                || owner.matches("java\\.util\\.(Date|Calendar|GregorianCalendar)")
                || (owner.equals("java.lang.System") && target.getName().matches("currentTimeMillis|nanoTime"));
    }

    private static boolean isRandom(AccessTarget.CodeUnitCallTarget target) {
        String owner = target.getOwner().getName();
        return owner.matches("java\\.util\\.(random\\..*|Random|SplittableRandom|concurrent\\.ThreadLocalRandom)")
                || owner.equals("java.security.SecureRandom")
                || (owner.equals("java.lang.Math") && target.getName().equals("random"))
                || (owner.equals("java.util.UUID") && target.getName().equals("randomUUID"));
    }
}
