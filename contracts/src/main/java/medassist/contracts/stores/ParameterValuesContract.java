package medassist.contracts.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import medassist.application.port.ParameterValues;
import medassist.domain.casefile.Need;
import medassist.domain.division.DivisionCode;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.Parameter;
import medassist.domain.parameter.ParameterName;
import medassist.domain.parameter.Parameters;
import medassist.domain.recipient.OnRecord;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

/** What every {@link ParameterValues} must do. */
public interface ParameterValuesContract extends OverStores {

    ParameterName PREMIUM = new ParameterName("premium.basic");
    ParameterName COLLECTION = new ParameterName("collection");
    Instant FIRST = Instant.parse("2023-05-01T02:03:04.123456Z");
    Instant SECOND = Instant.parse("2023-06-01T02:03:04Z");
    DatedValue OF_2023 = new DatedValue(
            new Validity(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)), PREMIUM.read("350.00"), "市医保〔2022〕9号");
    DatedValue SINCE_2024 =
            new DatedValue(Validity.since(LocalDate.of(2024, 1, 1)), PREMIUM.read("380.00"), "市医保〔2023〕8号");
    DatedValue CORRECTED = new DatedValue(SINCE_2024.days(), PREMIUM.read("400.00"), SINCE_2024.source());

    @Test
    default void keepsWhatIsOnRecordOfAParameterAndWhatWas() {
        assertThat(parameters().of(jurisdiction())).isEmpty();
        assertThat(parameters().recordOf(jurisdiction(), PREMIUM)).isEmpty();

        change(PREMIUM, List.of(), List.of(SINCE_2024, OF_2023), FIRST);
        assertThat(parameters().of(jurisdiction()))
                .containsExactly(new Parameter(PREMIUM, List.of(OF_2023, SINCE_2024)));

        change(PREMIUM, List.of(SINCE_2024), List.of(CORRECTED), SECOND);
        assertThat(parameters().of(jurisdiction()))
                .containsExactly(new Parameter(PREMIUM, List.of(OF_2023, CORRECTED)));
        assertThat(parameters().recordOf(jurisdiction(), PREMIUM))
                .containsExactly(
                        new OnRecord<>(OF_2023, FIRST, OnRecord.ON_RECORD),
                        new OnRecord<>(SINCE_2024, FIRST, SECOND),
                        new OnRecord<>(CORRECTED, SECOND, OnRecord.ON_RECORD));
    }

    @Test
    default void tellsParametersAndJurisdictionsApart() {
        var days = new DatedValue(Validity.since(LocalDate.of(2023, 1, 1)), COLLECTION.read("09-01/12-31"), "公告");
        change(PREMIUM, List.of(), List.of(OF_2023), FIRST);
        change(COLLECTION, List.of(), List.of(days), FIRST);

        assertThat(parameters().of(jurisdiction()))
                .containsExactly(new Parameter(COLLECTION, List.of(days)), new Parameter(PREMIUM, List.of(OF_2023)));
        assertThat(parameters().of(new DivisionCode("000000"))).isEmpty();
        assertThat(parameters().recordOf(new DivisionCode("000000"), PREMIUM)).isEmpty();

        change(PREMIUM, List.of(OF_2023), List.of(), FIRST);
        assertThat(parameters().of(jurisdiction())).containsExactly(new Parameter(COLLECTION, List.of(days)));
        assertThat(parameters().recordOf(jurisdiction(), PREMIUM))
                .containsExactly(new OnRecord<>(OF_2023, FIRST, FIRST));
    }

    @Test
    default void putsTheParametersOfAJurisdictionAndOfItsProvinceIntoACaseFile() {
        var province = jurisdiction().province();
        change(PREMIUM, List.of(), List.of(SINCE_2024), FIRST);
        change(PREMIUM, List.of(SINCE_2024), List.of(CORRECTED), SECOND);
        var city = new Need.ParametersOf(jurisdiction());

        assertThat(sample().asked(city))
                .isEqualTo(new Parameters(
                        jurisdiction(),
                        List.of(new Parameter(PREMIUM, List.of(CORRECTED))),
                        parameters().of(province)));
        var own = new Need.ParametersOf(province);
        assertThat(sample().asked(own))
                .isEqualTo(new Parameters(
                        province, parameters().of(province), parameters().of(province)));
    }

    @Test
    default void endsOnlyWhatIsOnRecord() {
        change(PREMIUM, List.of(), List.of(OF_2023), FIRST);

        assertThatThrownBy(() -> change(PREMIUM, List.of(SINCE_2024), List.of(CORRECTED), SECOND))
                .isInstanceOf(IllegalStateException.class);

        assertThat(parameters().of(jurisdiction())).containsExactly(new Parameter(PREMIUM, List.of(OF_2023)));
    }

    private ParameterValues parameters() {
        return stores().parameterValues();
    }

    private DivisionCode jurisdiction() {
        return DivisionOfTest.of(sample());
    }

    private void change(ParameterName name, List<DatedValue> ended, List<DatedValue> recorded, Instant at) {
        sample().within(() -> {
            parameters().change(jurisdiction(), name, ended, recorded, at);
            return name;
        });
    }
}
