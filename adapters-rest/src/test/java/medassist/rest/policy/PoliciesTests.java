package medassist.rest.policy;

import static org.assertj.core.api.Assertions.assertThat;

import medassist.contracts.city.Town;
import medassist.rest.Body;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which law decides, and what a person may count on by it. */
class PoliciesTests {

    private static final String TOWN = "/policies/" + Town.CODE;

    private final RestService service = RestService.shared();

    private Reply town(String question) {
        return service.get(TOWN + question, "Accept-Language: en").expect(200);
    }

    @Test
    void listsAllPacks() {
        Reply packs = service.get("/policies", "Accept-Language: en").expect(200);

        assertThat(packs.items("jurisdiction")).containsExactly(Town.CODE, "999900", "999950");
        assertThat(packs.at("/next")).isEqualTo("null");
        packs.isJson("/items/0", """
                {"jurisdiction": "888800", "name": "Sampleton", "document": "镇政〔2021〕9号", "title": "镇医疗救助办法",
                 "issued": "2021-01-05", "version": "town@fedcba987654", "sha256": "fedcba9876543210",
                 "inForce": {"from": "2021-02-01", "to": "2029-12-31"}, "inForceClause": "印发通知",
                 "knownFrom": "2021-01-20", "checkedThrough": "2023-06-30", "replaces": ["town-2019"]}
                """);
        packs.isJson("/items/1/inForce", "{\"from\": \"2020-01-01\", \"to\": null}");
        assertThat(service.get("/policies").items("name")).containsExactly("示例镇", "示例市", "示例郊区");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            /jurisdiction     | 888800
            /name             | Sampleton
            /sha256           | fedcba9876543210
            /inForce/to       | 2029-12-31
            /on               | 2023-05-01
            /provisional      | false
            /expenseBase      | {"counts":"IN_SCOPE_AND_PRE_SELF_PAY","clause":"三1"}
            /recipientsClause | 二
            /classes/1 | {"class":"margin","label":"margin","who":"holdsAnyOf [SUBSISTENCE_MARGIN]","clause":"二2"}
            /classes/3        | absent
            /ranking          | [["poor"],["margin"]]
            /designation      | {"acceptsEmergency":true,"acceptsReferral":true,"clause":"四"}
            /carveOuts        | [{"label":"work injury insurance","patients":"age from 18 below 60","diseases":[],"diseasesOtherThan":[],"clause":"五"}]
            /certificates     | [{"which":"holdsAnyOf [SUBSISTENCE_MARGIN] becauseOfIllness","monthsBack":3,"calendarYear":true,"clause":"十二"}]
            /diseases/0/id    | major
            /diseases/0/label | major diseases
            /diseases/0/clause | 六
            /diseases/0/entries/0/label    | cancer of women
            /diseases/0/entries/0/icd10    | ["C50","D05"]
            /diseases/0/entries/0/alongWith | []
            /diseases/0/entries/0/groups   | ["RENAL_DIALYSIS","MALIGNANCY"]
            /diseases/0/entries/0/patients | sex F
            /diseases/0/entries/0/days     | {"from":"2021-02-01","to":"2029-12-31"}
            /specialDiseases  | ["major"]
            /pools/0 | {"pool":"year","label":"annual limit","care":["INPATIENT","OUTPATIENT_SPECIAL"],"within":[]}
            /pools/1/within   | ["year"]
            /benefits/0/label | regular assistance
            /benefits/0/base  | IN_POLICY_BURDEN
            /benefits/0/clause | 三2
            /benefits/0/covers/0 | {"care":["INPATIENT"],"diseases":[],"diseasesOtherThan":[]}
            /benefits/0/covers/1/care              | ["OUTPATIENT_CHRONIC","OUTPATIENT_SPECIAL"]
            /benefits/0/covers/1/diseases          | ["major"]
            /benefits/0/covers/1/diseasesOtherThan | []
            /benefits/0/covers/2 | {"care":["OUTPATIENT"],"diseases":[],"diseasesOtherThan":["major"]}
            /benefits/0/terms/0/class      | poor
            /benefits/0/terms/0/days       | {"from":"2023-01-01","to":"2029-12-31"}
            /benefits/0/terms/0/deductible | 100.00
            /benefits/0/terms/0/fromFirstYuan | false
            /benefits/0/terms/0/ratio      | 62.5%
            /benefits/0/terms/0/ratios     | [{"above":"0.00","ratio":"62.5%"}]
            /benefits/0/terms/0/limits     | [{"pool":"year","limit":"800.00"}]
            /benefits/0/terms/0/fund       | COUNTY_FINANCE
            /benefits/0/terms/0/clause     | 三4
            /benefits/0/terms/1/limits     | []
            /benefits/0/terms/2            | absent
            /benefits/1/base               | REMAINING
            /benefits/1/terms/0/fund       | WARM_HEART_FUND
            /unaided/0/kind    | NO_STANDARD
            /unaided/0/classes | ["orphans"]
            /unaided/0/covers  | [{"care":["INPATIENT"],"diseases":[],"diseasesOtherThan":[]}]
            /unaided/0/clause  | 七1
            /unaided/1         | absent
            /hospitalBears     | [{"classes":["poor","margin"],"aboveShareOfTotal":"5%","clause":"八"}]
            /criticalIllnessTilt/0/classes             | ["poor"]
            /criticalIllnessTilt/0/insurance           | ["RESIDENT"]
            /criticalIllnessTilt/0/days                | {"from":"2023-01-01","to":"2029-12-31"}
            /criticalIllnessTilt/0/deductibleReduction | 40%
            /criticalIllnessTilt/0/ratioIncrease       | 6%
            /criticalIllnessTilt/0/uncapped            | true
            /criticalIllnessTilt/0/specialMedicinesFromFirstYuan | true
            /criticalIllnessTilt/0/clause              | 九1
            /criticalIllnessTilt/1                     | absent
            /depositWaiver/0/classes    | ["poor"]
            /depositWaiver/0/days       | {"from":"2023-01-01","to":"2029-12-31"}
            /depositWaiver/0/withinCity | true
            /depositWaiver/0/onReferral | true
            /depositWaiver/0/clause     | 十1
            /depositWaiver/1            | absent
            /enrolment/firstYear        | 2021
            /enrolment/effect           | MONTH_AFTER_CERTIFICATION
            /enrolment/subsidies/0/text | Subsidised enrolment: subsidised poor, own premium of resident insurance: 62.5%, paid by the assistance fund (十三1).
            /enrolment/subsidies/1/text | Subsidised enrolment: subsidised margin, own premium of resident insurance: a sum (parameter subsidy.fixed.SUBSISTENCE_MARGIN, never above the premium), paid by whoever paid before (十三2).
            /enrolment/subsidies/2/text | Subsidised enrolment: subsidised lifted, own premium of resident insurance: 60% in 2023, 50% in 2024, paid by the county's finance (十三3).
            /enrolment/subsidies/3/text | Subsidised enrolment: subsidised shares, own premium of 2 share(s) of critical-illness insurance: 100%, paid by the assistance fund (十三4).
            /enrolment/subsidies/4/text | Subsidised enrolment: subsidised early, own premium of supplementary commercial insurance: the county's rate, paid by the county's finance, insurance years 2021 to 2025 (十三5).
            /enrolment/delegated/0      | {"who":"holdsAnyOf [THREE_VETERANS]","clause":"十三6"}
            /warnings/0/amount          | 300.00
            /warnings/0/text            | Early warning: poor, where of the year in-policy burden after assistance reaches 300 yuan; shared with civil affairs, disabled persons' federation (十四1).
            /warnings/1/parameter       | income.rural
            /warnings/1/text            | Early warning: other residents, where of the year what the person paid is above 150% of income.rural of the year before; shared with rural revitalisation (十四2).
            /floors     | [{"withoutDeductible":true,"withoutDiseases":false,"someOutpatientAid":true,"specialLikeInpatient":false,"limits":[{"pool":"year","limit":"1.00"}],"clause":"十一"}]
            /frameworks | ["880000"]
            /readings   | [{"subject":"regular","clause":"三2","text":"counted by visit"}]
            """)
    void tellsEveryFigureOfADayWithItsClause(String pointer, String expected) {
        assertThat(town("?on=2023-05-01").at(pointer)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            /on                            | 2022-12-31
            /benefits/0/terms/0/clause     | 三3
            /unaided/1/kind                | DELEGATED
            /criticalIllnessTilt/0/clause  | 九2
            /depositWaiver/0/clause        | 十2
            /depositWaiver/0/onReferral    | false
            """)
    void tellsWhatWasLawOnAnEarlierDay(String pointer, String expected) {
        assertThat(town("?on=2022-12-31").at(pointer)).isEqualTo(expected);
    }

