package medassist.bench.engine;

import java.util.List;

/** 东政办发〔2020〕24号 as somebody would write it for this one city: no packs, no dates, the figures in the code. */
record HandWritten(List<Bill> bills) implements PlainEngine {

    private static final PlainTerms NOT_DESIGNATED = PlainTerms.nothing("三(二)");
    private static final PlainTerms PAID_BY_OTHER_SCHEME = PlainTerms.nothing("三(二)2(2)");
    private static final PlainTerms NOT_A_RECIPIENT = PlainTerms.nothing("二");
    private static final PlainTerms OUTPATIENT = PlainTerms.nothing("三(二)2");
    private static final PlainTerms OTHER_CARE = PlainTerms.nothing("三(二)1");
    private static final PlainTerms NO_STANDARD = PlainTerms.nothing("三(二)2(1)");
    private static final PlainTerms FIRST = new PlainTerms("三(二)1", 0, 10_000, 8_000_000);
    private static final PlainTerms SECOND = new PlainTerms("三(二)1", 0, 8_000, 8_000_000);
    private static final PlainTerms THIRD = new PlainTerms("三(二)1", 500_000, 6_000, 8_000_000);
    private static final PlainTerms FOURTH = new PlainTerms("三(二)1", 2_000_000, 5_000, 8_000_000);
    private static final PlainTerms CHRONIC = new PlainTerms("三(二)2(1)", 300_000, 10_000, 200_000);

    @Override
    public PlainSettlement settle(int number) {
        return settle(bills.get(number));
    }

    static PlainSettlement settle(Bill bill) {
        return PlainSettlement.of(bill, terms(bill));
    }

    /** Each class's terms are at least those of every later one, so that the first that fits pays most. */
    private static PlainTerms terms(Bill bill) {
        boolean second = bill.allowance() || bill.childInDifficulty();
        boolean fourth = bill.illness()
                || bill.veteran()
                || bill.otherSpecial()
                || bill.disabilityGrade() == 1
                || bill.disabilityGrade() == 2;
        if (!bill.designated()) {
            return NOT_DESIGNATED;
        }
        if (bill.carvedOut()) {
            return PAID_BY_OTHER_SCHEME;
        }
        if (!bill.extremePoverty() && !second && !bill.margin() && !fourth) {
            return NOT_A_RECIPIENT;
        }
        return switch (bill.care()) {
            case "INPATIENT", "OUTPATIENT_SPECIAL" ->
                bill.extremePoverty() ? FIRST : second ? SECOND : bill.margin() ? THIRD : FOURTH;
            case "OUTPATIENT_CHRONIC" -> bill.extremePoverty() || second ? CHRONIC : NO_STANDARD;
            case "OUTPATIENT" -> OUTPATIENT;
            default -> OTHER_CARE;
        };
    }
}
