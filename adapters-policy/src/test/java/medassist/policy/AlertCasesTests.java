package medassist.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Adjudicator;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.entitlement.Claim;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.parameter.Parameter;
import medassist.domain.parameter.Parameters;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.policy.PolicyPack;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.PersonRecord;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.settlement.Evidence;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;
import medassist.domain.warning.Alarm;
import medassist.domain.warning.Warnings;
import medassist.domain.warning.YearBurdens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Of which burdens of the worked cases the shipped packs warn, with the parameters that the cases are computed with. */
class AlertCasesTests {

    private static final Stamp STAMP = new Stamp(Instant.EPOCH, "H", "", "");
    private static final PolicyLibrary LIBRARY = new YamlPolicyPacks(new PackTexts(null)).library();
    private static final List<Parameter> PARAMETERS = List.of(
            StatedCase.parameter("income.disposable.province", "37700"),
            StatedCase.parameter("income.urban", "70000"),
            StatedCase.parameter("income.rural", "45000"),
            StatedCase.parameter("pension.enterprise", "42000"));

    @TestFactory
    Stream<DynamicTest> comeOutToTheFen() {
        List<JsonNode> cases = WorkedCases.ofPeople("alerts").toList();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(25);
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(each.path("id").asText(), () -> comesOut(each)));
    }

    private static void comesOut(JsonNode worked) {
        var key = new LedgerKey(
                new PersonId("P"),
                new DivisionCode(worked.path("jurisdiction").asText()),
                worked.path("year").asInt());
        Person person = StatedCase.person(key.personId(), key.jurisdiction(), worked.path("person"));
        PersonRecord record = PersonRecord.EMPTY.certified(
                StatedCase.stream(worked.path("person").path("certifications"))
                        .map(StatedCase::certification)
                        .toList());
        AnnualLedger ledger = AnnualLedger.empty(key);
        List<JournalEntry> journal = new ArrayList<>();
        List<DecidedSettlement> settlements = new ArrayList<>();
        for (JsonNode bill : worked.path("settle")) {
            Claim claim = StatedCase.claim(key, bill);
            LocalDate day = claim.visit().settledOn();
            PolicyPack pack = LIBRARY.deciding(key.jurisdiction(), day).orElseThrow();
            var circumstances = new Circumstances(applicant(pack, person, record, day), true);
            var adjudication = new Adjudicator(pack).adjudicate(claim, circumstances, ledger.counters());
            JournalEntry entry = ledger.settlement(claim.key(), adjudication.postings(), STAMP);
            settlements.add(new DecidedSettlement(
                    Settlement.posted(new SettlementNumber(""), claim, adjudication, STAMP),
                    new Evidence(circumstances, ledger.counters(), "", List.of())));
            journal.add(entry);
            ledger = ledger.after(entry);
        }

        YearBurdens burdens = YearBurdens.of(journal, settlements);
        LocalDate last = burdens.lastSettledOn().orElseThrow();
        PolicyPack pack = LIBRARY.deciding(key.jurisdiction(), last).orElseThrow();
        List<Alarm> alarms = new Warnings(pack, new Parameters(key.jurisdiction(), PARAMETERS, List.of()))
                .of(applicant(pack, person, record, last), key.year(), burdens::of);

        assertThat(alarms)
                .extracting(each -> each.rule().clause() + " " + each.amount() + " " + each.threshold())
                .isEqualTo(StatedCase.stream(worked.path("expect"))
                        .map(each -> each.path("clause").asText() + " "
                                + each.path("amount").asText() + " "
                                + each.path("threshold").asText())
                        .toList());
    }

    private static Applicant applicant(PolicyPack pack, Person person, PersonRecord record, LocalDate day) {
        return Applicant.of(person, pack.serving(record, day), day);
    }
}
