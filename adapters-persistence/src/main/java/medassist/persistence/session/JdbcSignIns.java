package medassist.persistence.session;

import jakarta.inject.Singleton;
import java.time.Instant;
import medassist.application.port.SignIns;
import medassist.domain.institution.InstitutionId;

/** Sign-ins in PostgreSQL. */
@Singleton
class JdbcSignIns implements SignIns {

    private final SignInRows rows;

    JdbcSignIns(SignInRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(SignIn signIn) {
        rows.add(signIn.institutionId().value(), signIn.number(), signIn.operator(), signIn.at());
    }

    @Override
    public boolean end(InstitutionId institutionId, String number, Instant at) {
        return rows.end(institutionId.value(), number, at) == 1;
    }
}
