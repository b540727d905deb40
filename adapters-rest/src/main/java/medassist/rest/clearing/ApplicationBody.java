package medassist.rest.clearing;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import medassist.application.clearing.ClaimedFigures;
import medassist.application.clearing.ClaimedFigures.ClaimedFigure;
import medassist.application.clearing.ClaimedFigures.Figure;
import medassist.domain.clearing.ClearingPeriod;
import medassist.domain.clearing.ClearingType;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.money.Money;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/**
 * An application for a month's clearing on the wire.
 *
 * @param totalFee what the institution's bills come to; where it is stated, it must be what ours come to
 * @param fundApplied what all funds are applied for, or the aid alone
 */
@Serdeable
record ApplicationBody(
        @NotNull @Pattern(regexp = Patterns.CODE) String institutionId,
        @NotNull @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
        @NotNull @Pattern(regexp = Patterns.MONTH) String month,
        @NotNull ClearingType clearingType,
        @Nullable Money totalFee,
        @Nullable Money fundApplied,
        @Nullable Integer settlements) {

    ClearingPeriod period() {
        return new ClearingPeriod(
                new DivisionCode(jurisdiction), new InstitutionId(institutionId), YearMonth.parse(month), clearingType);
    }

    ClaimedFigures claimed() {
        List<ClaimedFigure> figures = new ArrayList<>();
        if (totalFee != null) {
            figures.add(new ClaimedFigure(Figure.TOTAL_FEE, "totalFee", totalFee.toString()));
        }
        if (fundApplied != null) {
            figures.add(new ClaimedFigure(Figure.FUND_APPLIED, "fundApplied", fundApplied.toString()));
        }
        if (settlements != null) {
            figures.add(new ClaimedFigure(Figure.VISITS, "settlements", settlements.toString()));
        }
        return new ClaimedFigures(figures);
    }
}
