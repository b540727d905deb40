package medassist.contracts.stores;

import static medassist.contracts.stores.ClearingSamples.DAYS;
import static medassist.contracts.stores.ClearingSamples.DECIDED;
import static medassist.contracts.stores.ClearingSamples.FIGURES;
import static medassist.contracts.stores.ClearingSamples.MAY;
import static medassist.contracts.stores.ClearingSamples.NOW;
import static medassist.contracts.stores.Samples.CITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import medassist.application.port.Differences;
import medassist.domain.access.Reach;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.Difference;
import medassist.domain.clearing.TotalsCheck;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

/** What every {@link Differences} must do. */
public interface DifferencesContract extends OverStores {

    @Test
    default void keepsDifferencesUntilTheyAreGoneOrResolved() {
        InstitutionId institution = sample().post("S1").claim().key().institutionId();
        Difference first = difference(institution, "a", scope(DAYS, ""));
        Difference second = difference(institution, "b", scope(DAYS, ""));
        Difference elsewhere =
                difference(institution, "c", scope(new Validity(MAY.atDay(31), LocalDate.of(2023, 6, 1)), ""));
        Difference ofAnotherPart = difference(institution, "d", scope(DAYS, "21"));

        found(institution, first.scope(), List.of(first, second));
        found(institution, elsewhere.scope(), List.of(elsewhere));
        found(institution, ofAnotherPart.scope(), List.of(ofAnotherPart));
        assertThat(stores().differences().open(institution, CITY, DAYS)).isEqualTo(4);
        assertThat(stores().differences().open(institution, new DivisionCode("330111"), DAYS))
                .isZero();
        resolve(first.resolved(DECIDED));
        assertThat(stores().differences().find(first.id())).contains(first.resolved(DECIDED));

        found(institution, new Difference.Scope(new DivisionCode("330111"), DAYS, ""), List.of());
        found(institution, scope(new Validity(MAY.atDay(2), MAY.atEndOfMonth()), ""), List.of());
        assertThat(stores().differences().open(institution, CITY, DAYS)).isEqualTo(3);
        Difference elsewhereAgain = difference(institution, "c", elsewhere.scope(), NOW.plusSeconds(9));
        found(institution, elsewhere.scope(), List.of(elsewhereAgain));
        found(institution, scope(DAYS, ""), List.of(first));

        assertThat(differences(institution, false))
                .containsExactlyInAnyOrder(first.resolved(DECIDED), elsewhere, ofAnotherPart);
        assertThat(differences(institution, true)).containsExactlyInAnyOrder(elsewhere, ofAnotherPart);
        assertThat(stores().differences().open(institution, CITY, new Validity(MAY.atDay(1), MAY.atDay(30))))
                .isEqualTo(1);
    }

    @Test
    default void keepsHowTotalsCameOutUntilAWiderCheckOfTheSamePart() {
        InstitutionId institution = sample().post("S1").claim().key().institutionId();
        TotalsCheck firstHalf = check(institution, scope(new Validity(MAY.atDay(1), MAY.atDay(15)), "390;;"), UNEQUAL);
        TotalsCheck otherPart = check(institution, scope(DAYS, "310;;"), List.of());
        TotalsCheck june = check(institution, scope(new Validity(JUNE, JUNE.plusDays(29)), "390;;"), List.of());
        TotalsCheck across = check(institution, scope(new Validity(MAY.atEndOfMonth(), JUNE), "390;;"), UNEQUAL);
        List.of(firstHalf, otherPart, june, across).forEach(this::checked);

        assertThat(checks(institution, DAYS)).containsExactlyInAnyOrder(firstHalf, otherPart, across);
        TotalsCheck whole = check(institution, scope(DAYS, "390;;"), List.of());
        checked(whole);
        checked(whole);

        assertThat(checks(institution, DAYS)).containsExactlyInAnyOrder(whole, otherPart, across);
        assertThat(checks(new InstitutionId("H-other"), DAYS)).isEmpty();
        assertThat(stores().differences().checks("", Reach.ALL, new Validity(JUNE.plusDays(1), JUNE.plusDays(1))))
                .contains(june)
                .doesNotContain(whole, across);
    }

    LocalDate JUNE = MAY.plusMonths(1).atDay(1);
    List<TotalsCheck.Figure> UNEQUAL = List.of(
            new TotalsCheck.Figure(TotalsCheck.Total.AID, "1.00", "2.00"),
            new TotalsCheck.Figure(TotalsCheck.Total.LINES, "1", "2"));

    private static TotalsCheck check(
            InstitutionId institution, Difference.Scope scope, List<TotalsCheck.Figure> differing) {
        return new TotalsCheck(institution, scope, "310", Set.of(ClearingType.INPATIENT), true, differing, NOW);
    }

    private void checked(TotalsCheck check) {
        sample().within(() -> {
            stores().differences().checked(check);
            return check;
        });
    }

    private List<TotalsCheck> checks(InstitutionId institution, Validity days) {
        return stores().differences().checks(institution.value(), Reach.ALL, days);
    }

    private static Difference.Scope scope(Validity days, String part) {
        return new Difference.Scope(CITY, days, part);
    }

    private static Difference difference(InstitutionId institution, String id, Difference.Scope scope) {
        return difference(institution, id, scope, NOW);
    }

    private static Difference difference(
            InstitutionId institution, String id, Difference.Scope scope, Instant foundAt) {
        return new Difference(
                institution + id,
                institution,
                scope,
                "S1",
                Difference.Kind.DIFFERENT,
                FIGURES,
                foundAt,
                Optional.empty());
    }

    private void found(InstitutionId institution, Difference.Scope scope, List<Difference> differences) {
        sample().within(() -> {
            stores().differences().found(institution, scope, differences);
            return differences;
        });
    }

    private void resolve(Difference difference) {
        sample().within(() -> {
            stores().differences().resolve(difference);
            return difference;
        });
    }

    private List<Difference> differences(InstitutionId institution, boolean open) {
        return stores().differences().list(new Differences.Filter(institution.value(), open), Reach.ALL, "", 10);
    }
}
