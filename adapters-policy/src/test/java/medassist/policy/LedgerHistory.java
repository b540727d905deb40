package medassist.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import medassist.policy.PlainEvaluator.Bill;
import medassist.policy.PlainEvaluator.Cert;
import medassist.policy.PlainEvaluator.Someone;

/** What happens to one person's ledger year, step by step. */
record LedgerHistory(String jurisdiction, int year, Someone who, List<Step> steps) {

    /** One step; settlements and messages go by numbers, so that a history stays one when a step is left out. */
    sealed interface Step {

        /** A bill is quoted, and then settled. */
        record Settle(int number, Bill bill) implements Step {}

        /** A settlement is sent again, as it was. */
        record SendAgain(int number) implements Step {}

        /** A settlement is sent with amounts that do not add up. */
        record SendFaulty(int number, Bill bill) implements Step {}

        record Reverse(int number, int message) implements Step {}

        /** The reversal by a message is undone. */
        record Undo(int message) implements Step {}

        record Certify(Cert cert) implements Step {}

        /** It becomes known when the person died, or that it was not so. */
        record Die(LocalDate day) implements Step {}

        record Withdraw(String certId) implements Step {}

        /** What the year had used before is taken over: of a pool, and of a benefit's deductible, that are picked. */
        record TakeOver(int pick, long paid, long counted) implements Step {}

        /** The opening balance that stands is reversed. */
        record ReverseOpening() implements Step {}

        /** A bill is settled under the person's other number. */
        record SettleOther(int number, Bill bill) implements Step {}

        /** Something is certified under the other number. */
        record CertifyOther(Cert cert) implements Step {}

        /** The other number is merged into the first. */
        record Merge() implements Step {}

        /** Of what is due, one is released. */
        record Release(int pick) implements Step {}

        /** Of what is due, one is waived. */
        record Waive(int pick) implements Step {}
    }

    LedgerHistory without(int index) {
        var fewer = new ArrayList<>(steps);
        fewer.remove(index);
        return new LedgerHistory(jurisdiction, year, who, fewer);
    }

    static LedgerHistory random(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        String jurisdiction = RandomCases.pick(random, RandomCases.JURISDICTIONS);
        int year = random.nextInt(PlainEvaluator.firstDay(jurisdiction).getYear(), 2028);
        Someone who = RandomCases.someone(random, year);
        var steps = new ArrayList<Step>();
        int certificates = random.nextInt(1, 4);
        for (int i = 0; i < certificates; i++) {
            steps.add(new Step.Certify(RandomCases.cert(random, year, i)));
        }
        int length = random.nextInt(2, 16);
        for (int i = 0; i < length; i++) {
            steps.add(step(random, jurisdiction, year, i));
        }
        if (random.nextInt(4) == 0) {
            steps.addAll(adjustedAndReversed(random, year, length));
        }
        return new LedgerHistory(jurisdiction, year, who, steps);
    }

    /** What seldom comes together by chance: adjusted, reversed, given back, and perhaps posted again. */
    private static List<Step> adjustedAndReversed(RandomGenerator random, int year, int message) {
        return List.of(
                new Step.Certify(RandomCases.cert(random, year, random.nextInt(4))),
                new Step.Release(random.nextInt(2)),
                new Step.Release(random.nextInt(2)),
                new Step.Reverse(random.nextInt(message), message),
                new Step.Release(random.nextInt(4)),
                new Step.Release(random.nextInt(4)),
                new Step.Undo(message),
                new Step.Release(random.nextInt(2)),
                new Step.Reverse(random.nextInt(message), message + 1));
    }

    private static Step step(RandomGenerator random, String jurisdiction, int year, int i) {
        int earlier = random.nextInt(0, i + 1);
        return switch (random.nextInt(23)) {
            case 0, 1 -> new Step.Reverse(earlier, i);
            case 2, 3 -> new Step.Undo(earlier);
            case 4 -> new Step.Certify(RandomCases.cert(random, year, random.nextInt(4)));
            case 5 -> new Step.Withdraw("C" + random.nextInt(4));
            case 6, 7 -> new Step.Release(random.nextInt(4));
            case 8 -> new Step.Waive(random.nextInt(4));
            case 9 -> new Step.SendAgain(earlier);
            case 11 -> new Step.Die(random.nextBoolean() ? LocalDate.MAX : RandomCases.dayOf(random, year));
            case 12 -> new Step.TakeOver(random.nextInt(4), random.nextLong(1_000_000), random.nextLong(1_000_000));
            case 13 -> new Step.ReverseOpening();
            case 14, 15 -> new Step.SettleOther(i, RandomCases.bill(random, jurisdiction, year));
            case 16 -> new Step.CertifyOther(RandomCases.cert(random, year, random.nextInt(4)));
            case 17 -> new Step.Merge();
            case 10 -> new Step.SendFaulty(earlier, RandomCases.bill(random, jurisdiction, year));
            default -> new Step.Settle(i, RandomCases.bill(random, jurisdiction, year));
        };
    }
}
