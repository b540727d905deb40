package medassist.domain.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.domain.clearing.Difference.Figure;
import medassist.domain.clearing.Finding.Field;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Shares;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.recipient.InsuranceType;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.SettlementNumber;
import org.junit.jupiter.api.Test;

class ReconciliationTests {

    private static final Shares SHARES = new Shares(
            Money.ofFen(1000),
            Money.ofFen(500),
            Money.ofFen(200),
            Money.ofFen(50),
            Money.ofFen(30),
            Money.ofFen(200),
            Money.ofFen(20));
    private static final StatementLine STANDING = ours("M1", "S1", StatementLine.Kind.ADVANCE, false, SHARES);
    private static final StatementLine ADVANCE = ours("M2", "S2", StatementLine.Kind.ADVANCE, true, SHARES);
    private static final StatementLine REVERSAL = ours("M2", "R2", StatementLine.Kind.REVERSAL, true, SHARES.negated());

    @Test
    void findsEqualWhatSaysTheSame() {
        InstitutionLine theirs = theirs("S1", 1000, 750, 30, false);

        assertThat(findings(List.of(theirs), List.of(STANDING))).containsExactly(new Finding.Equal(theirs, STANDING));
    }

    @Test
    void findsBothRowsOfWhatWasReversedByEitherNumber() {
        List<StatementLine> ours = List.of(ADVANCE, REVERSAL);
        InstitutionLine advance = theirs("S2", 1000, 750, 30, true);

        assertThat(findings(List.of(advance, theirs("R2", -1000, -750, -30, true)), ours))
                .allMatch(Finding.Equal.class::isInstance);
        assertThat(findings(List.of(theirs("S2", -1000, -750, -30, true), advance), ours))
                .allMatch(Finding.Equal.class::isInstance);
    }

    /** A month in which one bill stands and one was reversed. */
    @Test
    void findsAMonthEqualWithReversalsAndWithout() {
        InstitutionLine standing = theirs("S1", 1000, 750, 30, false);
        InstitutionLine advance = theirs("S2", 1000, 750, 30, true);
        InstitutionLine reversal = theirs("R2", -1000, -750, -30, true);
        List<StatementLine> ours = List.of(STANDING, ADVANCE, REVERSAL);

        assertThat(findings(List.of(standing, advance, reversal), ours))
                .hasSize(3)
                .allMatch(Finding.Equal.class::isInstance);
        assertThat(findings(
                        List.of(standing),
                        ours.stream().filter(line -> !line.reversed()).toList()))
                .containsExactly(new Finding.Equal(standing, STANDING));
        StatementTotals whole = StatementTotals.of(ours);
        assertThat(whole).isEqualTo(new StatementTotals(3, 1, SHARES));
        assertThat(StatementTotals.of(List.of(STANDING))).isEqualTo(new StatementTotals(1, 1, SHARES));
    }

    /** The lines of a reversal stand in two months. */
    @Test
    void findsEachLineOfAReversalInItsOwnMonth() {
        InstitutionLine advance = theirs("S2", 1000, 750, 30, true);

        assertThat(findings(List.of(advance), List.of(ADVANCE))).containsExactly(new Finding.Equal(advance, ADVANCE));
        for (String number : List.of("S2", "R2")) {
            InstitutionLine reversal = theirs(number, -1000, -750, -30, true);
            List<Finding> found = findings(List.of(reversal), List.of(REVERSAL));
            assertThat(found).as(number).containsExactly(new Finding.Equal(reversal, REVERSAL));
        }
    }

    @Test
    void namesEachFieldThatDiffers() {
        var theirs = new InstitutionLine(
                "S1",
                "V9",
                "P9",
                Money.ofFen(1001),
                Money.ofFen(751),
                Money.ofFen(31),
                true,
                Optional.of(Money.ofFen(201)));

        assertThat(findings(List.of(theirs), List.of(STANDING)))
                .containsExactly(new Finding.Different(theirs, STANDING, List.of(Field.values())));
    }

