package medassist.policy;

/** A policy pack that cannot be used, with file, line and field of what is wrong. */
public final class PolicyPackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String field;
    private final String problem;

    PolicyPackException(String file, int line, String field, String problem) {
        super("%s:%d: %s: %s".formatted(file, line, field, problem));
        this.file = file;
        this.line = line;
        this.field = field;
        this.problem = problem;
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    String field() {
        return field;
    }

    String problem() {
        return problem;
    }
}