    @Test
    void decidesForTodayWhereNoDayIsGiven() {
        assertThat(town("").at("/on")).isEqualTo("2023-06-15");
        assertThat(town("?on=2023-07-01").at("/provisional")).isEqualTo("true");
    }

    @Test
    void tellsInSentencesInTheLanguageAskedFor() {
        Reply english = town("");
        Reply chinese = service.get(TOWN);

        assertThat(english.at("/criticalIllnessTilt/0/detail")).contains("40%", "6", "九1");
        assertThat(english.at("/depositWaiver/0/detail")).contains("No hospital deposit", "on referral");
        assertThat(english.at("/unaided/0/detail")).contains("no terms stated", "七1");
        assertThat(chinese.at("/name")).isEqualTo("示例镇");
        assertThat(chinese.at("/readings/0/text")).isEqualTo("按次计算");
        assertThat(chinese.at("/unaided/0/detail")).contains("孤儿").isNotEqualTo(english.at("/unaided/0/detail"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "888800?on=2021-01-31, 404",
        "888800?on=2030-01-01, 404",
        "888800?on=2021-02-01, 200",
        "888800?knownOn=2021-01-19, 404",
        "888800?knownOn=2021-01-20, 200",
        "110000, 404"
    })
    void knowsTheDaysForWhichAPackDecidesAndFromWhichItWasKnown(String question, int status) {
        Reply reply = service.get("/policies/" + question).expect(status);

        if (status == 404) {
            reply.isProblem(404, "NO_POLICY_IN_FORCE");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "policies/88880, /jurisdiction",
        "policies/888800?on=2023-02-29, /on",
        "policies/888800?on=today, /on",
        "policies/888800?knownOn=20230501, /knownOn",
        "persons/a%20b/entitlement, /personId",
        "persons/P1/entitlement?on=2023-5-1, /on",
        "persons/P1/entitlement?knownOn=x, /knownOn"
    })
    void refusesAnOddQuestion(String question, String pointer) {
        service.get("/" + question).isInvalid(pointer, "INVALID_VALUE");
    }

    @Test
    void tellsWhatAPersonMayCountOnAndWhatTheYearHasLeft() {
        String person = service.poorPerson(Town.CODE);
        service.post(
                        "/settlements",
                        RestService.claim(person, service.hospital(), "S1", "150")
                                .with("jurisdiction", Town.CODE))
                .expect(201);

        Reply entitlement = service.get("/persons/" + person + "/entitlement?on=2023-06-30", "Accept-Language: en")
                .expect(200);

        assertThat(entitlement.at("/personId")).isEqualTo(person);
        assertThat(entitlement.at("/on")).isEqualTo("2023-06-30");
        assertThat(entitlement.at("/ledgerYear")).isEqualTo("2023");
        assertThat(entitlement.at("/policy/version")).isEqualTo("town@fedcba987654");
        assertThat(entitlement.at("/policy/name")).isEqualTo("Sampleton");
        assertThat(entitlement.at("/provisional")).isEqualTo("false");
        entitlement.isJson("/classes", "[{\"class\": \"poor\", \"label\": \"poor\", \"clause\": \"二1\"}]");
        entitlement.isJson("/benefits/0", """
                {"benefit": "regular", "label": "regular assistance", "class": "poor",
                 "covers": [{"care": ["INPATIENT"], "diseases": [], "diseasesOtherThan": []},
                            {"care": ["OUTPATIENT_CHRONIC", "OUTPATIENT_SPECIAL"], "diseases": ["major"],
                             "diseasesOtherThan": []},
                            {"care": ["OUTPATIENT"], "diseases": [], "diseasesOtherThan": ["major"]}],
                 "deductible": "100.00", "fromFirstYuan": false, "deductibleCounted": "150.00", "deductibleLeft": "0.00", "ratio": "62.5%",
                 "ratios": [{"above": "0.00", "ratio": "62.5%"}],
                 "pools": [{"pool": "year", "limit": "800.00", "paid": "43.13", "left": "756.87"}],
                 "fund": "COUNTY_FINANCE", "clause": "三4"}
                """);
        entitlement.isJson("/unaided", "[]");
        assertThat(entitlement.at("/benefits/1/pools/0/paid")).isEqualTo("11.88");
        assertThat(entitlement.at("/criticalIllnessTilt/0/clause")).isEqualTo("九1");
        assertThat(entitlement.at("/depositWaiver/0/clause")).isEqualTo("十1");
        assertThat(service.get("/persons/" + person + "/entitlement?on=2024-01-01")
                        .at("/benefits/0/deductibleLeft"))
                .as("another year")
                .isEqualTo("100.00");
        assertThat(service.get("/persons/" + person + "/entitlement").at("/on")).isEqualTo("2023-06-15");
    }

    @Test
    void tellsAnOrphanThatThereAreNoTerms() {
        String orphan = service.poorPerson(Town.CODE);
        service.put(
                        "/persons/" + orphan + "/certifications/C1",
                        Body.of("{\"category\": \"ORPHAN\", \"from\": \"2020-01-01\"}"))
                .expect(200);

        Reply entitlement = service.get("/persons/" + orphan + "/entitlement").expect(200);

        assertThat(entitlement.at("/classes/0/class")).isEqualTo("orphans");
        entitlement.isJson("/benefits", "[]");
        assertThat(entitlement.at("/unaided/0/kind")).isEqualTo("NO_STANDARD");
        entitlement.isJson("/criticalIllnessTilt", "[]");
        entitlement.isJson("/depositWaiver", "[]");
    }

    @Test
    void knowsNobodyElseAndNoDayWithoutALaw() {
        service.get("/persons/nobody/entitlement").isProblem(404, "NOT_FOUND");
        String path = "/persons/" + service.poorPerson(Town.CODE) + "/entitlement";
        service.get(path + "?on=2021-01-31").isProblem(404, "NO_POLICY_IN_FORCE");
        service.get(path + "?knownOn=2021-01-19").isProblem(404, "NO_POLICY_IN_FORCE");
    }
}