    @Test
    void givesBothSidesFiguresOfWhatDiffers() {
        var theirs = new InstitutionLine(
                "S1", "V9", "P9", Money.ofFen(1001), Money.ofFen(751), Money.ofFen(31), true, Optional.of(Money.ZERO));
        var different = new Finding.Different(theirs, STANDING, List.of(Field.values()));

        assertThat(new Reconciliation(true).figures(different))
                .containsExactly(
                        new Figure(Field.VISIT, "V9", "V1"),
                        new Figure(Field.PERSON, "P9", "P1"),
                        new Figure(Field.TOTAL_FEE, "10.01", "10.00"),
                        new Figure(Field.FUNDS, "7.51", "7.80"),
                        new Figure(Field.ACCOUNT, "0.31", "0.30"),
                        new Figure(Field.REVERSED, "1", "0"),
                        new Figure(Field.AID, "0.00", "2.00"));
    }

    @Test
    void givesTheTotalFeeOfALineThatOnlyOneSideHas() {
        var reconciliation = new Reconciliation(false);
        InstitutionLine theirs = theirs("S1", 1000, 750, 30, false);

        assertThat(reconciliation.figures(new Finding.OnlyTheirs(theirs)))
                .containsExactly(new Figure(Field.TOTAL_FEE, "10.00", ""));
        assertThat(reconciliation.figures(new Finding.OnlyOurs(STANDING)))
                .containsExactly(new Figure(Field.TOTAL_FEE, "", "10.00"));
        assertThat(reconciliation.figures(new Finding.Equal(theirs, STANDING))).isEmpty();
    }

    @Test
    void seesAnErrorInsideTheFundTotalOnlyWhereTheAidIsStated() {
        InstitutionLine silent = theirs("S1", 1000, 750, 30, false);
        var stating = new InstitutionLine(
                "S1",
                "",
                "",
                Money.ofFen(1000),
                Money.ofFen(750),
                Money.ofFen(30),
                false,
                Optional.of(Money.ofFen(199)));

        assertThat(findings(List.of(silent), List.of(STANDING))).containsExactly(new Finding.Equal(silent, STANDING));
        assertThat(findings(List.of(stating), List.of(STANDING)))
                .containsExactly(new Finding.Different(stating, STANDING, List.of(Field.AID)));
    }

    @Test
    void findsWhatOnlyOneSideHas() {
        InstitutionLine unknown = theirs("S9", 1000, 750, 30, false);
        InstitutionLine twice = theirs("S1", 1000, 750, 30, false);

        assertThat(findings(List.of(twice, unknown, twice), List.of(STANDING, ADVANCE)))
                .containsExactly(
                        new Finding.Equal(twice, STANDING),
                        new Finding.OnlyTheirs(unknown),
                        new Finding.OnlyTheirs(twice),
                        new Finding.OnlyOurs(ADVANCE));
    }

    @Test
    void countsTheAccountAmongTheFundsWhereTheProvinceDoes() {
        InstitutionLine theirs = theirs("S1", 1000, 780, 30, false);

        assertThat(new Reconciliation(true).findings(List.of(theirs), List.of(STANDING)))
                .containsExactly(new Finding.Equal(theirs, STANDING));
    }

    @Test
    void totalsWhatCancelsOutToNothing() {
        assertThat(StatementTotals.of(List.of(STANDING, ADVANCE, REVERSAL)))
                .isEqualTo(new StatementTotals(3, 1, SHARES));
    }

    private static List<Finding> findings(List<InstitutionLine> theirs, List<StatementLine> ours) {
        return new Reconciliation(false).findings(theirs, ours);
    }

    private static InstitutionLine theirs(String number, long total, long funds, long account, boolean reversed) {
        return new InstitutionLine(
                number,
                "V1",
                "P1",
                Money.ofFen(total),
                Money.ofFen(funds),
                Money.ofFen(account),
                reversed,
                Optional.empty());
    }

    private static StatementLine ours(
            String id, String number, StatementLine.Kind kind, boolean reversed, Shares shares) {
        return new StatementLine(
                new SettlementKey(new InstitutionId("H1"), id),
                new SettlementNumber(number),
                new SettlementNumber(id.replace("M", "S")),
                id,
                new DivisionCode("371500"),
                new PersonId("P1"),
                "V1",
                LocalDate.of(2023, 5, 1),
                ClearingType.INPATIENT,
                InsuranceType.RESIDENTS,
                kind,
                reversed,
                shares);
    }
}
