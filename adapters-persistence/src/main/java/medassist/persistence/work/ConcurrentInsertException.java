package medassist.persistence.work;

/** Another transaction has meanwhile committed a row that this one found missing; done again, this one finds it. */
public final class ConcurrentInsertException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param row what was found missing */
    public ConcurrentInsertException(String row) {
        super(row + " was inserted by another transaction");
    }
}
