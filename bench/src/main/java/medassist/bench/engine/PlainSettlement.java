package medassist.bench.engine;

import java.util.List;

/** A bill settled in plain whole numbers of fen, told in five steps that cite their clauses. */
record PlainSettlement(long assistance, String clause, List<Step> steps) {

    /** A step from one amount to the next. */
    record Step(String what, String clause, long from, long to) {}

    static PlainSettlement of(Bill bill, PlainTerms terms) {
        boolean chronic = bill.care().equals("OUTPATIENT_CHRONIC");
        long presented = chronic ? bill.presentedChronic() : bill.presentedInpatient();
        long drawn = chronic ? bill.drawnChronic() : bill.drawnInpatient();
        long burden = Math.max(0, bill.inScope() - bill.paid());
        long counted = Math.max(0, burden - Math.max(0, terms.deductible() - presented));
        long uncapped = Math.floorDiv(Math.addExact(Math.multiplyExact(counted, terms.basisPoints()), 5_000), 10_000);
        long assistance = Math.min(uncapped, Math.max(0, terms.limit() - drawn));
        return new PlainSettlement(
                assistance,
                terms.clause(),
                List.of(
                        new Step("burden", "三(二)", bill.inScope(), burden),
                        new Step("deductible", terms.clause(), burden, counted),
                        new Step("ratio", terms.clause(), counted, uncapped),
                        new Step("limit", terms.clause(), uncapped, assistance),
                        new Step("person", "三(二)", bill.totalFee(), bill.totalFee() - bill.paid() - assistance)));
    }
}
