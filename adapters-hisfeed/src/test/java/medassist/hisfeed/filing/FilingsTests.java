package medassist.hisfeed.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import medassist.application.port.Adjustments;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.contracts.city.Town;
import medassist.domain.access.Reach;
import medassist.domain.filing.Filing;
import medassist.domain.filing.Filing.RecognisedDisease;
import medassist.domain.filing.Filing.Referral;
import medassist.domain.policy.CareType;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.recipient.OnRecord;
import medassist.domain.recipient.PersonId;
import medassist.domain.validity.Validity;
import medassist.hisfeed.Counter;
import medassist.hisfeed.Letter;
import medassist.hisfeed.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Referrals and recognised diseases that hospitals file, withdraw and ask about. */
class FilingsTests {

    private final Counter counter = Counter.national();

    private Letter townsman(String infno) {
        return counter.letter(infno).envelope("insuplc_admdvs", Town.CODE).data("psn_no", Counter.TOWNSMAN);
    }

    /** Malignancy, which the town lists among its special diseases. */
    private Letter disease() {
        return townsman("2503")
                .data("opsp_dise_code", "M00500")
                .data("ide_fixmedins_no", "H1")
                .data("begndate", "2023-01-01")
                .data("enddate", "2023-12-31");
    }

    private Letter referral() {
        return counter.letter("2501")
                .input("refmedin", "psn_no", "P1")
                .input("refmedin", "reflin_medins_no", "H1")
                .input("refmedin", "refl_date", "2023-05-01")
                .input("refmedin", "refl_rea", "需专科治疗");
    }

    private Letter withdrawal(String infno, Said filed, String person) {
        return counter.letter(infno)
                .data("psn_no", person)
                .data("trt_dcla_detl_sn", number(filed))
                .data("memo", "误报");
    }

    private static String number(Said filed) {
        return filed.at("/result/trt_dcla_detl_sn");
    }

    private List<Filing> onRecord(String person) {
        return counter
                .desk
                .medAssist()
                .records()
                .filings(new PersonId(person), Desk.caller("test"))
                .orElseThrow()
                .stream()
                .filter(OnRecord::isOnRecord)
                .map(OnRecord::value)
                .toList();
    }

    /** A chronic or special outpatient bill for the disease, of 1,000 in scope. */
    private Letter bill() {
        return townsman("2207")
                .data("mdtrt_id", "V1")
                .data("med_type", "14")
                .data("dise_codg", "M00500")
                .data("medfee_sumamt", "1000")
                .data("inscp_scp_amt", "1000");
    }

