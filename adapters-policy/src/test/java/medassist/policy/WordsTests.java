package medassist.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a pack are dropped, flipped and exchanged, and what nothing notices is told. */
class WordsTests {

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            expenseBase.counts                              | IN_SCOPE                        | IN_SCOPE_AND_PRE_SELF_PAY
            designation.acceptsEmergency                    | acceptsEmergency                | ''
            designation.acceptsEmergency                    | acceptsEmergency                | acceptsReferral
            designation.acceptsEmergency                    | true                            | false
            inForce.to                                      | to                              | ''
            benefits[0].terms[0].limits                     | limits                          | ''
            benefits[0].terms[0].limits.regular             | regular                         | ''
            benefits[0].terms[0].limits.regular             | regular                         | other
            benefits[0].terms[0].fund                       | ASSISTANCE_FUND                 | COUNTY_FINANCE
            benefits[0].covers[0].care[1]                   | OUTPATIENT_SPECIAL              | ''
            benefits[0].covers[0].care[1]                   | OUTPATIENT_SPECIAL              | PHARMACY
            benefits[0].covers[0].diseasesOtherThan         | diseasesOtherThan               | diseases
            benefits[1]                                     | regular < again                 | again < regular
            unaided[0].covers[0].care[0]                    | OUTPATIENT                      | ''
            classes[0].who.not                              | not                             | ''
            classes[0].who.not.holdsAnyOf[0]                | EXTREME_POVERTY                 | DISABLED
            replaces[0]                                     | older                           | another
            """)
    void changesAWord(String place, String was, String becomes) {
        String text = PackReaderTests.PACK
                .replace(
                        "designation: {clause: 二}",
                        "designation: {clause: 二, acceptsEmergency: true}\nreplaces: [older]")
                .replace(
                        "who: {holdsAnyOf: [ORPHAN]}",
                        "who: {holdsAnyOf: [ORPHAN], not: {holdsAnyOf: [EXTREME_POVERTY]}}")
                .replace("pools:\n", """
                        diseases:
                          - {id: LIST, label: {zh: 病, en: ill}, clause: 二, entries: [{label: {zh: 癌, en: cancer}, icd10: [C50]}]}
                        pools:
                          - {id: other, label: {zh: 另, en: other}}
                        """)
                .replace(
                        "- care: [INPATIENT]\n", "- {care: [INPATIENT, OUTPATIENT_SPECIAL], diseasesOtherThan: LIST}\n")
                .replace("unaided:\n", """
                          - id: again
                            label: {zh: 再, en: again}
                            base: REMAINING
                            clause: 三
                            covers: [{care: [INPATIENT]}]
                            terms: [{class: orphans, clause: 三, deductible: 0, ratio: 50%, limits: {regular: 9}}]
                        unaided:
                        """);
        ReadPack pack = new PackText("sample.yaml", text).read();

        assertThat(Words.changed(pack))
                .extracting(change -> List.of(change.place(), change.was(), change.becomes()))
                .contains(List.of(place, was, becomes));
    }

    @Test
    void leavesAloneWhatOnlyNamesExplainsAndProves() {
        assertThat(Words.changed(new PackText("sample.yaml", PackReaderTests.PACK).read()))
                .extracting(Change::place)
                .noneMatch(place ->
                        Stream.of("label", "clause", "title", ".id", "name").anyMatch(place::endsWith));
    }

    @Test
    void tellsWhatNothingNotices() {
        ReadPack pack = new PackText("sample.yaml", PackReaderTests.PACK).read();
        var trial = PackTrial.of(pack, new PolicyShelf(List.of(pack.text())));

        assertThat(trial.wordsChanged()).isGreaterThan(200);
        assertThat(trial.unnoticed())
                .contains(new PackTrial.Unnoticed(32, "benefits[0].terms[0].fund", "ASSISTANCE_FUND", "COUNTY_FINANCE"))
                .contains(new PackTrial.Unnoticed(15, "classes[0].who.holdsAnyOf[0]", "ORPHAN", "THREE_VETERANS"))
                .noneMatch(each -> each.place().equals("unaided[0].covers[0].care[0]"))
                // What is said anyway changes nothing when it is not said.
                .doesNotContain(new PackTrial.Unnoticed(32, "benefits[0].terms[0].fund", "fund", ""));
    }
}
