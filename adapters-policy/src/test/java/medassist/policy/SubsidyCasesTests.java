package medassist.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import medassist.domain.division.DivisionCode;
import medassist.domain.enrolment.Enrolling;
import medassist.domain.enrolment.Subsidising;
import medassist.domain.enrolment.SubsidyAnswer;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.Parameter;
import medassist.domain.parameter.ParameterName;
import medassist.domain.parameter.Parameters;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.recipient.Dated;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.PersonRecord;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The subsidies of the worked cases by the shipped packs, with the parameters that the cases are computed with. */
class SubsidyCasesTests {

    private static final PolicyLibrary LIBRARY = new YamlPolicyPacks(new PackTexts(null)).library();

    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter(
                    new ParameterName("premium.basic"),
                    Map.of(2021, "280", 2022, "320", 2023, "350", 2024, "380", 2025, "400", 2026, "400")
                            .entrySet()
                            .stream()
                            .map(each -> new DatedValue(
                                    new Validity(
                                            LocalDate.of(each.getKey(), 1, 1), LocalDate.of(each.getKey(), 12, 31)),
                                    new ParameterName("premium.basic").read(each.getValue()),
                                    "cases"))
                            .toList()),
            StatedCase.parameter("premium.critical-illness-share", "100"),
            StatedCase.parameter("premium.supplement", "150"),
            StatedCase.parameter("subsidy.fixed.SUBSISTENCE_ALLOWANCE", "200"),
            StatedCase.parameter("subsidy.fixed.RETURNED_TO_POVERTY", "180"),
            StatedCase.parameter("subsidy.fixed.SUBSISTENCE_MARGIN", "150"),
            StatedCase.parameter("subsidy.fixed.MONITORED", "500"),
            StatedCase.parameter("subsidy.county.450621.exit-2014-2015", "25%"));

    @TestFactory
    Stream<DynamicTest> comeOutToTheFen() {
        List<JsonNode> cases = WorkedCases.ofPeople("subsidy").toList();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(70);
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(each.path("id").asText(), () -> comesOut(each)));
    }

    private static void comesOut(JsonNode worked) {
        var jurisdiction = new DivisionCode(worked.path("jurisdiction").asText());
        int year = worked.path("year").asInt();
        Person person = StatedCase.person(new PersonId("P"), jurisdiction, worked.path("person"));
        var record = new PersonRecord(
                StatedCase.stream(worked.path("person").path("certifications"))
                        .map(StatedCase::certification)
                        .sorted(Dated.ORDER)
                        .toList(),
                person.diedOn());
        var law = LIBRARY.subsidising(jurisdiction, year)
                .flatMap(pack -> pack.chapters().enrolment())
                .orElseThrow();

        SubsidyAnswer answer = new Subsidising(law, new Parameters(jurisdiction, PARAMETERS, List.of()))
                .of(Enrolling.of(person, record, year), year, StatedCase.date(worked.path("on")));

        JsonNode expected = worked.path("expect");
        assertThat(answer.subsidies())
                .extracting(each -> "%s %d %s %s %s %s"
                        .formatted(
                                each.rule().scheme(),
                                each.rule().shares(),
                                each.premium(),
                                each.amount(),
                                each.own(),
                                each.rule().payer()))
                .isEqualTo(StatedCase.stream(expected.path("items"))
                        .map(each -> "%s %s %s %s %s %s"
                                .formatted(
                                        each.path("scheme").asText(),
                                        each.path("shares").asText(),
                                        each.path("premium").asText(),
                                        each.path("subsidy").asText(),
                                        each.path("own").asText(),
                                        each.path("payer").asText()))
                        .toList());
        assertThat(answer.reasons().stream()
                        .map(reason -> reason.code().name())
                        .findFirst()
                        .orElse("null"))
                .isEqualTo(expected.path("reason").asText());
    }
}
