package medassist.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import medassist.domain.division.DivisionCode;
import medassist.domain.validity.Validity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which law decides, on the two axes of time: when it holds, and when it was known. */
class PolicyLibraryTests {

    private static final DivisionCode CITY = new DivisionCode("999900");

    /** 2020, its correction known in June 2022, and a law of 2023 that was known in March 2023, looking back. */
    private static final PolicyLibrary LIBRARY = new PolicyLibrary(List.of(
            pack("first", "2020-01-01", "9999-12-31", "2020-01-01"),
            pack("corrected", "2020-01-01", "9999-12-31", "2022-06-01", "first"),
            pack("next", "2023-01-01", "9999-12-31", "2023-03-15", "first", "corrected")));

    @ParameterizedTest(name = "on {0}, as known on {1}: {2}")
    @CsvSource({
        "2019-12-31, 2026-01-01, none",
        "2020-01-01, 2020-01-01, first",
        "2020-01-01, 2019-12-31, none",
        "2022-05-01, 2022-05-31, first",
        "2022-05-01, 2022-06-01, corrected",
        "2022-12-31, 2026-01-01, corrected",
        "2023-01-01, 2023-03-14, corrected",
        "2023-01-01, 2023-03-15, next",
        "2023-01-01, 2021-01-01, first"
    })
    void decidesByWhatWasKnown(LocalDate day, LocalDate knownOn, String name) {
        assertThat(LIBRARY.deciding(CITY, day, knownOn)
                        .map(pack -> pack.edition().version().pack())
                        .orElse("none"))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"2022-05-01, corrected", "2023-01-01, next"})
    void decidesByAllThatIsKnownUnlessAsked(LocalDate day, String name) {
        assertThat(LIBRARY.deciding(CITY, day)
                        .map(pack -> pack.edition().version().pack()))
                .contains(name);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "998800, 2021-01-01, province", // without a document of its own
        "998877, 2021-01-01, province",
        "990000, 2021-01-01, province",
        "999900, 2021-01-01, first", // its own comes before the province's
        "999900, 2019-06-01, province", // which decides until the city's own is in force
        "989900, 2021-01-01, none"
    })
    void leavesToTheProvinceWhereAPlaceHasNoDocumentOfItsOwn(String place, LocalDate day, String name) {
        var library = new PolicyLibrary(List.of(
                pack("first", "2020-01-01", "9999-12-31", "2020-01-01"),
                pack(new DivisionCode("990000"), "province", "2014-01-01", "9999-12-31", "2014-01-01")));

        assertThat(library.deciding(new DivisionCode(place), day)
                        .map(pack -> pack.edition().version().pack())
                        .orElse("none"))
                .isEqualTo(name);
    }

    private static PolicyPack pack(String name, String from, String to, String knownFrom, String... replaces) {
        return pack(CITY, name, from, to, knownFrom, replaces);
    }

    private static PolicyPack pack(
            DivisionCode place, String name, String from, String to, String knownFrom, String... replaces) {
        var clause = new Clause("一");
        return new PolicyPack(
                place,
                new Label("示例市", "Sample"),
                new Edition(
                        new PackVersion(name, name),
                        new Document("示例", "示例", LocalDate.parse(from)),
                        new Validity(LocalDate.parse(from), LocalDate.parse(to)),
                        clause,
                        LocalDate.parse(knownFrom),
                        LocalDate.parse(to),
                        Set.of(replaces)),
                new CountedExpense(CountedExpense.Base.IN_SCOPE, clause),
                clause,
                List.of(),
                List.of(),
                List.of(),
                new Designation(clause, false, false),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
