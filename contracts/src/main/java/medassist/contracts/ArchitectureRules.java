package medassist.contracts;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import medassist.application.work.CaseFiles;
import medassist.application.work.Request;
import medassist.application.work.Work;

/** The rules that keep the hexagon a hexagon, for our classes and those of a province's own adapters. */
public final class ArchitectureRules {

    private static final String[] INSIDE = {"medassist.domain..", "medassist.application.."};

    private static final String[] KNOWN_TO_EVERY_ADAPTER = {
        "java..", "javax..", "org.jspecify..", "medassist.embeddedpostgres..", "medassist.tabular.."
    };

    public static final ArchRule LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("domain")
            .definedBy("medassist.domain..")
            .layer("application")
            .definedBy("medassist.application..")
            .layer("rest")
            .definedBy("medassist.rest..")
            .layer("persistence")
            .definedBy("medassist.persistence..")
            .layer("policy")
            .definedBy("medassist.policy..")
            .layer("hisfeed")
            .definedBy("medassist.hisfeed..")
            .layer("console")
            .definedBy("medassist.console..")
            .layer("embedded-postgres")
            .definedBy("medassist.embeddedpostgres..")
            .layer("tabular")
            .definedBy("medassist.tabular..")
            .layer("simulator")
            .definedBy("medassist.simulator..")
            .layer("bootstrap")
            .definedBy("medassist.bootstrap..")
            .layer("contracts")
            .definedBy("medassist.contracts..")
            .withOptionalLayers(true)
            .ensureAllClassesAreContainedInArchitecture()
            .whereLayer("domain")
            .mayNotAccessAnyLayer()
            .whereLayer("embedded-postgres")
            .mayNotAccessAnyLayer()
            .whereLayer("tabular")
            .mayNotAccessAnyLayer()
            .whereLayer("application")
            .mayOnlyAccessLayers("domain")
            .whereLayer("contracts")
            .mayOnlyAccessLayers("domain", "application")
            .whereLayer("contracts")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("rest")
            .mayOnlyAccessLayers("domain", "application", "tabular")
            .whereLayer("persistence")
            .mayOnlyAccessLayers("domain", "application", "tabular")
            .whereLayer("policy")
            .mayOnlyAccessLayers("domain", "application")
            .whereLayer("simulator")
            .mayOnlyAccessLayers("tabular")
            .whereLayer("hisfeed")
            .mayOnlyAccessLayers("domain", "application", "tabular")
            .whereLayer("console")
            .mayOnlyAccessLayers("domain", "application", "tabular")
            .because("adapters plug into ports and are blind to each other, and libraries know nothing of us");

    public static final ArchRule DOMAIN_KNOWS_ONLY_ITSELF = classes()
            .that()
            .resideInAPackage("medassist.domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "medassist.domain..", "java.lang..", "java.util..", "java.time..", "java.math.."))
            .because("the rules of assistance are free of frameworks and of input and output");

    public static final ArchRule APPLICATION_KNOWS_NO_FRAMEWORK = classes()
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
                    "javax.crypto..",
                    "java.security.."))
            .because("use cases outlive frameworks");

    public static final ArchRule DECISIONS_NEITHER_ASK_NOR_WAIT = noClasses()
            .that()
            .areAssignableTo(Request.class)
            .or()
            .resideInAPackage("medassist.domain..")
            .should()
            .dependOnClassesThat(describe("ask stores or wait", ArchitectureRules::asksOrWaits))
            .because("a decision is made inside a transaction in which nobody may wait");

    public static final ArchRule CONCEPTS_HAVE_NO_CYCLES = slices().matching("medassist.(*).(**)")
            .should()
            .beFreeOfCycles()
            .because("a concept that needs another and is needed by it is one concept");

    public static final ArchRule NOBODY_INSIDE_LOOKS_AT_THE_CLOCK = noClasses()
            .that()
            .resideInAnyPackage(INSIDE)
            .should()
            .callCodeUnitWhere(describe("reads the clock", call -> isClock(call.getTarget())))
            .because("time is an argument, or a port");

    public static final ArchRule NOTHING_INSIDE_IS_RANDOM = noClasses()
            .that()
            .resideInAnyPackage(INSIDE)
            .should()
            .callCodeUnitWhere(describe("is random", call -> isRandom(call.getTarget())))
            .because("the same question has the same answer");

    public static final ArchRule NOTHING_INSIDE_CHANGES_STATICALLY = fields().that()
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

    public static final ArchRule NAMES_SAY_WHAT_A_TYPE_IS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Dto|Port)")
            .orShould()
            .haveSimpleNameStartingWith("Abstract")
            .because("such names say nothing of the business");

    private ArchitectureRules() {}

    /** The classes of these packages, without tests, whether they lie in folders or in jars. */
    public static JavaClasses classesOf(String... packages) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages(packages);
    }

    /**
     * A province's own adapter: it knows the application, the domain, the JDK, and the libraries that are named here.
     * Whatever else it sees counts as another adapter, ours or anybody's.
     *
     * @param packages such as {@code org.province.feed..}
     * @param libraries the packages of what else it needs, such as {@code org.postgresql..}
     */
    public static ArchRule plugsIntoPortsAndIsBlindToOtherAdapters(String packages, String... libraries) {
        return classes()
                .that()
                .resideInAPackage(packages)
                .should()
                .onlyDependOnClassesThat(resideInAPackage(packages)
                        .or(resideInAnyPackage(INSIDE))
                        .or(resideInAnyPackage(KNOWN_TO_EVERY_ADAPTER))
                        .or(resideInAnyPackage(libraries)))
                .because("adapters plug into ports and are blind to each other, and what is no adapter is named");
    }

    /**
     * Nobody inside knows a province's own adapter.
     *
     * @param packages such as {@code org.province.feed..}
     */
    public static ArchRule isUnknownInside(String packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(INSIDE)
                .should()
                .dependOnClassesThat(resideInAPackage(packages))
                .because("the inside outlives its adapters");
    }

    private static boolean asksOrWaits(JavaClass type) {
        return type.getPackageName().equals("medassist.application.port")
                || type.isAssignableTo(CaseFiles.class)
                || type.isAssignableTo(Work.class)
                || type.getPackageName().matches("java\\.(util\\.concurrent|io|net|nio|sql)(\\..*)?")
                || type.isAssignableTo(Thread.class);
    }

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
