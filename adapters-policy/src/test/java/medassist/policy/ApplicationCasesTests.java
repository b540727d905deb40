package medassist.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import medassist.domain.application.ApplicationFacts;
import medassist.domain.application.AssessedBill;
import medassist.domain.application.Assessment;
import medassist.domain.application.Assessor;
import medassist.domain.application.Grounds;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Adjudicator;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.entitlement.Claim;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Posting;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.parameter.Parameters;
import medassist.domain.policy.ApplicationRule;
import medassist.domain.policy.AwardFormula;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.policy.PolicyPack;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.PersonRecord;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.settlement.Evidence;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the worked cases apply for comes to by the shipped packs; claims by hand are worked by the service. */
class ApplicationCasesTests {

    private static final Stamp STAMP = new Stamp(Instant.EPOCH, "H", "", "");
    private static final PolicyLibrary LIBRARY = new YamlPolicyPacks(new PackTexts(null)).library();
    private static final Map<String, String> KINDS = Map.of(
            "lookback", "LOOK_BACK",
            "tilt", "TILT",
            "illness", "ILLNESS",
            "special", "SPECIAL",
            "ceiling", "BURDEN_CEILING");

    @TestFactory
    Stream<DynamicTest> comeOutToTheFen() {
        List<JsonNode> cases =
                KINDS.keySet().stream().flatMap(WorkedCases::ofPeople).toList();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(56);
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(each.path("id").asText(), () -> comesOut(each)));
    }

    private static void comesOut(JsonNode worked) {
        var jurisdiction = new DivisionCode(worked.path("jurisdiction").asText());
        var id = new PersonId("P");
        Person person = StatedCase.person(id, jurisdiction, worked.path("person"));
        List<Certification> known =
                new ArrayList<>(StatedCase.stream(worked.path("person").path("certifications"))
                        .map(StatedCase::certification)
                        .toList());
        Years years = new Years(person, jurisdiction);
        worked.path("settle").forEach(bill -> years.settle(bill, known));
        if (worked.has("certify")) {
            known.add(StatedCase.certification(worked.path("certify")));
        }

        LocalDate appliedOn = LocalDate.parse(worked.path(worked.has("appliedOn") ? "appliedOn" : "receivedOn")
                .asText());
        LocalDate reference = worked.has("certify") ? known.getLast().validity().from() : appliedOn;
        PolicyPack pack = LIBRARY.deciding(jurisdiction, reference).orElseThrow();
        ApplicationRule rule = pack.chapters()
                .application(KINDS.get(worked.path("kind").asText()))
                .orElseThrow();
        LocalDate counted = rule.formula() instanceof AwardFormula.StatedTerms ? reference.minusDays(1) : reference;
        Applicant applicant =
                Applicant.of(person, pack.serving(PersonRecord.EMPTY.certified(known), reference), reference);
        Assessment assessment = new Assessor(new Grounds(
                        pack,
                        rule,
                        reference,
                        worked.has("certify"),
                        appliedOn,
                        applicant,
                        new LedgerKey(id, jurisdiction, counted.getYear()),
                        years.counters(counted.getYear()),
                        years.bills,
                        Set.of(),
                        List.of(),
                        facts(worked),
                        new Parameters(jurisdiction, List.of(), List.of())))
                .assess();

        JsonNode expected = worked.path("expect");
        if (expected.has("refused")) {
            assertThat(assessment.exclusion())
                    .map(each -> each.refusal().code().name())
                    .contains(expected.path("refused").asText());
            return;
        }
        assertThat(assessment.findings()).isEmpty();
        var award = assessment.award().orElseThrow();
        assertThat(award.amount()).hasToString(expected.path("amount").asText());
        if (expected.has("base")) {
            assertThat(award.base()).hasToString(expected.path("base").asText());
        }
        if (expected.has("counted")) {
            assertThat(award.counted()).hasToString(expected.path("counted").asText());
        }
    }

    private static ApplicationFacts facts(JsonNode worked) {
        JsonNode facts = worked.path("facts");
        return new ApplicationFacts(
                Optional.empty(),
                List.of(),
                text(facts.path("countyDeductible")).map(Money::ofYuan),
                text(facts.path("countyRatio")).map(Ratio::ofPercent),
                text(facts.path("countyLimit")).map(Money::ofYuan),
                text(worked.path("accepted")).map(Money::ofYuan),
                text(worked.path("accepted")).map(Money::ofYuan),
                Optional.empty());
    }

    private static Optional<String> text(JsonNode node) {
        return node.isMissingNode() ? Optional.empty() : Optional.of(node.asText());
    }

    /** What a person's years come to by bills that are settled one after the other. */
    private static final class Years {

        private final Person person;
        private final DivisionCode jurisdiction;
        private final List<AssessedBill> bills = new ArrayList<>();
        private final List<DecidedSettlement> settled = new ArrayList<>();

        Years(Person person, DivisionCode jurisdiction) {
            this.person = person;
            this.jurisdiction = jurisdiction;
        }

        void settle(JsonNode bill, List<Certification> known) {
            LocalDate day = LocalDate.parse(bill.path("settledOn").asText());
            var key = new LedgerKey(person.id(), jurisdiction, day.getYear());
            Claim claim = StatedCase.claim(key, bill);
            PolicyPack pack = LIBRARY.deciding(jurisdiction, day).orElseThrow();
            var circumstances = new Circumstances(
                    Applicant.of(person, pack.serving(PersonRecord.EMPTY.certified(known), day), day), true);
            Counters before = counters(day.getYear());
            var adjudication = new Adjudicator(pack).adjudicate(claim, circumstances, before);
            var decided = new DecidedSettlement(
                    Settlement.posted(new SettlementNumber(""), claim, adjudication, STAMP),
                    new Evidence(circumstances, before, "", List.of()));
            settled.add(decided);
            bills.add(AssessedBill.of(decided, List.of(), pack, Optional.of(jurisdiction)));
        }

        Counters counters(int year) {
            List<Posting> postings = settled.stream()
                    .map(DecidedSettlement::settlement)
                    .filter(each -> each.claim().visit().settledOn().getYear() == year)
                    .flatMap(each -> each.adjudication().postings().stream())
                    .toList();
            return new Counters(postings);
        }
    }
}
