package medassist.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import medassist.domain.trial.Mismatch;
import medassist.domain.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case that says nothing, or something that cannot be, is a fault of the pack. */
class CaseReaderTests {

    private static final String TERMS = "        fund: ASSISTANCE_FUND\n";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            holds: [ORPHAN], burden: 1000                     | expects nothing
            holds: [ORPHAN], burden: 1000, pay: 700           | .pay: is no field of a policy pack
            holds: [ORPHANS], pays: 700                       | .holds[0]: must be one of
            holds: [DISABLED], pays: 700                      | .holds[0]: must have fields
            holds: [{category: ORPHAN, exitYear: 2016, grade: 1, colour: red}], pays: 7 | colour: is no field
            holds: [{category: DISABLED, type: VISUAL, grade: 5}], pays: 700 | grade: must lie between 1 and 4
            holds: [ORPHAN], burden: 1000, pays: 700元        | .pays: 700元 is no amount in yuan
            holds: [ORPHAN], burden: 1000, bound: limit       | .bound: must be RATIO, DEDUCTIBLE, NO_BURDEN or a pool of [regular]
            holds: [ORPHAN], burden: 1000, outcome: NOTHING   | .outcome: must be one of
            holds: [ORPHAN], applies: true                    | expects APPLIES, of which nothing is said beside this part
            holds: [ORPHAN], paidBefore: {regula: 1}, pays: 7 | .paidBefore.regula: names no pool that stands in this pack
            holds: [ORPHAN], countedBefore: {regula: 1}, pays: 7 | .countedBefore.regula: names no benefit that stands in this pack
            holds: [ORPHAN], on: 2023-5-1, pays: 700          | .on: must be a date
            holds: [ORPHAN], designated: maybe, pays: 700     | .designated: must be true or false
            """)
    void namesTheFault(String suppositions, String message) {
        assertThatThrownBy(() -> read(suppositions))
                .isInstanceOf(PolicyPackException.class)
                .hasMessageContaining("sample.yaml:3")
                .hasMessageContaining(message);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            holds: [ORPHAN], burden: 1000, pays: 700.00, bound: RATIO                                       | []
            holds: [ORPHAN], burden: 1000, pays: 700.01                                                     | [700.00]
            holds: [ORPHAN], burden: 1000, paidBefore: {regular: 29800}, pays: 200, bound: regular           | []
            holds: [ORPHAN], burden: 0, bound: NO_BURDEN                                                    | []
            holds: [EXTREME_POVERTY], burden: 1000, pays: 1                                                 | [none (NOT_A_RECIPIENT)]
            holds: [ORPHAN], care: OUTPATIENT, burden: 1000, outcome: CARE_TYPE_NOT_COVERED                  | []
            holds: [ORPHAN], designated: false, burden: 1000, outcome: NOT_DESIGNATED                        | []
            holds: [ORPHAN], on: 2025-01-01, burden: 1000, outcome: NO_POLICY_IN_FORCE                       | []
            holds: [ORPHAN], knownOn: 2019-12-31, burden: 1000, pays: 1                                      | [NO_POLICY_IN_FORCE]
            """)
    void comesOutOrSaysHowItDoes(String line, String actual) {
        ReadPack pack = read(line);

        List<Mismatch> mismatches = new Trial(pack.pack()).mismatches(pack.cases());

        assertThat(mismatches.stream().map(Mismatch::actual).toList()).hasToString(actual);
    }

    @Test
    void standsOnItsLine() {
        ReadPack pack = read("holds: [ORPHAN], burden: 1000, pays: 700");

        assertThat(pack.line(pack.cases().getFirst().place())).isEqualTo(34);
        assertThat(pack.line("benefits[0].terms[0].ratio")).isEqualTo(30);
        assertThat(pack.line("benefits[0].terms[7].ratio")).isEqualTo(27);
        assertThat(pack.line("nothing")).isEqualTo(1);
    }

    private static ReadPack read(String line) {
        String cases = TERMS + "        cases:\n          - {" + line + "}\n";
        assertThat(PackReaderTests.PACK).contains(TERMS);
        return new PackText("sample.yaml", PackReaderTests.PACK.replace(TERMS, cases)).read();
    }
}
