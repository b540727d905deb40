package medassist.domain.settlement;

/** Our own number of a settlement or of its reversal 结算ID (setl_id), the same for the same message for ever. */
public record SettlementNumber(String value) {

    @Override
    public String toString() {
        return value;
    }
}
