package medassist.domain.warning;

/** Names the alert of a person's ledger year by a rule, of which there is one, for ever 预警编号. */
public record AlertId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
