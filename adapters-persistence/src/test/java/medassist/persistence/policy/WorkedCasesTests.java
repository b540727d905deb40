package medassist.persistence.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Adjudicator;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.DiseaseGroup;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.PaidEarlier;
import medassist.domain.entitlement.Visit;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.policy.CareType;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.PersonId;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The shipped pack of 聊城 under the worked cases, by the domain alone; adjustments due are a later matter. */
class WorkedCasesTests {

    private static final String JURISDICTION = "371500";
    private static final Stamp STAMP = new Stamp(Instant.EPOCH, "H", "");

    private final Adjudicator adjudicator = new Adjudicator(new PackTexts(null)
            .all().stream()
                    .map(PackText::read)
                    .filter(pack -> pack.jurisdiction().value().equals(JURISDICTION))
                    .findFirst()
                    .orElseThrow());

    @TestFactory
    Stream<DynamicTest> comeOutToTheFen() {
        List<JsonNode> cases = WorkedCases.of(JURISDICTION).toList();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(20);
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.path("id").asText() + " " + each.path("title").asText(),
                        () -> new Year(adjudicator, each).play()));
    }

    /** One person's year. */
    private static final class Year {

        private final Adjudicator adjudicator;
        private final JsonNode worked;
        private final Map<String, Certification> certifications = new LinkedHashMap<>();
        private final Map<String, JournalEntry> settled = new HashMap<>();
        private AnnualLedger ledger;

        Year(Adjudicator adjudicator, JsonNode worked) {
            this.adjudicator = adjudicator;
            this.worked = worked;
            this.ledger = AnnualLedger.empty(new LedgerKey(
                    new PersonId(worked.path("id").asText()),
                    new DivisionCode(JURISDICTION),
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
            }
            ledgerStandsAsExpected(worked.path("ledger"));
        }

        private void settle(JsonNode event) {
            Claim claim = claim(event.path("settle"));
            String fault = claim.expense().fault().map(Enum::name).orElse("");
            assertThat(fault).isEqualTo(event.path("refused").asText(""));
            if (fault.isEmpty()) {
                var adjudication = adjudicator.adjudicate(claim, circumstances(event.path("settle")), ledger);
                comesOutAsExpected(adjudication, event.path("expect"));
                var entry = ledger.settlement(claim.key(), adjudication.postings(), STAMP);
                settled.put(claim.key().settlementId(), entry);
                ledger = ledger.after(entry);
            }
        }

        private void reverse(String settlementId) {
            ledger = ledger.after(ledger.reversal(settled.get(settlementId), STAMP));
        }

        private void certify(JsonNode stated) {
            LocalDate from = date(stated.path("from"));
            var certification = new Certification(
                    stated.path("certificationId").asText(),
                    Category.valueOf(stated.path("category").asText()),
                    None.NONE,
                    stated.hasNonNull("to") ? new Validity(from, date(stated.path("to"))) : Validity.since(from),
                    Issuer.UNSTATED,
                    false);
            certifications.put(certification.id(), certification);
        }

        private Circumstances circumstances(JsonNode settle) {
            LocalDate day = date(settle.path("settledOn"));
            return new Circumstances(
                    certifications.values().stream()
                            .filter(each -> each.validity().includes(day))
                            .toList(),
                    settle.path("institutionId").asText().equals("H-DESIGNATED"));
        }

        private Claim claim(JsonNode settle) {
            LocalDate day = date(settle.path("settledOn"));
            var care = CareType.valueOf(settle.path("careType").asText());
            return new Claim(
                    new SettlementKey(
                            new InstitutionId(settle.path("institutionId").asText()),
                            settle.path("settlementId").asText()),
                    ledger.key().personId(),
                    ledger.key().jurisdiction(),
                    new Visit("", care, "", DiseaseGroup.UNSTATED, day, day, false, false),
                    expense(settle),
                    "",
                    "");
        }

        private static Expense expense(JsonNode settle) {
            JsonNode paid = settle.path("paid");
            return new Expense(
                    money(settle, "totalFee"),
                    money(settle, "outOfCatalogue"),
                    money(settle, "overLimit"),
                    money(settle, "preSelfPay"),
                    money(settle, "inScope"),
                    new PaidEarlier(
                            money(paid, "basic"),
                            money(paid, "criticalIllness"),
                            money(paid, "employeeLarge"),
                            money(paid, "civilServant"),
                            money(paid, "enterprise"),
                            money(paid, "other")),
                    Money.ZERO);
        }

        private static void comesOutAsExpected(Adjudication adjudication, JsonNode expected) {
            assertThat(adjudication.assistance()).isEqualTo(money(expected, "assistance"));
            assertThat(adjudication.inPolicyBurden()).isEqualTo(money(expected, "inPolicyBurden"));
            assertThat(adjudication.remainingBurden()).isEqualTo(money(expected, "remainingBurden"));
            assertThat(adjudication.hospitalBears()).isEqualTo(money(expected, "hospitalBears"));
            assertThat(adjudication.personPays()).isEqualTo(money(expected, "personPays"));
            assertThat(adjudication.awards().stream()
                            .map(award -> List.of(
                                    award.terms().benefit(),
                                    award.amount().toString(),
                                    award.base().toString(),
                                    award.terms().fund().name())))
                    .isEqualTo(stream(expected.path("benefits"))
                            .map(benefit -> List.of(
                                    benefit.path("benefit").asText(),
                                    benefit.path("amount").asText(),
                                    benefit.path("base").asText(),
                                    benefit.path("fund").asText()))
                            .toList());
        }

        private void ledgerStandsAsExpected(JsonNode expected) {
            assertThat(ledger.inPolicyBurden()).isEqualTo(money(expected, "inPolicyBurden"));
            assertThat(ledger.assistance()).isEqualTo(money(expected, "assistance"));
            assertThat(ledger.remainingBurden()).isEqualTo(money(expected, "remainingBurden"));
            assertThat(standing(Counter.Kind.DEDUCTIBLE)).isEqualTo(amounts(expected.path("deductibles")));
            assertThat(standing(Counter.Kind.POOL)).isEqualTo(amounts(expected.path("pools")));
        }

        private Map<String, String> standing(Counter.Kind kind) {
            return ledger.counters().standing(kind).stream()
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

        private static Stream<JsonNode> stream(JsonNode array) {
            return StreamSupport.stream(array.spliterator(), false);
        }

        private static Money money(JsonNode object, String field) {
            return Money.ofYuan(object.path(field).asText("0"));
        }

        private static LocalDate date(JsonNode text) {
            return LocalDate.parse(text.asText());
        }
    }
}
