package medassist.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import medassist.domain.validity.Validity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which diagnoses are a disease of a list. */
class DiseaseTests {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 1);
    private static final Disease CANCER = disease(Set.of("C50"), Set.of());
    private static final Disease RESISTANT_TUBERCULOSIS = disease(Set.of("A15", "A16"), Set.of("U84.3"));

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "C50.9, '', true",
        "C50.900x001, '', true", // an extension of the insurers
        "c50.9, '', true",
        "C51.9, '', false",
        "J18.9, C50.9, false", // another diagnosis is not what the bill is for
    })
    void goesByTheMainDiagnosis(String main, String others, boolean named) {
        assertThat(CANCER.names(diagnosis(main, others), DAY)).isEqualTo(named);
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "A15.0, U84.3, true",
        "U84.3, A16.2, true",
        "A15.0, J18.9 U84.300, true",
        "A15.0, '', false",
        "U84.3, '', false",
        "A15.0, A16.2, false",
        "J18.9, A15.0 U84.3, false",
    })
    void asksForBothDiagnosesOfAPairOneOfThemTheMainOne(String main, String others, boolean named) {
        assertThat(RESISTANT_TUBERCULOSIS.names(diagnosis(main, others), DAY)).isEqualTo(named);
    }

    private static Diagnosis diagnosis(String main, String others) {
        return new Diagnosis(
                main,
                DiseaseGroup.UNSTATED,
                Stream.of(others.split(" ")).filter(each -> !each.isEmpty()).toList());
    }

    private static Disease disease(Set<String> icd10, Set<String> alongWith) {
        return new Disease(
                new Label("病", "disease"),
                icd10,
                alongWith,
                Set.of(),
                new Condition.AllOf(List.of()),
                Validity.since(LocalDate.of(2020, 1, 1)));
    }
}
