package medassist.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;
import medassist.domain.recipient.PersonId;
import medassist.domain.recovery.Debtor;
import medassist.domain.recovery.RecoveryCase;
import medassist.domain.recovery.RecoveryItem;
import medassist.domain.recovery.RecoveryStep;
import org.junit.jupiter.api.Test;

/** What recoveries have brought back to funds. */
class DisbursementTests {

    private static final DivisionCode CITY = new DivisionCode("999900");
    private static final PersonId PERSON = new PersonId("P");
    private static final Stamp STAMP = new Stamp(Instant.parse("2023-05-01T00:00:00Z"), "clerk", "", "");

    private final List<RecoveryStep> steps =
            new ArrayList<>(List.of(step(RecoveryStep.Kind.REPORTED, 0), step(RecoveryStep.Kind.CONFIRMED, 0)));

    private static RecoveryStep step(RecoveryStep.Kind kind, long fen) {
        return new RecoveryStep(kind, Money.ofFen(fen), Optional.empty(), "V", STAMP);
    }

    private static RecoveryItem item(String id, int year, long assistance, long county) {
        return new RecoveryItem(
                new SettlementKey(new InstitutionId("H"), id),
                new LedgerKey(PERSON, CITY, year),
                id,
                new AidByFund(Map.of(
                        Fund.ASSISTANCE_FUND, Money.ofFen(assistance), Fund.COUNTY_FINANCE, Money.ofFen(county))),
                true,
                RecoveryItem.State.TAKEN_BACK);
    }

    private List<String> recovered(int year) {
        var found = new RecoveryCase(
                "R1",
                CITY,
                RecoveryCase.Kind.OVERPAID,
                new Debtor.Human(PERSON),
                new RecoveryCase.Finding("", "", ""),
                Optional.empty(),
                List.of(item("S1", 2022, 300, 100), item("S2", 2023, 500, 0)),
                RecoveryCase.State.CONFIRMED,
                steps);
        return Disbursement.recovered(List.of(found), year).stream()
                .map(each -> each.fund() + " " + each.way() + " " + each.applied() + " " + each.paid())
                .toList();
    }

    @Test
    void areNothingBeforeAnythingCame() {
        assertThat(recovered(2022)).isEmpty();
    }

    @Test
    void countForTheItemsInTheirOrderAndTheFundsOfEach() {
        steps.add(step(RecoveryStep.Kind.REPAID, 350));
        assertThat(recovered(2022))
                .containsExactly("ASSISTANCE_FUND RECOVERY 0.00 -3.00", "COUNTY_FINANCE RECOVERY 0.00 -0.50");
        assertThat(recovered(2023)).isEmpty();

        steps.add(step(RecoveryStep.Kind.SET_OFF, 150));

        assertThat(recovered(2022))
                .containsExactly("ASSISTANCE_FUND RECOVERY 0.00 -3.00", "COUNTY_FINANCE RECOVERY 0.00 -1.00");
        assertThat(recovered(2023)).containsExactly("ASSISTANCE_FUND RECOVERY 0.00 -1.00");
    }

    @Test
    void areNothingOfWhatIsWrittenOff() {
        steps.add(step(RecoveryStep.Kind.WRITTEN_OFF, 900));

        assertThat(recovered(2022)).isEmpty();
    }
}
