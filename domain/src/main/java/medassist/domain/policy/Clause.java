package medassist.domain.policy;

/** A place in a document 条款, as the document numbers it, such as 三(四)1. */
public record Clause(String number) {

    public Clause {
        if (number.isBlank()) {
            throw new IllegalArgumentException("a clause has a number");
        }
    }

    @Override
    public String toString() {
        return number;
    }
}
