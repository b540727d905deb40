package medassist.rest.clearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import medassist.application.port.Clearings.AdjustmentPlace;
import medassist.application.port.Clearings.LinePlace;
import medassist.application.port.SignIns;
import medassist.application.reconciling.DrawingUpStatements.Heading;
import medassist.application.reconciling.PlacedLine;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.StatementLine.Kind;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.rest.problem.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClearingPlacesTests {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 1);
    private static final String LONGEST = "~+&/%".repeat(12) + "....";

    @Test
    void readsThePlacesThatItWroteWhateverTheIds() {
        var adjustment = new AdjustmentPlace(DAY, LONGEST, LONGEST);
        var line = new LinePlace(LONGEST, Kind.REVERSAL);
        var heading = new Heading(new InstitutionId(LONGEST), new DivisionCode("371500"), ClearingType.INPATIENT);
        var statement = new PlacedLine.Place(DAY, "371500A", Kind.ADVANCE);

        assertThat(ClearingPlaces.adjustment(ClearingPlaces.write(adjustment))).isEqualTo(adjustment);
        assertThat(ClearingPlaces.line(ClearingPlaces.write(line))).isEqualTo(line);
        assertThat(ClearingPlaces.statement(ClearingPlaces.write(statement))).isEqualTo(statement);
        assertThat(ClearingPlaces.heading(ClearingPlaces.write(heading))).contains(heading);
        var month = new ClearingPlaces.MonthPlace(LONGEST, "371500");
        var signIn = new SignIns.Place(Instant.parse("2023-05-01T02:03:04.000005Z"), LONGEST, "N");
        assertThat(ClearingPlaces.month(ClearingPlaces.write(month))).isEqualTo(month);
        assertThat(ClearingPlaces.signIn(ClearingPlaces.write(signIn))).isEqualTo(signIn);
        assertThat(ClearingPlaces.write(adjustment)).matches(ClearingPlaces.PATTERN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0"})
    void beginsAtTheStart(String text) {
        assertThat(ClearingPlaces.adjustment(text)).isEqualTo(AdjustmentPlace.START);
        assertThat(ClearingPlaces.line(text)).isEqualTo(LinePlace.START);
        assertThat(ClearingPlaces.statement(text)).isEqualTo(PlacedLine.Place.START);
        assertThat(ClearingPlaces.heading(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "100", "2023-02-30\nH\nS", "2023-05-01\nH", "2023-05-01\nH\n", "2023-05-01\nH\n\0"})
    void refusesWhatIsNoPlace(String content) {
        String text = content.contains("\n")
                ? Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8))
                : content;

        assertThatThrownBy(() -> ClearingPlaces.adjustment(text)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> ClearingPlaces.heading(text)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> ClearingPlaces.statement(text)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> ClearingPlaces.month(text)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> ClearingPlaces.signIn(text)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> ClearingPlaces.line(text)).isInstanceOf(InvalidRequestException.class);
    }
}
