package medassist.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import medassist.application.MedAssist;
import medassist.application.clearing.ClaimedFigures;
import medassist.application.port.PolicyPacks;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.clearing.ClearingPeriod;
import medassist.domain.clearing.ClearingType;
import medassist.domain.ledger.Counter;
import medassist.domain.money.Money;
import medassist.domain.recipient.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every feed must do, however it speaks: whatever is sent is done once and answered alike, and what is refused changes
 * nothing. Extend it, and let {@link #feed} put your adapter over the use cases it is given.
 */
public abstract class FeedContract {

    private final City city = new City();
    private Feed feed = new NoFeed();

    protected FeedContract() {}

    /**
     * Your adapter as the city's hospital {@code H1} meets it.
     *
     * @param medAssist what it plugs into
     */
    protected abstract Feed feed(MedAssist medAssist, PolicyPacks policyPacks, InstantSource clock);

    /** A hospital's side of a feed: it puts a request into the adapter's words, and reads its answer. */
    public interface Feed {

        /** Asks for a bill to be settled. */
        Outcome settle(String request, Bill bill);

        /** Asks for a settlement to be reversed by the number it was answered. */
        Outcome reverse(String request, PersonId personId, String number);

        /** Undoes a request whose outcome is not known: one that was to settle, or to reverse. */
        Outcome undo(String request, PersonId personId, String undone, boolean reversed);
    }

    /** An inpatient's bill, all of it in scope. */
    public record Bill(PersonId personId, LocalDate settledOn, Money total, Money paidEarlier) {}

    /** What a feed answered. */
    public sealed interface Outcome {

        /**
         * It was done.
         *
         * @param text the whole answer, or all of it that must be the same whenever it is given
         * @param number our number of the settlement; empty where the answer has none
         */
        record Done(String text, String number, Money assistance, Money personPays) implements Outcome {}

        /** A rule, or the message itself, refuses it. */
        record Refused(String code) implements Outcome {}

        /** It may be tried again. */
        record Failed() implements Outcome {}
    }

    @BeforeEach
    public final void putTheFeedOverTheCity() {
        feed = feed(city.desk.medAssist(), city.policyPacks, city.clock);
    }

    @Test
    public final void settlesABill() {
        Outcome.Done done = done(feed.settle("M1", bill("1000.00", "400.00")));

        assertThat(done.assistance()).isEqualTo(Money.ofYuan("420.00"));
        assertThat(done.personPays()).isEqualTo(Money.ofYuan("180.00"));
        assertThat(done.number()).isNotEmpty();
        assertThat(paid()).isEqualTo("420.00");
    }

    @Test
    public final void answersTheSameRequestAlikeAndDoesItOnce() {
        Outcome first = feed.settle("M1", bill("1000.00", "400.00"));
        done(feed.settle("M2", bill("100.00", "0.00")));

        assertThat(feed.settle("M1", bill("1000.00", "400.00"))).isEqualTo(first);
        assertThat(paid()).isEqualTo("490.00");
        assertThat(city.ledger().version()).isEqualTo(2);
    }

    @Test
    public final void refusesAnotherContentUnderARequestsNumber() {
        done(feed.settle("M1", bill("1000.00", "400.00")));

        assertThat(feed.settle("M1", bill("1000.00", "399.99"))).isInstanceOf(Outcome.Refused.class);
        assertThat(paid()).isEqualTo("420.00");
    }

    @Test
    public final void refusesByTheRulesAndChangesNothing() {
        var stranger = new Bill(new PersonId("P9"), City.DAY, Money.ofYuan("10.00"), Money.ZERO);

        assertThat(feed.settle("M1", stranger)).isEqualTo(new Outcome.Refused("UNKNOWN_PERSON"));
        assertThat(feed.settle("M1", stranger)).isEqualTo(new Outcome.Refused("UNKNOWN_PERSON"));
        assertThat(feed.settle("M2", bill("10.00", "20.00"))).isEqualTo(new Outcome.Refused("PAID_EXCEEDS_TOTAL"));
        assertThat(city.ledger().version()).isZero();
    }

    @Test
    public final void takesASettlementBackOnce() {
        Outcome.Done settled = done(feed.settle("M1", bill("1000.00", "400.00")));
        Outcome first = feed.reverse("M2", City.PERSON, settled.number());

        assertThat(feed.reverse("M2", City.PERSON, settled.number())).isEqualTo(done(first));
        assertThat(feed.reverse("M3", City.PERSON, settled.number())).isInstanceOf(Outcome.Refused.class);
        assertThat(paid()).isEqualTo("0.00");
        assertThat(city.ledger().version()).isEqualTo(2);
    }

    @Test
    public final void undoesWhatWasDone() {
        Outcome.Done settled = done(feed.settle("M1", bill("1000.00", "400.00")));
        done(feed.reverse("M2", City.PERSON, settled.number()));

        done(feed.undo("M3", City.PERSON, "M2", true));
        assertThat(paid()).isEqualTo("420.00");
        done(feed.undo("M4", City.PERSON, "M1", false));
        done(feed.undo("M5", City.PERSON, "M1", false));
        assertThat(paid()).isEqualTo("0.00");
    }

    @Test
    public final void refusesALateOriginalOfWhatWasUndone() {
        done(feed.undo("M2", City.PERSON, "M1", false));

        assertThat(feed.settle("M1", bill("1000.00", "400.00")))
                .isEqualTo(new Outcome.Refused("UNDONE_BEFORE_ARRIVAL"));
        assertThat(city.ledger().version()).isZero();
    }

    @Test
    public final void undoesNothingThatIsAppliedFor() {
        done(feed.settle("M1", bill("1000.00", "400.00")));
        var month = new ClearingPeriod(City.CODE, City.HOSPITAL, YearMonth.from(City.DAY), ClearingType.INPATIENT);
        city.desk.medAssist().clearing().apply(month, ClaimedFigures.NONE, Desk.caller("H1"));

        assertThat(feed.undo("M3", City.PERSON, "M1", false)).isEqualTo(new Outcome.Refused("SETTLEMENT_CLEARED"));
        assertThat(paid()).isEqualTo("420.00");
    }

    @Test
    public final void saysThatItMayBeTriedAgainWhereTheDatabaseIsAway() {
        city.stores.setAway(true);
        assertThat(feed.settle("M1", bill("1000.00", "400.00"))).isEqualTo(new Outcome.Failed());
        city.stores.setAway(false);

        done(feed.settle("M1", bill("1000.00", "400.00")));
        assertThat(paid()).isEqualTo("420.00");
    }

    private static Bill bill(String total, String paidEarlier) {
        return new Bill(City.PERSON, City.DAY, Money.ofYuan(total), Money.ofYuan(paidEarlier));
    }

    private String paid() {
        return city.ledger().counters().of(Counter.ASSISTANCE).toString();
    }

    private static Outcome.Done done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (Outcome.Done) outcome;
    }

    /** Stands until there is one. */
    private record NoFeed() implements Feed {

        @Override
        public Outcome settle(String request, Bill bill) {
            return new Outcome.Failed();
        }

        @Override
        public Outcome reverse(String request, PersonId personId, String number) {
            return new Outcome.Failed();
        }

        @Override
        public Outcome undo(String request, PersonId personId, String undone, boolean reversed) {
            return new Outcome.Failed();
        }
    }
}
