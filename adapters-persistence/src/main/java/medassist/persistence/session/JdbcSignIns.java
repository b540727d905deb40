package medassist.persistence.session;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import medassist.application.port.SignIns;
import medassist.domain.access.Reach;
import medassist.domain.institution.InstitutionId;
import medassist.domain.validity.China;
import medassist.persistence.work.ReachText;

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
    public List<Session> list(Filter filter, Reach reach, Place after, int limit) {
        return rows
                .list(
                        filter.institutionId(),
                        ReachText.of(reach),
                        filter.open(),
                        China.start(filter.from()),
                        China.start(filter.to().plusDays(1)),
                        after.at(),
                        after.institutionId(),
                        after.number(),
                        limit)
                .stream()
                .map(SignInRow::toDomain)
                .toList();
    }

    @Override
    public boolean end(InstitutionId institutionId, String number, Instant at) {
        return rows.end(institutionId.value(), number, at) == 1;
    }
}
