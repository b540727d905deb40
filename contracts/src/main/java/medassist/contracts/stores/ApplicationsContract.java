package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.CITY;
import static medassist.contracts.stores.Samples.DAY;
import static medassist.contracts.stores.Samples.REVERSED;
import static medassist.contracts.stores.Samples.STAMP;
import static medassist.contracts.stores.Samples.adjudication;
import static medassist.contracts.stores.Samples.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import medassist.application.port.Applications;
import medassist.application.port.PayableFilter;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.application.AidApplication;
import medassist.domain.application.AidApplication.Channel;
import medassist.domain.application.AidAward;
import medassist.domain.application.ApplicationFacts;
import medassist.domain.application.ApplicationFinding;
import medassist.domain.application.ApplicationState;
import medassist.domain.application.ApplicationStep;
import medassist.domain.application.Assessment;
import medassist.domain.application.AwardStep;
import medassist.domain.application.HandedIn;
import medassist.domain.application.Invoice;
import medassist.domain.application.InvoicedBill;
import medassist.domain.application.Meeting;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Need;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.Posting;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Clause;
import medassist.domain.policy.Fund;
import medassist.domain.recipient.IdNumber;
import medassist.domain.settlement.Settlement;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

/** What every {@link Applications} must do. */
public interface ApplicationsContract extends OverStores {

    @Test
    default void keepsAnApplicationAndWhatHasBecomeOfIt() {
        AidApplication received = received("A1");
        keep(received);
        assertThat(stores().applications().find(received.key())).contains(received);

        AidApplication reviewed = received.reviewed(
                new Assessment(
                        Optional.of(award(Money.ofFen(600), "S1")),
                        List.of(ApplicationFinding.beside(Refusal.Code.DOCUMENT_MISSING, "INVOICE"))),
                Optional.of(DAY.plusDays(9)),
                REVERSED);
        keep(reviewed);
        AidApplication published = reviewed.published(new Validity(DAY, DAY.plusDays(7)), Optional.empty(), REVERSED);
        keep(published);

        assertThat(stores().applications().find(received.key())).contains(published);
        assertThat(stores().applications().find(new ApplicationKey(CITY, "none-" + sample().unique())))
                .isEmpty();
        assertThat(sample().asked(new Need.ApplicationUnder(received.key()))).contains(published);
        assertThat(sample().asked(new Need.Applications(sample().personId(), CITY)))
                .containsExactly(published);
    }

    @Test
    default void hasABillServeOneApplicationUntilThatIsRevoked() {
        AidApplication first = granted("A1", Money.ofFen(600), "S1");
        keep(first);
        var served = new Need.ServedBy(new Invoice(institutionId(), "S1"));
        assertThat(sample().asked(served)).contains(first.key());

        AidApplication second = granted("A2", Money.ofFen(600), "S1");
        assertThatThrownBy(() -> keep(second)).isInstanceOf(RuntimeException.class);
        assertThat(stores().applications().find(second.key())).isEmpty();

        keep(first.taken(ApplicationStep.Kind.REVOKED, ApplicationState.REVOKED, Optional.empty(), REVERSED));
        assertThat(sample().asked(served)).isEmpty();
        keep(second);
        assertThat(sample().asked(served)).contains(second.key());
    }

    @Test
    default void listsApplicationsThoseFirstWhoseNextStepIsDueFirst() {
        AidApplication never = received("A1");
        AidApplication late = received("A2").dueOn(Optional.of(DAY.plusDays(2)));
        AidApplication soon = received("A3").dueOn(Optional.of(DAY.plusDays(1)));
        List.of(never, late, soon).forEach(this::keep);
        String person = sample().personId().value();

        assertThat(list(filter("", Optional.empty(), person, Optional.empty()), Applications.Place.START))
                .containsExactly(soon, late, never);
        assertThat(list(filter("", Optional.empty(), person, Optional.empty()), Applications.Place.of(soon)))
                .containsExactly(late, never);
        assertThat(list(filter("", Optional.empty(), person, Optional.of(DAY.plusDays(2))), Applications.Place.START))
                .containsExactly(soon);
        assertThat(list(
                        filter("LOOK_BACK", Optional.of(ApplicationState.RECEIVED), person, Optional.empty()),
                        Applications.Place.of(late)))
                .containsExactly(never);
        assertThat(list(filter("TILT", Optional.empty(), person, Optional.empty()), Applications.Place.START))
                .isEmpty();
        assertThat(list(
                        filter("", Optional.of(ApplicationState.LAPSED), person, Optional.empty()),
                        Applications.Place.START))
                .isEmpty();
        assertThat(stores().applications()
                        .list(
                                filter("", Optional.empty(), person, Optional.empty()),
                                Reach.of(Reach.Dimension.JURISDICTION, Extent.of(Set.of("110000"))),
                                Applications.Place.START,
                                9))
                .isEmpty();
    }

