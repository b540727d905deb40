package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.application.MedAssist;
import medassist.application.port.Adjustments;
import medassist.application.port.Applications;
import medassist.application.port.Clearings;
import medassist.application.port.Rosters;
import medassist.application.port.SettlementFilter;
import medassist.contracts.city.Desk;
import medassist.contracts.city.FixedPacks;
import medassist.contracts.memory.InMemoryStores;
import medassist.domain.access.Authority;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.money.Money;
import medassist.domain.settlement.Settlement;
import medassist.policy.PolicyShelf;
import org.junit.jupiter.api.Test;

/** The invented year that a demonstration opens on. */
class DemoYearTests {

    private static final Caller ANYBODY = new Caller("test", "test", "", Authority.EVERYTHING);
    private static final Instant NOW = Instant.parse("2026-10-15T02:00:00Z");

    private final MedAssist medAssist = Desk.over(
                    new InMemoryStores(),
                    new FixedPacks(PolicyShelf.of(null, List.of()).library()),
                    () -> NOW)
            .medAssist();

    private List<Settlement> settlements() {
        var filter = new SettlementFilter(
                "", "", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), SettlementFilter.State.ANY);
        return medAssist.records().settlements(filter, SettlementFilter.Place.START, 1000, ANYBODY);
    }

    @Test
    void hasSomethingOfEverythingThatPeopleOfAnOfficeDo() {
        new DemoYear(medAssist).load();

        assertThat(settlements())
                .hasSizeGreaterThan(80)
                .anyMatch(Settlement::isReversed)
                .anyMatch(settlement -> !settlement.adjudication().assistance().isZero());
        assertThat(medAssist.trails().adjustments(new Adjustments.Filter("", Adjustments.State.DUE), "", 100, ANYBODY))
                .isNotEmpty()
                .anyMatch(adjustment -> !adjustment.dueToPerson().isNegative());
        assertThat(medAssist
                        .handlingApplications()
                        .list("", Optional.empty(), "", "", false, Applications.Place.START, 10, ANYBODY))
                .hasSize(3);
        assertThat(medAssist
                        .importingRosters()
                        .rosters(new Rosters.Filter("", Optional.empty(), Optional.empty()), "", 10, ANYBODY))
                .hasSize(1);
        assertThat(medAssist.clearing().list(new Clearings.Filter("", "", "", Clearings.State.ANY), "", 10, ANYBODY))
                .as("a month that is to be cleared")
                .isNotEmpty();
        assertThat(medAssist.keepingFunds().year(new DivisionCode(Demo.JURISDICTION), 2026, ANYBODY))
                .anySatisfy(kept -> {
                    assertThat(kept.year().raisedThisYear()).isEqualTo(Money.ofYuan("1280000"));
                    assertThat(kept.year().cash()).isEqualTo(Money.ofYuan("1100000"));
                    assertThat(kept.year().committed()).isNotEqualTo(Money.ZERO);
                });
    }

    @Test
    void happensOnceAndTheSameEachTime() {
        new DemoYear(medAssist).load();
        List<Settlement> first = settlements();
        new DemoYear(medAssist).load();

        assertThat(settlements()).isEqualTo(first);
        assertThat(new DemoYearTests().settled())
                .isEqualTo(first.stream().map(Settlement::adjudication).toList());
    }

    private List<?> settled() {
        new DemoYear(medAssist).load();
        return settlements().stream().map(Settlement::adjudication).toList();
    }
}
