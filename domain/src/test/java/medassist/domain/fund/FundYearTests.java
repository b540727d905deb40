package medassist.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import medassist.domain.division.DivisionCode;
import medassist.domain.fund.FundYear.Idle;
import medassist.domain.fund.FundYear.Planned;
import medassist.domain.fund.FundYear.Raised;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;
import org.junit.jupiter.api.Test;

/** What a fund's year comes to. */
class FundYearTests {

    private static final FundAccount ACCOUNT = new FundAccount(new DivisionCode("999900"), 2023, Fund.ASSISTANCE_FUND);
    private static final LocalDate JANUARY = LocalDate.of(2023, 1, 10);
    /** The 146th day of 365: two fifths of the year. */
    private static final LocalDate TODAY = LocalDate.of(2023, 5, 26);

    private final List<FundEntry> entries = new ArrayList<>();
    private final List<FundFigure> figures = new ArrayList<>();
    private final List<FundFigure> before = new ArrayList<>();
    private final List<Disbursement> disbursements = new ArrayList<>();

    private FundYear year() {
        return new FundYear(ACCOUNT, entries, figures, before, disbursements, yuan(100), TODAY);
    }

    private static Money yuan(long yuan) {
        return Money.ofFen(yuan * 100);
    }

    private void book(FundEvent event) {
        entries.add(new FundEntry(
                ACCOUNT,
                entries.size() + 1L,
                event,
                "finance",
                new Stamp(Instant.parse("2023-01-10T00:00:00Z"), "supervisor", "", "")));
    }

    private void receive(FundSource source, long yuan) {
        book(new FundEvent.Receipt(source, yuan(yuan), "文", JANUARY, Optional.of(JANUARY)));
    }

    private static FundFigure figure(int year, int month, String benefit, long yuan) {
        return new FundFigure(
                ACCOUNT.jurisdiction(),
                year,
                YearMonth.of(year, month),
                new Commitment(Fund.ASSISTANCE_FUND, Purpose.benefit(benefit), "poor", 1, yuan(yuan)));
    }

    @Test
    void tellsWhatIsRaisedBySourceAndWhatOfItHasCome() {
        receive(FundSource.CARRIED_OVER, 50);
        receive(FundSource.CITY, 300);
        book(new FundEvent.Receipt(FundSource.CENTRAL, yuan(700), "财1", JANUARY, Optional.empty()));
        book(new FundEvent.Arrival(3, yuan(200), "V1", JANUARY.plusDays(20)));

        assertThat(year().raised())
                .containsEntry(FundSource.CARRIED_OVER, new Raised(yuan(50), yuan(50)))
                .containsEntry(FundSource.CITY, new Raised(yuan(300), yuan(300)))
                .containsEntry(FundSource.CENTRAL, new Raised(yuan(700), yuan(200)));
        assertThat(year().raisedThisYear()).isEqualTo(yuan(1000));
        assertThat(year().cash()).isEqualTo(yuan(550));
        assertThat(year().waiting(3)).isEqualTo(yuan(500));
    }

    @Test
    void tellsHowLongWhatIsAllottedLies() {
        book(new FundEvent.Receipt(FundSource.CENTRAL, yuan(700), "财1", JANUARY, Optional.empty()));
        book(new FundEvent.Receipt(FundSource.PROVINCE, yuan(10), "财2", JANUARY, Optional.of(JANUARY.plusDays(3))));
        assertThat(year().idle())
                .containsExactly(
                        new Idle(1, FundSource.CENTRAL, yuan(700), 136), new Idle(2, FundSource.PROVINCE, yuan(0), 3));

        book(new FundEvent.Arrival(1, yuan(600), "V1", JANUARY.plusDays(20)));
        book(new FundEvent.Arrival(1, yuan(100), "V2", JANUARY.plusDays(41)));

        assertThat(year().idle().getFirst()).isEqualTo(new Idle(1, FundSource.CENTRAL, yuan(0), 41));
    }

    @Test
    void neverMixesWhatIsPromisedAppliedForAndPaid() {
        receive(FundSource.CITY, 2000);
        figures.add(figure(2023, 2, "basic", 300));
        figures.add(figure(2023, 3, "basic", 400));
        figures.add(figure(2023, 3, "tilt", 200));
        disbursements.add(new Disbursement(Fund.ASSISTANCE_FUND, Disbursement.Way.INSTITUTIONS, yuan(600), yuan(250)));
        disbursements.add(new Disbursement(Fund.ASSISTANCE_FUND, Disbursement.Way.PERSONS, yuan(100), yuan(100)));

        assertThat(year().committedByPurpose())
                .containsExactly(
                        Map.entry(Purpose.benefit("basic"), yuan(700)),
                        Map.entry(Purpose.benefit("tilt"), yuan(200)),
                        Map.entry(Purpose.ENROLMENT, yuan(100)));
        assertThat(List.of(year().committed(), year().applied(), year().paid()))
                .containsExactly(yuan(1000), yuan(700), yuan(350));
        assertThat(year().surplus()).isEqualTo(yuan(1650));
        assertThat(year().surplusShare()).contains(new BigDecimal("0.8250"));
        assertThat(year().surplusAfterAll()).isEqualTo(yuan(1000));
        assertThat(year().surplusShareAfterAll()).contains(new BigDecimal("0.5000"));
    }

