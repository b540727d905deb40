package medassist.rest.problem;

import java.time.Duration;

/** A request beyond what its sender may ask for in a time. */
public final class TooManyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final Duration wait;

    public TooManyException(ProblemCode code, Duration wait) {
        super(code.name());
        this.code = code;
        this.wait = wait;
    }

    ProblemCode code() {
        return code;
    }

    Duration waiting() {
        return wait;
    }
}
