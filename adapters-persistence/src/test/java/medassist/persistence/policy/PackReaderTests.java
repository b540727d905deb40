package medassist.persistence.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import medassist.domain.division.DivisionCode;
import medassist.domain.policy.PolicyPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackReaderTests {

    private static final DivisionCode CITY = new DivisionCode("999900");

    private static final String PACK = """
            jurisdiction: "999900"
            name: {zh: 示例市, en: Sample}
            document:
              number: 示例〔2020〕1号
              title: 示例
              issued: 2020-01-01
            inForce: {from: 2020-01-01, to: 2024-12-31}
            expenseBase: IN_SCOPE
            recipients: {clause: 一, categories: [ORPHAN]}
            designation: {clause: 二}
            classes:
              - id: orphans
                label: {zh: 孤儿, en: orphans}
                holdsAnyOf: [ORPHAN]
            benefits:
              - id: regular
                label: {zh: 医疗救助, en: regular}
                base: IN_POLICY_BURDEN
                care: [INPATIENT]
                clause: 三
                terms:
                  - class: orphans
                    clause: 三(一)
                    from: 2020-01-01
                    to: 2024-12-31
                    deductible: 0
                    ratio: 70%
                    pools: {regular: 30000}
                    fund: ASSISTANCE_FUND
            """;

    @TempDir
    private Path folder;

    @Test
    void readsASoundPack() {
        PolicyPack pack = read(PACK);

        assertThat(pack.jurisdiction()).isEqualTo(CITY);
        assertThat(pack.benefits().getFirst().terms().getFirst().ratio()).hasToString("70%");
        assertThat(pack.version()).startsWith("sample@");
    }

    @Test
    void namesAnotherTextByAnotherVersion() {
        assertThat(read(PACK).version())
                .isNotEqualTo(read(PACK.replace("70%", "71%")).version());
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ratio: 70%              | ratio: 0.7              | sample.yaml:27: benefits[0].terms[0].ratio: a ratio is a percentage
            ratio: 70%              | ratio: 170%             | sample.yaml:27: benefits[0].terms[0].ratio: a ratio lies between
            deductible: 0           | deductible: 0.001       | sample.yaml:26: benefits[0].terms[0].deductible: TOO_MANY_DECIMALS
            regular: 30000          | regular: -1             | sample.yaml:28: benefits[0].terms[0].pools.regular: NEGATIVE_AMOUNT
            class: orphans          | class: orphan           | sample.yaml:22: benefits[0].terms[0].class: names no class of this pack
            clause: 三(一)          | claus: 三(一)           | sample.yaml:23: benefits[0].terms[0].claus: is no field of a policy pack
            fund: ASSISTANCE_FUND   | fund: MY_FUND           | sample.yaml:29: benefits[0].terms[0].fund: must be one of
            holdsAnyOf: [ORPHAN]    | holdsAnyOf: []          | sample.yaml:14: classes[0].holdsAnyOf: must be a list
            holdsAnyOf: [ORPHAN]    | holdsAnyOf: [ORPHANS]   | sample.yaml:14: classes[0].holdsAnyOf[0]: must be one of
            holdsAnyOf: [ORPHAN]    | holdsAnyOf: [ORPHAN, ORPHAN] | sample.yaml:14: classes[0].holdsAnyOf[1]: stands twice
            issued: 2020-01-01      | issued: 2020-02-30      | sample.yaml:6: document.issued: must be a date
            from: 2020-01-01, to: 2024-12-31 | from: 2020-01-01, to: 2019-12-31 | sample.yaml:7: inForce.to: comes before from
            to: 2024-12-31}         | to: 2023-12-31}         | sample.yaml:22: benefits[0].terms[0]: holds on days on which
            expenseBase: IN_SCOPE   | ''                      | sample.yaml:1: expenseBase: is missing
            base: IN_POLICY_BURDEN  | base:                   | sample.yaml:16: benefits[0].base: is missing
            title: 示例             | title: [示例]           | sample.yaml:5: document.title: must be a text
            title: 示例             | number: 示例            | sample.yaml:5: document.number: stands twice
            jurisdiction: "999900"  | jurisdiction: "9999"    | sample.yaml:1: jurisdiction: a division code has six digits
            name: {                 | name: {{                | sample.yaml:3: (YAML): expected
            """)
    void namesFileLineAndFieldOfAFault(String sound, String broken, String message) {
        assertThat(PACK).contains(sound);
        assertThatThrownBy(() -> read(PACK.replace(sound, broken)))
                .isInstanceOf(PolicyPackException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesTwoSetsOfTermsForOneClassOnOneDay() {
        String twice = PACK + PACK.substring(PACK.indexOf("      - class: orphans"));

        assertThatThrownBy(() -> read(twice))
                .hasMessageContaining("sample.yaml:30: benefits[0].terms[1]: the class has other terms");
    }

    @Test
    void refusesTwoBenefitsOnTheWholeBurdenOfOneCare() {
        String twice = PACK + PACK.substring(PACK.indexOf("  - id: regular")).replace("id: regular", "id: second");

        assertThatThrownBy(() -> read(twice))
                .hasMessageContaining("sample.yaml:32: benefits[1].base: an earlier benefit has the whole burden");
    }

    @Test
    void refusesTwoPacksInForceOnOneDay() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), PACK);
        Files.writeString(folder.resolve("b.yaml"), PACK);
        assertThatThrownBy(() -> new YamlPolicyPacks(new PackTexts(folder.toString())))
                .hasMessageContaining("b.yaml:7: inForce: overlaps the pack a@");
    }

    @Test
    void findsThePackInForceOnADay() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), PACK);
        var packs = new YamlPolicyPacks(new PackTexts(folder.toString()));

        assertThat(packs.inForce(CITY, LocalDate.of(2024, 12, 31))).isPresent();
        assertThat(packs.inForce(CITY, LocalDate.of(2025, 1, 1))).isEmpty();
        assertThat(packs.inForce(CITY, LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(packs.inForce(new DivisionCode("371500"), LocalDate.of(2022, 12, 27)))
                .isPresent();
        assertThat(packs.inForce(new DivisionCode("371500"), LocalDate.of(2022, 12, 26)))
                .isEmpty();
    }

    @Test
    void shipsEveryPackOfItsFolder() throws Exception {
        Path shipped = Path.of(
                        PackTexts.class.getResource("/policies/packs.txt").toURI())
                .getParent();
        List<String> files;
        try (var listed = Files.list(shipped)) {
            files = listed.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }

        assertThat(new PackTexts(null).all().stream().map(PackText::file).sorted(Comparator.naturalOrder()))
                .isEqualTo(files);
    }

    private static PolicyPack read(String text) {
        return new PackText("sample.yaml", text).read();
    }
}
