package medassist.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.adjustment.Recalculation;
import medassist.domain.adjustment.YearReplay;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Adjudicator;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.entitlement.Claim;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.ledger.SubjectHistory;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.policy.PolicyPack;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.PersonRecord;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The shipped packs under the worked cases, by the domain alone, with what is due after every event. */
class WorkedCasesTests {

    private static final Stamp STAMP = new Stamp(Instant.EPOCH, "H", "", "");
    private static final PolicyLibrary LIBRARY = new YamlPolicyPacks(new PackTexts(null)).library();

    @TestFactory
    Stream<DynamicTest> comeOutToTheFen() {
        List<JsonNode> cases = WorkedCases.all().toList();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(106);
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.path("id").asText() + " " + each.path("title").asText(), () -> new Year(each).play()));
    }

    /** One person's year. */
    private static final class Year {

        private final JsonNode worked;
        private final Map<String, Certification> certifications = new LinkedHashMap<>();
        private final List<JournalEntry> journal = new ArrayList<>();
        private final Map<SettlementKey, Settlement> settlements = new HashMap<>();
        private final Map<SettlementKey, JsonNode> asSettled = new HashMap<>();
        private AnnualLedger ledger;

        Year(JsonNode worked) {
            this.worked = worked;
            this.ledger = AnnualLedger.empty(new LedgerKey(
                    new PersonId(worked.path("id").asText()),
                    new DivisionCode(worked.path("jurisdiction").asText()),
                    worked.path("year").asInt()));
            worked.path("person").path("certifications").forEach(this::certify);
        }

        void play() {
            for (JsonNode event : worked.path("events")) {
                if (event.has("settle")) {
                    settle(event);
                } else if (event.has("reverse")) {
                    reverse(event.path("reverse").asText());
                } else {
                    certify(event.path("certify"));
                }
                if (event.has("due")) {
                    assertThat(due()).isEqualTo(amounts(event.path("due")));
                }
            }
            ledgerStandsAsExpected(worked.path("ledger"));
            assertThat(due()).isEqualTo(amounts(worked.path("due")));
        }

        private void settle(JsonNode event) {
            Claim claim = StatedCase.claim(ledger.key(), event.path("settle"));
            var pack = LIBRARY.deciding(claim.jurisdiction(), claim.visit().settledOn());
            String refusal =
                    claim.expense().fault().map(Enum::name).orElseGet(() -> pack.isEmpty() ? "NO_POLICY_IN_FORCE" : "");
            assertThat(refusal).isEqualTo(event.path("refused").asText(""));
            if (refusal.isEmpty()) {
                var adjudication = new Adjudicator(pack.orElseThrow())
                        .adjudicate(claim, circumstances(pack.get(), event.path("settle")), ledger.counters());
                comesOutAsExpected(adjudication, event.path("expect"));
                var entry = ledger.settlement(claim.key(), adjudication.postings(), STAMP);
                settlements.put(claim.key(), Settlement.posted(new SettlementNumber(""), claim, adjudication, STAMP));
                asSettled.put(claim.key(), event.path("settle"));
                post(entry);
            }
        }

        private void reverse(String settlementId) {
            SubjectHistory taken = SubjectHistory.of(journal).stream()
                    .filter(history -> history.subject() instanceof SettlementKey key
                            && key.settlementId().equals(settlementId))
                    .findFirst()
                    .orElseThrow();
            post(ledger.reversal(taken, STAMP));
        }

        private void post(JournalEntry entry) {
            ledger = ledger.after(entry);
            journal.add(entry);
        }

        private Map<String, String> due() {
            List<YearReplay.ReplayedSettlement> standing = SubjectHistory.of(journal).stream()
                    .filter(history -> !history.isReversed())
                    .map(this::standing)
                    .toList();
            return YearReplay.of(standing, List.of()).recalculations().stream()
                    .filter(Recalculation::differs)
                    .collect(Collectors.toMap(
                            each -> each.settlement().claim().key().settlementId(),
                            each -> each.is().minus(each.was()).toString()));
        }

        private YearReplay.ReplayedSettlement standing(SubjectHistory history) {
            Settlement settlement = settlements.get(history.subject());
            var day = settlement.claim().visit().settledOn();
            PolicyPack pack = LIBRARY.deciding(ledger.key().jurisdiction(), day).orElseThrow();
            return new YearReplay.ReplayedSettlement.Computable(
                    settlement,
                    AidByFund.of(settlement.adjudication().awards()),
                    history.netPostings(),
                    new Adjudicator(pack),
                    circumstances(pack, asSettled.get(history.subject())));
        }

        private void certify(JsonNode stated) {
            Certification certification = StatedCase.certification(stated);
            certifications.put(certification.id(), certification);
        }

        private Circumstances circumstances(PolicyPack pack, JsonNode settle) {
            Person person =
                    StatedCase.person(ledger.key().personId(), ledger.key().jurisdiction(), worked.path("person"));
            LocalDate day = StatedCase.date(settle.path("settledOn"));
            var record = new PersonRecord(List.copyOf(certifications.values()), person.diedOn());
            return new Circumstances(
                    Applicant.of(person, pack.serving(record, day), day),
                    settle.path("institutionId").asText().equals("H-DESIGNATED"));
        }

        private static void comesOutAsExpected(Adjudication adjudication, JsonNode expected) {
            assertThat(adjudication.assistance()).isEqualTo(StatedCase.money(expected, "assistance"));
            assertThat(adjudication.inPolicyBurden()).isEqualTo(StatedCase.money(expected, "inPolicyBurden"));
            assertThat(adjudication.remainingBurden()).isEqualTo(StatedCase.money(expected, "remainingBurden"));
            assertThat(adjudication.hospitalBears()).isEqualTo(StatedCase.money(expected, "hospitalBears"));
            assertThat(adjudication.personPays()).isEqualTo(StatedCase.money(expected, "personPays"));
            assertThat(adjudication.awards().stream()
                            .map(award -> List.of(
                                    award.terms().benefit(),
                                    award.amount().toString(),
                                    award.base().toString(),
                                    award.terms().fund().name())))
                    .isEqualTo(StatedCase.stream(expected.path("benefits"))
                            .map(benefit -> List.of(
                                    benefit.path("benefit").asText(),
                                    benefit.path("amount").asText(),
                                    benefit.path("base").asText(),
                                    benefit.path("fund").asText()))
                            .toList());
        }

        private void ledgerStandsAsExpected(JsonNode expected) {
            assertThat(ledger.inPolicyBurden()).isEqualTo(StatedCase.money(expected, "inPolicyBurden"));
            assertThat(ledger.assistance()).isEqualTo(StatedCase.money(expected, "assistance"));
            assertThat(ledger.remainingBurden()).isEqualTo(StatedCase.money(expected, "remainingBurden"));
            assertThat(standing(Counter.Kind.DEDUCTIBLE)).isEqualTo(amounts(expected.path("deductibles")));
            assertThat(standing(Counter.Kind.POOL)).isEqualTo(amounts(expected.path("pools")));
        }

        private Map<String, String> standing(Counter.Kind kind) {
            return ledger.counters().nonZero(kind).stream()
                    .collect(Collectors.toMap(
                            standing -> standing.counter().name(),
                            standing -> standing.amount().toString()));
        }

        private static Map<String, String> amounts(JsonNode object) {
            var amounts = new TreeMap<String, String>();
            object.properties()
                    .forEach(field ->
                            amounts.put(field.getKey(), field.getValue().asText()));
            return amounts;
        }
    }
}
