package medassist.rest.problem;

/** A request whose fields cannot be understood. */
public final class InvalidRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FieldFault fault;

    public InvalidRequestException(FieldFault fault) {
        super(fault.pointer() + " " + fault.code());
        this.fault = fault;
    }

    /** The same of a request whose fields lie inside another field. */
    public InvalidRequestException inside(String outer) {
        return new InvalidRequestException(fault.inside(outer));
    }

    FieldFault fault() {
        return fault;
    }
}
