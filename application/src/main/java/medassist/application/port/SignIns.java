package medassist.application.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.domain.access.Reach;
import medassist.domain.institution.InstitutionId;

/** Who of an institution's operators is at work 签到. */
public interface SignIns {

    /** Keeps that an operator has signed in. */
    void add(SignIn signIn);

    /** Keeps that the operator has left; false where there is no such sign-in. Having left before changes nothing. */
    boolean end(InstitutionId institutionId, String number, Instant at);

    /** At most {@code limit} sign-ins of the filter behind the place, by time, institution and number. */
    List<Session> list(Filter filter, Reach reach, Place after, int limit);

    /**
     * Which sign-ins are looked for.
     *
     * @param institutionId empty for any
     * @param open whether only those without a sign-out
     * @param from the first day in China
     * @param to the last day
     */
    record Filter(String institutionId, boolean open, LocalDate from, LocalDate to) {}

    /** A place in the list of sign-ins. */
    record Place(Instant at, String institutionId, String number) {

        /** Before the first sign-in. */
        public static final Place START = new Place(Instant.EPOCH, "", "");

        /** The place of a sign-in. */
        public static Place of(SignIn signIn) {
            return new Place(signIn.at(), signIn.institutionId().value(), signIn.number());
        }
    }

    /** A sign-in with when the operator has left, if so. */
    record Session(SignIn signIn, Optional<Instant> signedOut) {}

    /**
     * A sign-in.
     *
     * @param number 签到编号 (sign_no), unique for its institution
     * @param operator 操作员编号
     */
    record SignIn(InstitutionId institutionId, String number, String operator, Instant at) {}
}
