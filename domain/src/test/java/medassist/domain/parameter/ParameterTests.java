package medassist.domain.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import medassist.domain.division.DivisionCode;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTests {

    private static final ParameterName PREMIUM = new ParameterName("premium.basic");
    private static final ParameterName RATE = new ParameterName("subsidy.county.450621.exit-2014-2015");
    private static final DivisionCode CITY = new DivisionCode("371500");
    private static final DivisionCode PROVINCE = new DivisionCode("370000");

    @ParameterizedTest
    @CsvSource({
        "premium.basic, 350, 350.00",
        "premium.critical-illness-share, 20.50, 20.50",
        "premium.supplement, 0, 0.00",
        "subsidy.fixed.SUBSISTENCE_ALLOWANCE, 210, 210.00",
        "subsidy.county.371502.exit-2014-2015, 30%, 30%",
        "income.disposable.province, 37560, 37560.00",
        "income.urban, 1, 1.00",
        "income.rural, 1, 1.00",
        "pension.enterprise, 1, 1.00",
        "ceiling.burden, 50000, 50000.00",
        "collection, 09-01/12-31, 09-01/12-31",
        "collection, 10-01/02-29, 10-01/02-29",
        "publication.days, 7, 7",
        "claim.deadline, 06-30, 06-30"
    })
    void readsAValueOfItsType(String name, String text, String value) {
        assertThat(ParameterName.of(name, CITY)).isPresent();
        assertThat(new ParameterName(name).read(text)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource({
        "premium.basic, 350.001",
        "premium.basic, -1",
        "premium.basic, 60%",
        "subsidy.county.371502.exit-2014-2015, 30.01%",
        "subsidy.county.371502.exit-2014-2015, 100%",
        "subsidy.county.371502.exit-2014-2015, 0.3",
        "collection, 09-01",
        "collection, 9-1/12-31",
        "collection, 09-31/12-31",
        "collection, 09-01/13-01",
        "collection, 09-01/12-00",
        "collection, 09-01/12-31/01-01",
        "claim.deadline, 2023-06-30",
        "publication.days, 0",
        "publication.days, 1.5",
        "publication.days, ٣"
    })
    void refusesWhatIsNoValueOfItsType(String name, String text) {
        assertThatThrownBy(() -> new ParameterName(name).read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "premium",
                "premium.basic ",
                "Premium.basic",
                "subsidy.fixed.",
                "subsidy.fixed.POOR",
                "subsidy.county.330111.exit-2014-2015",
                "subsidy.county.3715.exit-2014-2015"
            })
    void knowsNoOtherName(String name) {
        assertThat(ParameterName.of(name, CITY)).isEmpty();
    }

    @Test
    void saysNothingOnADayBetweenTwoValues() {
        var premium = premium("2024-01-01/..=380", "2022-01-01/2022-12-31=320");

        assertThat(premium.on(LocalDate.of(2021, 12, 31))).isEmpty();
        assertThat(premium.on(LocalDate.of(2022, 1, 1)).orElseThrow().value()).hasToString("320.00");
        assertThat(premium.on(LocalDate.of(2022, 12, 31)).orElseThrow().value()).hasToString("320.00");
        assertThat(premium.on(LocalDate.of(2023, 6, 1))).isEmpty();
        assertThat(premium.on(LocalDate.of(2999, 1, 1)).orElseThrow().value()).hasToString("380.00");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-01/2022-12-31=1, 2022-12-31/..=2",
        "2022-01-01/..=1, 2023-01-01/2023-12-31=1",
        "2022-01-01/2022-01-01=1, 2022-01-01/2022-01-01=1"
    })
    void refusesDaysThatOverlap(String one, String other) {
        assertThatThrownBy(() -> premium(one, other)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> premium(other, one)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource({
        "'', 2024-01-01/..=380, 2024-01-01/.. none>380.00",
        "2024-01-01/..=380, '', 2024-01-01/.. 380.00>none",
        "2024-01-01/..=380, 2024-01-01/..=380, ''",
        "2024-01-01/..=380, 2024-01-01/..=400, 2024-01-01/.. 380.00>400.00",
        "2024-01-01/..=380, 2024-01-01/2024-12-31=380, 2025-01-01/.. 380.00>none",
        "2024-01-01/2024-12-31=380, 2024-01-01/..=380, 2025-01-01/.. none>380.00",
        "2024-01-01/..=380, 2024-01-01/2024-06-30=380;2024-07-01/..=380, ''",
        "2024-01-01/..=380, 2024-03-01/2024-03-01=1, "
                + "2024-01-01/2024-02-29 380.00>none;2024-03-01/2024-03-01 380.00>1.00;2024-03-02/.. 380.00>none",
        "2022-01-01/2022-12-31=1;2024-01-01/..=1, 2022-01-01/..=1, 2023-01-01/2023-12-31 none>1.00",
        "2022-01-01/2022-06-30=1;2022-07-01/2022-12-31=1, 2022-01-01/2022-12-31=2, 2022-01-01/2022-12-31 1.00>2.00"
    })
    void tellsOnWhichDaysWhatChanges(String was, String becomes, String changes) {
        assertThat(premium(was.split(";")).changesTo(premium(becomes.split(";"))).stream()
                        .map(change -> change.days() + " " + text(change.was()) + ">" + text(change.becomes()))
                        .collect(Collectors.joining(";")))
                .isEqualTo(changes);
    }

    @Test
    void countsAnotherSourceAsAChange() {
        var value = premium("2024-01-01/..=380").values().getFirst();
        var other = new Parameter(PREMIUM, List.of(new DatedValue(value.days(), value.value(), "另一文件")));

        assertThat(premium("2024-01-01/..=380").changesTo(other)).hasSize(1);
    }

    @Test
    void takesTheProvincesValueOnDaysWithoutOneOfItsOwn() {
        var parameters = new Parameters(
                CITY,
                List.of(premium("2024-01-01/2024-12-31=400")),
                List.of(premium("2023-01-01/..=350"), new Parameter(RATE, List.of())));

        assertThat(parameters.on(PREMIUM, LocalDate.of(2024, 5, 1)))
                .isEqualTo(new Parameters.Answer.Known(CITY, value("2024-01-01/2024-12-31=400")));
        assertThat(parameters.on(PREMIUM, LocalDate.of(2025, 5, 1)))
                .isEqualTo(new Parameters.Answer.Known(PROVINCE, value("2023-01-01/..=350")));
        assertThat(parameters.on(PREMIUM, LocalDate.of(2022, 5, 1)))
                .isEqualTo(new Parameters.Answer.Missing(PREMIUM, CITY, LocalDate.of(2022, 5, 1)));
        assertThat(parameters.on(RATE, LocalDate.of(2024, 5, 1)))
                .isEqualTo(new Parameters.Answer.Missing(RATE, CITY, LocalDate.of(2024, 5, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01/..=400,         2022-01-01/2023-12-31=320 2024-01-01/..=400",
        "2023-07-01/..=400,         2022-01-01/2023-06-30=320 2023-07-01/..=400",
        "2022-03-01/2022-04-30=400, 2022-01-01/2022-02-28=320 2022-03-01/2022-04-30=400 2022-05-01/2023-12-31=320",
        "2021-01-01/..=400,         2021-01-01/..=400",
        "2022-01-01/2022-06-30=400, 2022-01-01/2022-06-30=400 2022-07-01/2023-12-31=320"
    })
    void takesAnotherValueInThePlaceOfWhatWasSaidOfItsDays(String other, String values) {
        assertThat(premium("2022-01-01/2023-12-31=320").with(value(other))).isEqualTo(premium(values.split(" ")));
    }

    private static String text(Optional<DatedValue> value) {
        return value.map(known -> known.value().toString()).orElse("none");
    }

    private static Parameter premium(String... values) {
        return new Parameter(
                PREMIUM,
                Arrays.stream(values)
                        .filter(value -> !value.isEmpty())
                        .map(ParameterTests::value)
                        .toList());
    }

    /** Such as {@code 2024-01-01/..=380}. */
    private static DatedValue value(String text) {
        List<String> parts = List.of(text.split("[/=]"));
        var from = LocalDate.parse(parts.get(0));
        var days = parts.get(1).equals("..") ? Validity.since(from) : new Validity(from, LocalDate.parse(parts.get(1)));
        return new DatedValue(days, PREMIUM.read(parts.get(2)), "文件");
    }
}