    @Test
    void hasNoShareOfNothing() {
        receive(FundSource.CARRIED_OVER, 2000);

        assertThat(year().surplusShare()).isEmpty();
    }

    @Test
    void countsWhatCameFromOtherAccountsAndWentToThem() {
        receive(FundSource.CITY, 2000);
        var other = new FundAccount(ACCOUNT.jurisdiction(), 2023, Fund.COUNTY_FINANCE);
        book(new FundEvent.Transfer(other, yuan(-500), "调1", TODAY));
        book(new FundEvent.Transfer(other, yuan(20), "调2", TODAY));

        assertThat(year().transferred()).isEqualTo(yuan(-480));
        assertThat(year().cash()).isEqualTo(yuan(1520));
    }

    @Test
    void foretellsStraightOnAndByTheYearBefore() {
        figures.add(figure(2023, 1, "basic", 300));
        figures.add(figure(2023, 4, "basic", 200));
        figures.add(figure(2023, 5, "basic", 100));
        before.add(figure(2022, 4, "basic", 250));
        before.add(figure(2022, 5, "basic", 150));
        before.add(figure(2022, 12, "basic", 600));

        assertThat(year().straightForecast()).contains(yuan(1500 + 100));
        assertThat(year().seasonalForecast())
                .as("500 until April, when it was a quarter of the year before")
                .contains(yuan(2000 + 100));
    }

    @Test
    void foretellsNothingThatIsOverOrThatNothingTells() {
        figures.add(figure(2023, 1, "basic", 300));
        var over = new FundYear(ACCOUNT, entries, figures, before, disbursements, yuan(0), LocalDate.of(2024, 1, 1));

        assertThat(over.straightForecast()).isEmpty();
        assertThat(over.seasonalForecast()).isEmpty();
        assertThat(year().seasonalForecast()).as("no year before").isEmpty();
    }

    @Test
    void holdsTheLastPlanBesideWhatOfItIsPromised() {
        figures.add(figure(2023, 2, "basic", 300));
        book(new FundEvent.Budget(Purpose.benefit("basic"), yuan(900), "预1"));
        book(new FundEvent.Budget(Purpose.benefit("basic"), yuan(800), "预2"));
        book(new FundEvent.Budget(Purpose.ENROLMENT, yuan(90), "预1"));

        assertThat(year().planned())
                .containsExactly(
                        new Planned(Purpose.benefit("basic"), yuan(800), yuan(300)),
                        new Planned(Purpose.ENROLMENT, yuan(90), yuan(100)));
    }

    @Test
    void booksEveryEventTwice() {
        var other = new FundAccount(ACCOUNT.jurisdiction(), 2023, Fund.COUNTY_FINANCE);
        for (FundEvent event : List.of(
                new FundEvent.Receipt(FundSource.CITY, yuan(1), "", JANUARY, Optional.empty()),
                new FundEvent.Receipt(FundSource.CITY, yuan(1), "", JANUARY, Optional.of(JANUARY)),
                new FundEvent.Arrival(1, yuan(1), "", JANUARY),
                new FundEvent.Transfer(other, yuan(-1), "", JANUARY))) {
            assertThat(event.postings().stream().map(FundPosting::amount).reduce(Money.ZERO, Money::plus))
                    .as(event.toString())
                    .isEqualTo(Money.ZERO);
            assertThat(event.postings()).hasSize(2);
        }
    }

    @Test
    void takesNoReceiptOfNothingOrBeforeItsAllotment() {
        assertThatThrownBy(() -> new FundEvent.Receipt(FundSource.CITY, yuan(0), "", JANUARY, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new FundEvent.Receipt(FundSource.CITY, yuan(1), "", JANUARY, Optional.of(JANUARY.minusDays(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsPurposesAsTheyAreWritten() {
        for (Purpose purpose : List.of(Purpose.benefit("basic"), Purpose.application("TILT"), Purpose.ADJUSTMENT)) {
            assertThat(Purpose.of(purpose.toString())).isEqualTo(purpose);
        }
    }
}