    @Test
    default void findsWhatIsOwedOfWhatIsGranted() {
        AidApplication paid = granted("A1", Money.ofFen(600), "S1");
        AidApplication nothing = granted("A2", Money.ZERO, "S2");
        AidApplication revoked = granted("A3", Money.ofFen(700), "S3");
        List.of(paid, nothing, revoked).forEach(this::keep);
        AidApplication gone =
                revoked.taken(ApplicationStep.Kind.REVOKED, ApplicationState.REVOKED, Optional.empty(), REVERSED);
        keep(gone);

        assertThat(payable(PayableFilter.State.ANY, "")).containsExactly(paid, gone);
        assertThat(payable(PayableFilter.State.DUE, "")).containsExactly(paid);
        assertThat(payable(PayableFilter.State.CANCELLED, "")).containsExactly(gone);
        assertThat(payable(PayableFilter.State.ANY, gone.key().toString())).containsExactly(gone);
    }

    @Test
    default void saysWhereTheInstitutionsOfAYearLie() {
        sample().post("S1");
        sample().post("S2");
        var need = new Need.DivisionsOf(sample().ledgerKey());
        assertThat(sample().asked(need)).isEmpty();

        var institution = new Institution(institutionId(), "医院", CITY, Institution.Level.TERTIARY, List.of());
        sample().within(() -> {
            stores().institutions().put(institution);
            return institution;
        });
        assertThat(sample().asked(need)).isEqualTo(Map.of(institutionId(), CITY));
    }

    @Test
    default void postsWhatIsGrantedToTheLedger() {
        Settlement settlement = sample().post("S1");
        AidApplication granted = granted("A1", Money.ofFen(600), "S1");
        sample().append((ledger, _) ->
                ledger.decision(granted.key(), granted.award().orElseThrow().postings(), STAMP));

        assertThat(sample().asked(new Need.Journal(sample().ledgerKey())))
                .extracting(JournalEntry::kind, JournalEntry::refersTo)
                .containsExactly(
                        tuple(JournalEntry.Kind.SETTLEMENT, settlement.claim().key()),
                        tuple(JournalEntry.Kind.DECISION, granted.key()));
        assertThat(sample().asked(new Need.Ledger(sample().ledgerKey()))
                        .counters()
                        .of(Counter.pool("illness")))
                .isEqualTo(Money.ofFen(600));
    }

    private InstitutionId institutionId() {
        return new InstitutionId("H-" + sample().unique());
    }

    private List<AidApplication> list(Applications.Filter filter, Applications.Place after) {
        return stores().applications().list(filter, Reach.ALL, after, 9);
    }

    private List<AidApplication> payable(PayableFilter.State state, String from) {
        var filter = new PayableFilter(sample().personId().value(), CITY.value(), state);
        return stores().applications().payable(filter, Reach.ALL, from, 9);
    }

    private static Applications.Filter filter(
            String kind, Optional<ApplicationState> state, String person, Optional<LocalDate> overdueOn) {
        return new Applications.Filter(CITY.value(), state, kind, person, overdueOn);
    }

    private void keep(AidApplication application) {
        sample().save(
                        new Change.PersonRegistered(person(sample().personId(), IdNumber.NONE), STAMP),
                        new Change.ApplicationKept(application, STAMP));
    }

    private AidApplication received(String id) {
        var meeting = new Meeting(
                Meeting.Kind.PANEL,
                "纪要1",
                Optional.of(DAY),
                List.of(new Meeting.Member("钱", "MEDICAL")),
                "同意",
                List.of("靶向药"));
        return AidApplication.received(
                new ApplicationKey(CITY, id + "-" + sample().unique()),
                sample().personId(),
                "LOOK_BACK",
                DAY,
                Channel.TOWNSHIP,
                "clerk",
                List.of(new HandedIn("INVOICE", "1", "")),
                new ApplicationFacts(
                        Optional.of(DAY),
                        List.of(new InvoicedBill("发票1", sample().claim(sample().personId(), "B1"))),
                        Optional.of(Money.ofFen(1_000_000)),
                        Optional.of(Ratio.ofPercent("60%")),
                        Optional.of(Money.ofFen(10_000_000)),
                        Optional.of(Money.ofFen(5)),
                        Optional.of(Money.ofFen(6)),
                        Optional.of(meeting)),
                STAMP);
    }

    private AidApplication granted(String id, Money amount, String bill) {
        return received(id).granted(award(amount, bill), Optional.empty(), REVERSED);
    }

    private AidAward award(Money amount, String bill) {
        return new AidAward(
                sample().ledgerKey(),
                Money.ofFen(1000),
                Money.ofFen(1000),
                amount,
                Fund.ASSISTANCE_FUND,
                adjudication().policy(),
                new Clause("四(一)"),
                List.of(new AwardStep(AwardStep.Kind.APPLY_RATIO, List.of("10.00", "60%", "6.00"))),
                Posting.sum(
                        List.of(new Posting(Counter.pool("illness"), amount), new Posting(Counter.ASSISTANCE, amount))),
                List.of(new Invoice(institutionId(), bill)),
                List.of(new AidAward.Part(Set.of(CareType.INPATIENT), amount)));
    }
}
