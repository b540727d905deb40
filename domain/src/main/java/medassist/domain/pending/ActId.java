package medassist.domain.pending;

/** The number of an act that needs two people 事项编号; numbers rise with the time at which acts are prepared. */
public record ActId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
