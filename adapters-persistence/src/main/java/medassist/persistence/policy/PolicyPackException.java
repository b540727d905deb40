package medassist.persistence.policy;

/** A policy pack that cannot be used, with file, line and field of what is wrong. */
final class PolicyPackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PolicyPackException(String file, int line, String field, String problem) {
        super("%s:%d: %s: %s".formatted(file, line, field, problem));
    }
}
