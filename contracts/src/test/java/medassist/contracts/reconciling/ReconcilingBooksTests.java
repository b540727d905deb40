package medassist.contracts.reconciling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import medassist.application.port.Differences;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.clearing.Difference;
import medassist.domain.clearing.InstitutionLine;
import medassist.domain.clearing.Reconciliation;
import medassist.domain.money.Money;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

class ReconcilingBooksTests {

    private static final Difference.Scope SCOPE = new Difference.Scope(City.CODE, new Validity(City.DAY, City.DAY), "");

    private final City city = new City();

    /** The id is a digest of H1, 999900, an empty part, X-1, ONLY_THEIRS, TOTAL_FEE, 5.00 and nothing, a line each. */
    @Test
    void namesADifferenceByItsFieldsAndFiguresAndNotByTheirWords() {
        reconcile("5.00");

        assertThat(differences()).extracting(Difference::id).containsExactly("523468d2f8edaec5737304f0");
    }

    @Test
    void namesADifferenceAnewWhereAFigureChanges() {
        reconcile("5.00");
        String before = differences().getFirst().id();

        reconcile("5.01");

        assertThat(differences()).hasSize(1).extracting(Difference::id).doesNotContain(before);
    }

    @Test
    void leavesAResolvedDifferenceResolvedThatIsFoundAgain() {
        reconcile("5.00");
        city.desk.medAssist().reconciling().resolve(differences().getFirst().id(), "已与院方核对", Desk.caller("clerk"));

        reconcile("5.00");

        assertThat(differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.resolution()).isPresent());
    }

    private void reconcile(String totalFee) {
        var line = new InstitutionLine(
                "X-1", "V1", "P1", Money.ofYuan(totalFee), Money.ZERO, Money.ZERO, false, Optional.empty());
        city.desk
                .medAssist()
                .reconciling()
                .reconcile(
                        City.HOSPITAL,
                        SCOPE,
                        new Reconciliation(false),
                        anyOfOurs -> true,
                        List.of(line),
                        Desk.caller("test"));
    }

    private List<Difference> differences() {
        return city.desk
                .medAssist()
                .reconciling()
                .differences(new Differences.Filter(City.HOSPITAL.value(), false), "", 10, Desk.caller("test"));
    }
}
