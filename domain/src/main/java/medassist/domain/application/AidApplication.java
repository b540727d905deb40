package medassist.domain.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.recipient.PersonId;
import medassist.domain.validity.Validity;

/**
 * What a person applies for 救助申请. It is received, reviewed with a proposal, published where the jurisdiction does so, and decided by
 * somebody who had no part in it before. What is granted counts in the ledger from then on and is kept with every figure; where it
 * should not have been, it is revoked as a whole.
 *
 * @param kind which of those that its jurisdiction's document knows
 * @param channel by which it came
 * @param receivedBy the code of who received it, as the caller says
 * @param steps in the order in which they were taken, the first by which it was received
 * @param assessment what it came to when it was last reviewed
 * @param publication the days of its publication; empty where it was not published, or somebody objected
 * @param award what was granted; empty before it was decided
 * @param settlement of a claim by hand that was granted, the settlement that was made of it
 * @param dueOn the day by which the next step is to be taken; empty where no limit of time is known
 */
public record AidApplication(
        ApplicationKey key,
        PersonId personId,
        String kind,
        LocalDate receivedOn,
        Channel channel,
        String receivedBy,
        List<HandedIn> documents,
        ApplicationFacts facts,
        ApplicationState state,
        List<ApplicationStep> steps,
        Assessment assessment,
        Optional<Validity> publication,
        Optional<AidAward> award,
        Optional<SettlementKey> settlement,
        Optional<LocalDate> dueOn) {

    /** By which way an application came 申请渠道. */
    public enum Channel {
        /** 乡镇（街道） */
        TOWNSHIP,
        /** 经办窗口 */
        OFFICE,
        /** 网上 */
        ONLINE,
        /** 医疗机构 */
        HOSPITAL
    }

    private static final Assessment UNKNOWN = new Assessment(Optional.empty(), List.of());

    public AidApplication {
        documents = List.copyOf(documents);
        steps = List.copyOf(steps);
    }

    /** One that is received now. */
    public static AidApplication received(
            ApplicationKey key,
            PersonId personId,
            String kind,
            LocalDate receivedOn,
            Channel channel,
            String receivedBy,
            List<HandedIn> documents,
            ApplicationFacts facts,
            Stamp stamp) {
        return new AidApplication(
                key,
                personId,
                kind,
                receivedOn,
                channel,
                receivedBy,
                documents,
                facts,
                ApplicationState.RECEIVED,
                List.of(ApplicationStep.of(ApplicationStep.Kind.RECEIVED, stamp)),
                UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether it asks for the same as another, whatever has become of either. */
    public boolean asksForSameAs(AidApplication other) {
        return key.equals(other.key)
                && personId.equals(other.personId)
                && kind.equals(other.kind)
                && receivedOn.equals(other.receivedOn)
                && channel == other.channel
                && receivedBy.equals(other.receivedBy)
                && documents.equals(other.documents)
                && facts.equals(other.facts);
    }

    /** Whether it is granted, and that was not revoked. */
    public boolean isGranted() {
        return state == ApplicationState.APPROVED;
    }

    /** Whether somebody has had a part in it. */
    public boolean wasTouchedBy(String person) {
        return steps.stream().anyMatch(step -> step.by().equals(person));
    }

    /** What it would be, or was, granted; nothing where that is not known. */
    public Money amount() {
        return award.or(assessment::award).map(AidAward::amount).orElse(Money.ZERO);
    }

    /** The ledger year that it counts in; that of the day on which it was received, where it is not granted. */
    public LedgerKey ledger() {
        return award.map(AidAward::ledger)
                .orElseGet(() -> new LedgerKey(personId, key.jurisdiction(), receivedOn.getYear()));
    }

    /** The invoices that the person brought along. */
    public List<Invoice> invoices() {
        return facts.bills().stream().map(InvoicedBill::invoice).toList();
    }

    /** The same as it is assessed now. */
    public AidApplication assessed(Assessment now) {
        return with(state, steps, now, publication, award, settlement, dueOn);
    }

    /** The same, whose next step is due on a day. */
    public AidApplication dueOn(Optional<LocalDate> due) {
        return with(state, steps, assessment, publication, award, settlement, due);
    }

    /** The same with what was missing. */
    public AidApplication supplemented(
            List<HandedIn> handedIn, ApplicationFacts now, Optional<LocalDate> due, Stamp stamp) {
        return new AidApplication(
                        key,
                        personId,
                        kind,
                        receivedOn,
                        channel,
                        receivedBy,
                        Stream.concat(documents.stream(), handedIn.stream())
                                .distinct()
                                .toList(),
                        now,
                        state,
                        steps,
                        UNKNOWN,
                        Optional.empty(),
                        award,
                        settlement,
                        due)
                .taken(ApplicationStep.Kind.SUPPLEMENTED, ApplicationState.RECEIVED, due, stamp);
    }

    /** The same a step further. */
    public AidApplication taken(ApplicationStep.Kind step, ApplicationState to, Optional<LocalDate> due, Stamp stamp) {
        return with(to, stepped(step, stamp), assessment, publication, award, settlement, due);
    }

    /** The same with a proposal. */
    public AidApplication reviewed(Assessment now, Optional<LocalDate> due, Stamp stamp) {
        return assessed(now)
                .publishedFor(Optional.empty())
                .taken(ApplicationStep.Kind.REVIEWED, ApplicationState.REVIEWED, due, stamp);
    }

    /** The same, published for some days. */
    public AidApplication published(Validity days, Optional<LocalDate> due, Stamp stamp) {
        return publishedFor(Optional.of(days))
                .taken(ApplicationStep.Kind.PUBLISHED, ApplicationState.PUBLISHED, due, stamp);
    }

    /** The same, to whose publication somebody objected. */
    public AidApplication objectedTo(Optional<LocalDate> due, Stamp stamp) {
        return publishedFor(Optional.empty())
                .taken(ApplicationStep.Kind.OBJECTED, ApplicationState.REVIEWED, due, stamp);
    }

    /** The same, granted. */
    public AidApplication granted(AidAward granted, Optional<SettlementKey> settled, Stamp stamp) {
        return with(
                ApplicationState.APPROVED,
                stepped(ApplicationStep.Kind.APPROVED, stamp),
                assessment,
                publication,
                Optional.of(granted),
                settled,
                Optional.empty());
    }

    private AidApplication publishedFor(Optional<Validity> days) {
        return with(state, steps, assessment, days, award, settlement, dueOn);
    }

    private List<ApplicationStep> stepped(ApplicationStep.Kind step, Stamp stamp) {
        return Stream.concat(steps.stream(), Stream.of(ApplicationStep.of(step, stamp)))
                .toList();
    }

    private AidApplication with(
            ApplicationState to,
            List<ApplicationStep> taken,
            Assessment now,
            Optional<Validity> days,
            Optional<AidAward> granted,
            Optional<SettlementKey> settled,
            Optional<LocalDate> due) {
        return new AidApplication(
                key,
                personId,
                kind,
                receivedOn,
                channel,
                receivedBy,
                documents,
                facts,
                to,
                taken,
                now,
                days,
                granted,
                settled,
                due);
    }
}
