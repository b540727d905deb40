package medassist.application.recovering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.application.port.Applications;
import medassist.application.port.Persons;
import medassist.application.port.Settlements;
import medassist.domain.access.Reach;
import medassist.domain.application.AidApplication;
import medassist.domain.application.AidAward;
import medassist.domain.application.Invoice;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Subject;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.recipient.PersonId;
import medassist.domain.recovery.Debtor;
import medassist.domain.recovery.RecoveryItem;
import medassist.domain.settlement.Settlement;

/** Finds the settlements and grants that a report of a recovery names. */
public record ReportedItems(Settlements settlements, Applications applications, Persons persons) {

    /** The items of a report, its settlements first; refused where one is not there, or has nothing to do with the debtor. */
    Outcome<List<RecoveryItem>> of(Report report) {
        var items = new LinkedHashMap<Subject, RecoveryItem>();
        for (int i = 0; i < report.settlements().size(); i++) {
            String field = "settlements/" + i;
            Optional<Refusal> refusal = add(settled(report, report.settlements().get(i)), items);
            if (refusal.isPresent()) {
                return new Outcome.Refused<>(refusal.get().at(field));
            }
        }
        for (int i = 0; i < report.applications().size(); i++) {
            String field = "applications/" + i;
            Optional<Refusal> refusal =
                    add(granted(report, report.applications().get(i)), items);
            if (refusal.isPresent()) {
                return new Outcome.Refused<>(refusal.get().at(field));
            }
        }
        return new Outcome.Done<>(List.copyOf(items.values()));
    }

    /** Adds what was found; why it cannot be. */
    private static Optional<Refusal> add(Outcome<RecoveryItem> found, Map<Subject, RecoveryItem> items) {
        return switch (found.then(item -> items.putIfAbsent(item.subject(), item) == null
                ? new Outcome.Done<>(item)
                : Outcome.<RecoveryItem>refused(Code.NAMED_TWICE, item.origin()))) {
            case Outcome.Refused<RecoveryItem>(Refusal refusal) -> Optional.of(refusal);
            case Outcome.Done<RecoveryItem> _, Outcome.DoneBefore<RecoveryItem> _ -> Optional.empty();
        };
    }

    private Outcome<RecoveryItem> settled(Report report, SettlementKey key) {
        Optional<Settlement> found =
                settlements.find(key).filter(each -> each.claim().jurisdiction().equals(report.jurisdiction()));
        if (found.isEmpty()) {
            return Outcome.refused(Code.UNKNOWN_SETTLEMENT, key.settlementId());
        }
        Settlement settlement = found.get();
        PersonId person = settlement.claim().personId();
        if (!isConcerned(report.debtor(), person, Stream.of(key.institutionId()))) {
            return Outcome.refused(Code.OF_ANOTHER_DEBTOR, key.settlementId());
        }
        return new Outcome.Done<>(
                item(claimedByHand(settlement).<Subject>map(AidApplication::key).orElse(key), settlement));
    }

    /** The application of which a settlement was made, if it was. */
    private Optional<AidApplication> claimedByHand(Settlement settlement) {
        var claim = settlement.claim();
        return settlement.isPaidToPerson()
                ? all(claim.jurisdiction(), claim.personId()).stream()
                        .filter(application -> application
                                .settlement()
                                .filter(claim.key()::equals)
                                .isPresent())
                        .findFirst()
                : Optional.empty();
    }

    private List<AidApplication> all(DivisionCode jurisdiction, PersonId person) {
        var filter =
                new Applications.Filter(jurisdiction.value(), Optional.empty(), "", person.value(), Optional.empty());
        return applications.all(filter, Reach.ALL);
    }

    private static RecoveryItem item(Subject subject, Settlement settlement) {
        return new RecoveryItem(
                subject,
                settlement.claim().ledgerKey(),
                settlement.number().value(),
                AidByFund.of(settlement.adjudication().awards()),
                settlement.isPaidToPerson(),
                RecoveryItem.State.STANDING);
    }

    private Outcome<RecoveryItem> granted(Report report, String id) {
        var key = new ApplicationKey(report.jurisdiction(), id);
        Optional<AidApplication> found =
                applications.find(key).filter(each -> each.award().isPresent());
        if (found.isEmpty()) {
            return Outcome.refused(Code.UNKNOWN_APPLICATION, id);
        }
        AidApplication application = found.get();
        AidAward award = application.award().get();
        if (!isConcerned(
                report.debtor(), application.personId(), award.bills().stream().map(Invoice::issuer))) {
            return Outcome.refused(Code.OF_ANOTHER_DEBTOR, id);
        }
        return new Outcome.Done<>(application
                .settlement()
                .flatMap(settlements::find)
                .map(settlement -> item(key, settlement))
                .orElseGet(() -> new RecoveryItem(
                        key,
                        award.ledger(),
                        key.toString(),
                        new AidByFund(Map.of(award.fund(), award.amount())),
                        true,
                        RecoveryItem.State.STANDING)));
    }

    /** Whether the debtor is the human being whom it was granted, or issued one of its bills. */
    private boolean isConcerned(Debtor debtor, PersonId person, Stream<InstitutionId> issuers) {
        return switch (debtor) {
            case Debtor.Human(PersonId id) -> persons.numbersOf(id).all().anyMatch(person::equals);
            case Debtor.Hospital(InstitutionId id) -> issuers.anyMatch(id::equals);
        };
    }
}
