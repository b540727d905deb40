package medassist.application.port;

import java.time.Instant;
import medassist.domain.institution.InstitutionId;

/** Who of an institution's operators is at work 签到. */
public interface SignIns {

    /** Keeps that an operator has signed in. */
    void add(SignIn signIn);

    /** Keeps that the operator has left; false where there is no such sign-in. Having left before changes nothing. */
    boolean end(InstitutionId institutionId, String number, Instant at);

    /**
     * A sign-in.
     *
     * @param number 签到编号 (sign_no), unique for its institution
     * @param operator 操作员编号
     */
    record SignIn(InstitutionId institutionId, String number, String operator, Instant at) {}
}