    @Test
    void filesARecognisedDiseaseOnce() {
        Letter letter = disease();
        Said filed = counter.send(letter).done();

        assertThat(counter.send(letter).reply()).isEqualTo(filed.reply());
        assertThat(onRecord(Counter.TOWNSMAN))
                .containsExactly(new Filing(
                        number(filed),
                        new Validity(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)),
                        "",
                        "H1",
                        new RecognisedDisease("M00500", DiseaseGroup.MALIGNANCY, CareType.OUTPATIENT_SPECIAL)));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "M00501, OUTPATIENT_CHRONIC, UNSTATED",
        "M07801, OUTPATIENT_SPECIAL, RENAL_DIALYSIS",
        "M03900, OUTPATIENT_CHRONIC, UNSTATED",
        "C50.9, OUTPATIENT_SPECIAL, UNSTATED"
    })
    void takesCareFromTheListOfTheDocumentAndTheGroupFromTheProfile(String code, CareType care, DiseaseGroup group) {
        counter.send(disease().data("opsp_dise_code", code)).done();

        assertThat(onRecord(Counter.TOWNSMAN).getFirst().matter()).isEqualTo(new RecognisedDisease(code, group, care));
    }

    @Test
    void takesCareFromTheProvincesOwnTable() {
        var hedong = new Counter("hedong");
        hedong.send(hedong.letter("2503")
                        .data("psn_no", "P1")
                        .data("opsp_dise_code", "C50")
                        .data("ide_fixmedins_no", "H1")
                        .data("begndate", "2023-01-01"))
                .done();

        assertThat(hedong.send(hedong.letter("5301").data("psn_no", "P1")).at("/feedetail/0/opsp_dise_name"))
                .isEqualTo("恶性肿瘤");
    }

    @Test
    void aidsABillByTheDiseaseThatWasFiled() {
        counter.send(disease()).done();

        Said said = counter.send(bill()).done();

        assertThat(said.at("/setldetail/0/setl_proc_info")).contains("三4");
        assertThat(said.setlinfo("oth_pay")).as("62.5 % above 100").isEqualTo("562.50");
    }

    @Test
    void replaysTheYearWhenADiseaseIsFiledOrWithdrawn() {
        Letter bill = bill();
        assertThat(counter.send(bill).done().setlinfo("oth_pay")).isEqualTo("0.00");

        Said filed = counter.send(disease()).done();

        assertThat(due()).containsExactly("562.50");
        counter.send(withdrawal("2504", filed, Counter.TOWNSMAN)).done();
        assertThat(due()).isEmpty();
        assertThat(onRecord(Counter.TOWNSMAN)).isEmpty();
    }

    private List<String> due() {
        return counter
                .city
                .stores
                .adjustments()
                .list(new Adjustments.Filter(Counter.TOWNSMAN, Adjustments.State.DUE), Reach.ALL, "", 9)
                .stream()
                .map(adjustment -> adjustment.dueToPerson().toString())
                .toList();
    }

    @Test
    void filesAReferralThatBillsThereGoBy() {
        Said filed = counter.send(referral()).done();

        assertThat(onRecord("P1"))
                .containsExactly(new Filing(
                        number(filed), Validity.since(City.DAY), "", "H1", new Referral("H1", "H1", "需专科治疗")));
        Said asked = counter.send(counter.letter("5304").data("psn_no", "P1").data("begntime", "2023-05-02 00:00:00"))
                .done();
        asked.isJson("/refmedin", """
                [{"psn_no": "P1", "psn_cert_type": "99", "certno": "P1", "psn_name": "李", "gend": "1",
                  "brdy": "1970-01-01", "age": 53, "trt_dcla_detl_sn": "%s", "insutype": "390",
                  "reflin_medins_no": "H1", "reflin_medins_name": "医院", "refl_date": "2023-05-01",
                  "refl_rea": "需专科治疗", "begndate": "2023-05-01", "hosp_agre_refl_flag": "1"}]
                """.formatted(number(filed)));
        counter.send(withdrawal("2502", filed, "P1")).done();
        assertThat(onRecord("P1")).isEmpty();
    }

    @Test
    void asksForReferralsOfAPeriod() {
        counter.send(referral().input("refmedin", "enddate", "2023-05-31")).done();
        Letter asking = counter.letter("5304").data("psn_no", "P1");

        assertThat(counter.send(asking.data("begntime", "2023-06-01")).done().at("/refmedin"))
                .isEqualTo("[]");
        assertThat(counter.send(asking.data("begntime", "2023-04-01").data("endtime", "2023-04-30"))
                        .done()
                        .at("/refmedin"))
                .isEqualTo("[]");
        assertThat(counter.send(asking.data("begntime", "2023-04-01").data("endtime", "2023-05-01"))
                        .done()
                        .at("/refmedin/0/enddate"))
                .isEqualTo("2023-05-31");
    }

    @Test
    void correctsTheFilingWhoseNumberIsStated() {
        Said filed = counter.send(disease()).done();

        Said corrected = counter.send(
                        disease().data("trt_dcla_detl_sn", number(filed)).data("enddate", ""))
                .done();

        assertThat(number(corrected)).isEqualTo(number(filed));
        assertThat(onRecord(Counter.TOWNSMAN))
                .extracting(filing -> filing.validity().isOpen())
                .containsExactly(true);
    }

    @ParameterizedTest(name = "{0} {1} = {2}")
    @CsvSource({
        "2501, psn_no, '', MISSING_FIELD, psn_no",
        "2501, psn_no, nobody, UNKNOWN_PERSON, nobody",
        "2501, reflin_medins_no, '', MISSING_FIELD, reflin_medins_no",
        "2501, refl_date, '', MISSING_FIELD, refl_date",
        "2501, refl_date, 2023-02-30, INVALID_DATE, refl_date",
        "2501, refl_rea, '', MISSING_FIELD, refl_rea",
        "2501, hosp_agre_refl_flag, 0, INVALID_FIELD, hosp_agre_refl_flag",
        "2501, enddate, 2023-04-30, INVALID_FIELD, enddate",
        "2503, psn_no, nobody, UNKNOWN_PERSON, nobody",
        "2503, opsp_dise_code, '', MISSING_FIELD, opsp_dise_code",
        "2503, ide_fixmedins_no, '', MISSING_FIELD, ide_fixmedins_no",
        "2503, begndate, '', MISSING_FIELD, begndate",
        "2503, begndate, 2020-01-01, NO_POLICY_IN_FORCE, 888800",
        "2503, enddate, 2022-12-31, INVALID_FIELD, enddate"
    })
    void refusesAnOddFiling(String infno, String field, String value, String code, String named) {
        Letter letter = infno.equals("2501")
                ? referral().input("refmedin", field, value)
                : disease().data(field, value);

        counter.send(letter).refused(code, named);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2502, 2503", "2504, 2501"})
    void withdrawsNothingOfAnotherKindOrPersonOrTwice(String infno, String other) {
        Said referred = counter.send(referral()).done();
        Said recognised = counter.send(disease().data("psn_no", "P1").envelope("insuplc_admdvs", Town.CODE))
                .done();
        Said own = infno.equals("2502") ? referred : recognised;
        Said others = other.equals("2501") ? referred : recognised;

        counter.send(withdrawal(infno, others, "P1")).refused("UNKNOWN_FILING", number(others));
        counter.send(withdrawal(infno, own, Counter.TOWNSMAN)).refused("UNKNOWN_FILING", number(own));
        counter.send(withdrawal(infno, own, "nobody")).refused("UNKNOWN_PERSON", "nobody");
        Letter letter = withdrawal(infno, own, "P1");
        counter.send(letter).done();
        counter.send(letter).done();
        counter.send(withdrawal(infno, own, "P1")).refused("UNKNOWN_FILING", number(own));
    }

    @ParameterizedTest(name = "{0} {1} = {2}")
    @CsvSource({
        "5301, psn_no, '', MISSING_FIELD, psn_no",
        "5301, psn_no, nobody, UNKNOWN_PERSON, nobody",
        "5304, psn_no, nobody, UNKNOWN_PERSON, nobody",
        "5304, begntime, '', MISSING_FIELD, begntime",
        "5304, endtime, 2023-01-01, INVALID_FIELD, endtime"
    })
    void refusesAnOddQuestion(String infno, String field, String value, String code, String named) {
        Letter letter = counter.letter(infno).data("psn_no", "P1").data("begntime", "2023-05-01");

        counter.send(letter.data(field, value)).refused(code, named);
    }
}
