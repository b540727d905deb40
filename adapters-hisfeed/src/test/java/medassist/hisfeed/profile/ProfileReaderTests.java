package medassist.hisfeed.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import medassist.domain.clearing.ClearedReversal;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.ReversalDay;
import medassist.domain.policy.CareType;
import medassist.domain.recipient.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileReaderTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "11, OUTPATIENT, false",
        "12, OUTPATIENT, false",
        "13, OUTPATIENT, true",
        "19, OUTPATIENT, false",
        "21, INPATIENT, false",
        "24, INPATIENT, true",
        "26, INPATIENT, false",
        "14, OUTPATIENT_CHRONIC_OR_SPECIAL, false",
        "41, PHARMACY, false",
        "51, OTHER, false",
        "52, OTHER, false",
        "53, OTHER, false"
    })
    void knowsTheCareTypesOfTheNationalInterface(String code, CareType careType, boolean emergency) {
        MedType medType = ProfileReader.read("national").medType(code).orElseThrow();

        assertThat(medType.care()).isEqualTo(careType);
        assertThat(medType.emergency()).isEqualTo(emergency);
    }

    @Test
    void knowsNoOtherCareType() {
        assertThat(ProfileReader.read("national").medType("99")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yunling", "hedong"})
    void shipsProfilesThatDifferFromTheNationalOneInEveryPoint(String name) {
        Profile national = ProfileReader.read("national");
        Profile other = ProfileReader.read(name);

        assertThat(other.path()).isNotEqualTo(national.path());
        assertThat(other.medTypes().keySet())
                .doesNotContainAnyElementsOf(national.medTypes().keySet());
        assertThat(other.identityTypes()).isNotEmpty();
        assertThat(other.funds().assistance()).isNotEqualTo(national.funds().assistance());
        assertThat(other.funds().countyFinance()).isNotEqualTo(national.funds().countyFinance());
        assertThat(other.code(ClearingType.INPATIENT)).isNotEqualTo(national.code(ClearingType.INPATIENT));
        assertThat(other.accountInFunds()).isNotEqualTo(national.accountInFunds());
        assertThat(other.gateway()).isNotEqualTo(national.gateway());
        assertThat(other.bodySignature()).isNotEqualTo(national.bodySignature());
        assertThat(other.reading().inpatientMedType())
                .isNotEqualTo(national.reading().inpatientMedType());
        assertThat(other.reading().names()).isNotEqualTo(national.reading().names());
        assertThat(other.reading().divisions()).isNotEqualTo(national.reading().divisions());
        assertThat(other.replies().infcode()).isNotEqualTo(national.replies().infcode());
        assertThat(other.replies().envelope()).isNotEqualTo(national.replies().envelope());
        assertThat(other.replies().warnings()).isNotEqualTo(national.replies().warnings());
        assertThat(other.replies().times()).isNotEqualTo(national.replies().times());
        assertThat(other.replies().certificates())
                .isNotEqualTo(national.replies().certificates());
        assertThat(other.replies().personTypes())
                .isNotEqualTo(national.replies().personTypes());
        assertThat(other.replies().payPlaces()).isNotEqualTo(national.replies().payPlaces());
        assertThat(other.replies().names()).isNotEmpty();
        assertThat(other.books()).isNotEqualTo(national.books());
    }

    @Test
    void keepsBooksAsTheNationalPlatformDoesWhereAProfileDoesNotSayOtherwise() throws IOException {
        BooksDialect national = ProfileReader.read("national").books();
        Path other = folder.resolve("other.yaml");
        String silent = national().substring(0, national().indexOf("\nbooks:"));
        Files.writeString(other, silent + "\nbooks: {reversalDay: SETTLEMENT}\n");

        BooksDialect said = ProfileReader.read(other.toString()).books();

        assertThat(ProfileReader.read("yunling").books())
                .isEqualTo(new BooksDialect(
                        ReversalDay.SETTLEMENT, ClearedReversal.ADJUSTMENT, BooksDialect.Encoding.GB18030, ""));
        assertThat(said)
                .isEqualTo(new BooksDialect(
                        ReversalDay.SETTLEMENT, national.clearedReversal(), national.encoding(), national.emptyText()));
        Files.writeString(other, silent);
        assertThat(ProfileReader.read(other.toString()).books()).isEqualTo(national);
    }

    @Test
    void usesIdentityCodesByDateAndByProvince() {
        Profile yunling = ProfileReader.read("yunling");

        assertThat(yunling.identityType(Category.SUBSISTENCE_ALLOWANCE, LocalDate.of(2021, 12, 31)))
                .contains("7101");
        assertThat(yunling.identityType(Category.SUBSISTENCE_ALLOWANCE, LocalDate.of(2022, 1, 1)))
                .contains("7011");
        assertThat(ProfileReader.read("hedong").identityType(Category.EXTREME_POVERTY, LocalDate.of(2021, 12, 31)))
                .contains("7101");
        assertThat(yunling.identityType(Category.DISABLED, LocalDate.of(2022, 1, 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accountInFunds: false|accountInFunds: maybe|accountInFunds",
                "accountInFunds: false|accountsInFunds: false|accountInFunds",
                "gateway: NONE|gateway: FTP|gateway",
                "reversalDay: OWN|reversalDay: TODAY|books.reversalDay",
                "encoding: UTF_8|encoding: BIG5|books.encoding",
                "emptyText: \"null\"|emptyTexts: \"null\"|books.emptyText",
                "path: /hisfeed|path: hisfeed|path",
                "path: /hisfeed|path: /api/feed|path",
                "countyFinance: \"640100\"|countyFinance: \"610100\"|funds",
                "OTHER: [\"99\"|OTHER: [\"21\"|clearingTypes",
                "category: EXTREME_POVERTY|category: RICH|identityTypes.0.category",
                "EXTREME_POVERTY, from: 2000-01-01, to: null|EXTREME_POVERTY, from: 2020-01-01, to: 2019-01-01|identityTypes",
                "infcode: NUMBER|infcode: WORD|replies.infcode",
                "refused: -2|refused: 0|replies.refused",
                "refused: -2|refused: x|replies.refused",
                "warnings: warn_msg|warnings: ''|replies.warnings",
                "enctype: \"\"|err_msg: \"\"|replies.envelope: err_msg",
                "enctype: \"\"|warn_msg: \"\"|replies.envelope: warn_msg",
                "day: yyyy-MM-dd|day: rr|replies.times.day",
                "moment: \"yyyy-MM-dd HH:mm:ss\"|moment: \"\"|replies.times.moment",
                "envelope: yyyyMMddHHmmssSSS|envelope: \"{\"|replies.times.envelope",
                "other: \"99\"|others: \"99\"|replies.certificates",
                "insurance: NONE|insurance: RESIDENT|replies.personTypes: there is none for NONE",
                "insurance: EMPLOYEE, fromAge: 0|insurance: EMPLOYEE, fromAge: 16|replies.personTypes: there is none for EMPLOYEE",
                "fromAge: 18|fromAge: eighteen|replies.personTypes.3.fromAge",
                "names: []|names: [{standard: a, province: b, infnos: []}, {standard: b, province: c, infnos: []}]|replies.names: b",
                "names: []|names: [{standard: a, infnos: []}]|replies.names.0",
                "OUTPATIENT_CHRONIC_OR_SPECIAL, group: MALIGNANCY|INPATIENT, group: MALIGNANCY|replies.diseases: M00500",
                "title: 国家接口规范|title: [|title",
                "inpatientMedType: \"21\"|inpatientMedType: \"99\"|reading.inpatientMedType",
                "flatInput: true|flatInput: often|reading.flatInput",
                "gatewayMinutes: 30|gatewayMinutes: 0|reading.gatewayMinutes",
                "psn_cash_pay: [|psn_chas_pay: [|reading.names",
                "enddate: [dscgTime]|enddate: dscgTime|reading.names.enddate",
                "\"371502\": \"371500\"|\"371502\": \"3715\"|reading.divisions.371502",
                "\"371502\": \"371500\"|\"*3715\": \"371500\"|reading.divisions: *3715",
                "data: [mdtrtinfo]|data: mdtrtinfo|reading.nodes.data",
                "  transactions: {}|  transaction: {}|reading.transaction"
            })
    void saysWhatIsWrongAndWhere(String right, String wrong, String place) throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, national().replace(right, wrong));

        assertThat(national()).contains(right);
        assertThatThrownBy(() -> ProfileReader.read(file.toString()))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("mine.yaml")
                .hasMessageContaining(place);
    }

    @ParameterizedTest
    @CsvSource({
        "national, 371502, 371500",
        "national, 371500, 371500",
        "national, 450681, 450600",
        "national, 371540, 371540",
        "national, 330183, 330111",
        "national, 330111, 330111",
        "national, 210100, 210100",
        "hedong, 330100, 330111",
        "hedong, 371502, 371502",
        "yunling, 371502, 371502"
    })
    void knowsTheJurisdictionOfADivision(String profile, String division, String jurisdiction) {
        assertThat(ProfileReader.read(profile).reading().jurisdiction(division)).isEqualTo(jurisdiction);
    }

    @Test
    void takesTheRuleOfTheMostDigits() {
        Map<String, String> rules = Map.of("37*", "370000", "3715*", "371500", "371581", "371581");
        var reading = new MessageReading("21", Map.of(), Map.of(), true, Map.of(), rules, false, 30);

        assertThat(reading.jurisdiction("370102")).isEqualTo("370000");
        assertThat(reading.jurisdiction("371502")).isEqualTo("371500");
        assertThat(reading.jurisdiction("371581")).isEqualTo("371581");
    }

    @Test
    void saysThatThereIsNone() {
        assertThatThrownBy(() -> ProfileReader.read("nowhere")).hasMessageContaining("nowhere");
        assertThatThrownBy(() -> ProfileReader.read("nowhere.yaml")).hasMessageContaining("there is no such file");
    }

    private static String national() throws IOException {
        try (InputStream yaml = ProfileReader.class.getResourceAsStream("national.yaml")) {
            return new String(Objects.requireNonNull(yaml).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
