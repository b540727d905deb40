package medassist.domain.entitlement;

import static medassist.domain.entitlement.Samples.MARGIN;
import static medassist.domain.entitlement.Samples.POOR;
import static medassist.domain.entitlement.Samples.again;
import static medassist.domain.entitlement.Samples.pack;
import static medassist.domain.entitlement.Samples.regular;
import static medassist.domain.entitlement.Samples.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.OpeningBalance;
import medassist.domain.ledger.Posting;
import medassist.domain.ledger.SubjectHistory;
import medassist.domain.ledger.UsedBefore;
import medassist.domain.ledger.UsedBefore.Used;
import medassist.domain.money.Money;
import medassist.domain.policy.CareType;
import medassist.domain.policy.PolicyPack;
import medassist.domain.recipient.Category;
import org.junit.jupiter.api.Test;

/** What holds after every step of any history of settlements and reversals; a failure prints its seed. */
class HistoriesTests {

    private static final int HISTORIES = 3_000;
    private static final int STEPS = 15;

    private static final PolicyPack PACK = pack(
            regular(
                    terms(POOR, "0", "70%", "regular=30000", "half=15000"),
                    terms(MARGIN, "3000", "50%", "regular=15000")),
            again(terms(POOR, "5000", "70%", "again=20000"), terms(MARGIN, "10000", "65.5%", "again=15000")));

    @Test
    void everyHistoryKeepsTheLedgerWhole() {
        long seed = Long.getLong("medassist.seed", System.nanoTime());
        for (int i = 0; i < HISTORIES; i++) {
            long historySeed = seed + i;
            new History(historySeed).run();
        }
    }

    /** One person's year, made by chance. */
    private static final class History {

        private final long seed;
        private final RandomGenerator random;
        private final List<JournalEntry> journal = new ArrayList<>();
        private final List<JournalEntry> standing = new ArrayList<>();
        private AnnualLedger ledger = AnnualLedger.empty(Samples.inpatient("0").ledgerKey());

        History(long seed) {
            this.seed = seed;
            this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                if (random.nextInt(8) == 0) {
                    takeOver(step);
                } else if (standing.isEmpty() || random.nextInt(4) > 0) {
                    settle(step);
                } else {
                    reverse();
                }
                assertThat(standing()).as("seed %d", seed).isEqualTo(sumOfJournal());
            }
            while (!standing.isEmpty()) {
                reverse();
            }
            assertThat(ledger.counters())
                    .as("everything reversed, seed %d", seed)
                    .isEqualTo(Counters.NONE);
        }

        private void settle(int step) {
            Claim claim = Samples.claim("S" + step, CareType.INPATIENT, bill());
            Circumstances circumstances = circumstances();
            Adjudication adjudication = new Adjudicator(PACK).adjudicate(claim, circumstances, ledger.counters());
            everyYuanHasOnePayer(claim.expense(), adjudication);
            noPayoutExceedsALimit(adjudication);
            theBestClassServes(adjudication);
            post(ledger.settlement(claim.key(), adjudication.postings(), Samples.STAMP));
            standing.add(journal.getLast());
        }

        private void takeOver(int step) {
            var used = new UsedBefore(
                    List.of(new Used("regular", Money.ofFen(random.nextLong(1_000_000)))),
                    List.of(new Used("regular", Money.ofFen(random.nextLong(1_000_000)))),
                    Money.ofFen(1_000_000),
                    Money.ofFen(random.nextLong(1_000_000)));
            var balance = new OpeningBalance(ledger.key(), step + 1, "list");
            post(ledger.opening(balance, used.postings(), Samples.STAMP));
            standing.add(journal.getLast());
        }

        private void reverse() {
            JournalEntry original = standing.remove(random.nextInt(standing.size()));
            post(ledger.reversal(new SubjectHistory(List.of(original)), Samples.STAMP));
        }

        private void post(JournalEntry entry) {
            ledger = ledger.after(entry);
            journal.add(entry);
        }

        private Expense bill() {
            String inScope = Money.ofFen(random.nextLong(1, 9_000_000)).toString();
            String outside = Money.ofFen(random.nextLong(500_000)).toString();
            String basic =
                    Money.ofFen(random.nextLong(Money.ofYuan(inScope).fen())).toString();
            return Samples.expense(inScope, outside, basic);
        }

        private Circumstances circumstances() {
            return switch (random.nextInt(4)) {
                case 0 -> Samples.holding(Category.SUBSISTENCE_ALLOWANCE);
                case 1 -> Samples.holding(Category.SUBSISTENCE_MARGIN);
                case 2 -> Samples.holding(Category.SUBSISTENCE_MARGIN, Category.SUBSISTENCE_ALLOWANCE);
                default -> Samples.holding();
            };
        }

        private Map<Counter, Long> standing() {
            var standing = new HashMap<Counter, Long>();
            ledger.counters()
                    .nonZero()
                    .forEach(each -> standing.put(each.counter(), each.amount().fen()));
            return standing;
        }

        private Map<Counter, Long> sumOfJournal() {
            var sums = new HashMap<Counter, Long>();
            for (JournalEntry entry : journal) {
                for (Posting posting : entry.postings()) {
                    sums.merge(posting.counter(), posting.amount().fen(), Long::sum);
                }
            }
            sums.values().removeIf(fen -> fen == 0);
            return sums;
        }

        private void everyYuanHasOnePayer(Expense expense, Adjudication adjudication) {
            Money paid = expense.paid()
                    .total()
                    .plus(adjudication.assistance())
                    .plus(adjudication.hospitalBears())
                    .plus(adjudication.personPays());
            assertThat(paid).as("seed %d", seed).isEqualTo(expense.totalFee());
            assertThat(adjudication.personPays().isNegative())
                    .as("seed %d", seed)
                    .isFalse();
        }

        private void noPayoutExceedsALimit(Adjudication adjudication) {
            assertThat(adjudication.awards()).as("seed %d", seed).allSatisfy(award -> {
                assertThat(award.amount()).isLessThanOrEqualTo(award.uncapped());
                assertThat(award.amount().isNegative()).isFalse();
                if (!award.amount().isZero()) {
                    assertThat(award.pools()).allMatch(pool -> !pool.paidAfter().isMoreThan(pool.limit()));
                }
            });
        }

        private void theBestClassServes(Adjudication adjudication) {
            assertThat(adjudication.awards())
                    .as("seed %d", seed)
                    .allSatisfy(award -> assertThat(award.passedOver())
                            .allMatch(passed -> !passed.amount().isMoreThan(award.amount())));
        }
    }
}
