package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import medassist.contracts.ArchitectureRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own classes keep every rule, and each rule wakes up when a violation is planted. */
class ArchitectureTests {

    private static final JavaClasses OURS = ArchitectureRules.classesOf("medassist");

    @Test
    void looksAtEveryModule() {
        assertThat(OURS).hasSizeGreaterThan(200);
        assertThat(OURS.stream()
                        .map(type -> type.getPackageName().split("\\.", 3)[1])
                        .distinct())
                .containsExactlyInAnyOrder(
                        "domain",
                        "application",
                        "rest",
                        "persistence",
                        "policy",
                        "hisfeed",
                        "console",
                        "embeddedpostgres",
                        "tabular",
                        "simulator",
                        "contracts",
                        "bootstrap");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKept(ArchRule rule, Class<?>... planted) {
        rule.check(OURS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void wakesUpWhenItIsBroken(ArchRule rule, Class<?>... planted) {
        assertThat(planted).isNotEmpty();
        JavaClasses broken = new ClassFileImporter().importClasses(planted);

        assertThatThrownBy(() -> rule.allowEmptyShould(true).check(broken))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("planted");
    }

    @ParameterizedTest
    @ValueSource(classes = {org.province.planted.OwnAdapter.class, org.province.planted.AsksTheNeighbour.class})
    void wakesUpWhenAProvincesAdapterAsksAnother(Class<?> planted) {
        ArchRule blind = ArchitectureRules.plugsIntoPortsAndIsBlindToOtherAdapters("org.province..");

        assertThatThrownBy(() -> blind.check(new ClassFileImporter().importClasses(planted)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(planted.getName());
    }

    @Test
    void letsAProvincesAdapterSeeTheLibrariesThatItNames() {
        JavaClasses classes = new ClassFileImporter().importClasses(org.province.planted.AsksTheNeighbour.class);

        ArchitectureRules.plugsIntoPortsAndIsBlindToOtherAdapters("org.province..", "org.neighbour..")
                .check(classes);
    }

    @Test
    void wakesUpWhenAProvincesAdapterIsAskedFromInside() {
        JavaClasses planted = new ClassFileImporter().importClasses(medassist.domain.planted.AsksAnAdapter.class);
        ArchRule unknown = ArchitectureRules.isUnknownInside("medassist.rest.planted..");

        assertThatThrownBy(() -> unknown.check(planted)).isInstanceOf(AssertionError.class);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        ArchitectureRules.LAYERS,
                        medassist.domain.planted.AsksAnAdapter.class,
                        medassist.rest.planted.Adapter.class),
                rule(
                        ArchitectureRules.LAYERS,
                        medassist.hisfeed.planted.AsksAnotherAdapter.class,
                        medassist.rest.planted.Adapter.class),
                rule(
                        ArchitectureRules.LAYERS,
                        medassist.console.planted.AsksAnotherAdapter.class,
                        medassist.rest.planted.Adapter.class),
                rule(
                        ArchitectureRules.LAYERS,
                        medassist.policy.planted.AsksAnotherAdapter.class,
                        medassist.rest.planted.Adapter.class),
                rule(
                        ArchitectureRules.LAYERS,
                        medassist.embeddedpostgres.planted.KnowsTheDomain.class,
                        medassist.domain.planted.LedgerManager.class),
                rule(
                        ArchitectureRules.LAYERS,
                        medassist.tabular.planted.KnowsAnAdapter.class,
                        medassist.rest.planted.Adapter.class),
                rule(
                        ArchitectureRules.LAYERS,
                        medassist.simulator.planted.KnowsTheFeed.class,
                        medassist.rest.planted.Adapter.class),
                rule(
                        ArchitectureRules.LAYERS,
                        medassist.rest.planted.UsesTheContracts.class,
                        medassist.contracts.city.City.class),
                rule(ArchitectureRules.DOMAIN_KNOWS_ONLY_ITSELF, medassist.domain.planted.DoesInput.class),
                rule(
                        ArchitectureRules.APPLICATION_KNOWS_NO_FRAMEWORK,
                        medassist.application.planted.KnowsAFramework.class),
                rule(
                        ArchitectureRules.DECISIONS_NEITHER_ASK_NOR_WAIT,
                        medassist.application.planted.AsksInItsDecision.class),
                rule(ArchitectureRules.DECISIONS_NEITHER_ASK_NOR_WAIT, medassist.domain.planted.Waits.class),
                rule(
                        ArchitectureRules.CONCEPTS_HAVE_NO_CYCLES,
                        medassist.domain.planted.one.One.class,
                        medassist.domain.planted.two.Two.class),
                rule(
                        ArchitectureRules.NOBODY_INSIDE_LOOKS_AT_THE_CLOCK,
                        medassist.domain.planted.LooksAtTheClock.class),
                rule(ArchitectureRules.NOTHING_INSIDE_IS_RANDOM, medassist.domain.planted.ThrowsDice.class),
                rule(
                        ArchitectureRules.NOTHING_INSIDE_CHANGES_STATICALLY,
                        medassist.domain.planted.RemembersStatically.class),
                rule(ArchitectureRules.NOTHING_INSIDE_CHANGES_STATICALLY, medassist.domain.planted.KeepsAnArray.class),
                rule(ArchitectureRules.NOBODY_INSIDE_LOOKS_AT_THE_CLOCK, medassist.domain.planted.MakesADate.class),
                rule(ArchitectureRules.LAYERS, medassist.stray.planted.BelongsNowhere.class),
                rule(ArchitectureRules.NAMES_SAY_WHAT_A_TYPE_IS, medassist.domain.planted.LedgerManager.class));
    }

    private static Arguments rule(ArchRule rule, Class<?>... planted) {
        return Arguments.of(rule, planted);
    }
}
