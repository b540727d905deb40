package medassist.bench.replay;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Supplier;
import medassist.application.adjusting.ReplayingYears;
import medassist.application.assessing.AssessingClaims;
import medassist.application.port.Adjustments;
import medassist.application.port.Events;
import medassist.application.port.Institutions;
import medassist.application.port.Ledgers;
import medassist.application.port.Persons;
import medassist.application.port.Settlements;
import medassist.domain.adjustment.YearReplay;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.policy.PolicyLibrary;

/** The application's replay over ports that know one year, and answer each the one thing that they are asked. */
final class KnownYear {

    /** A settlement that nobody has: the year is replayed as it stands. */
    static final SettlementKey NONE = new SettlementKey(new InstitutionId("H"), "none");

    private final ReplayingYears replaying;
    private RecordedYear year;

    KnownYear(PolicyLibrary library, RecordedYear year) {
        this.year = year;
        Persons persons = answering(Persons.class, () -> this.year.certifications());
        replaying = new ReplayingYears(
                new AssessingClaims(persons, answering(Institutions.class, List::of), () -> library),
                persons,
                answering(Ledgers.class, () -> this.year.journal()),
                answering(Settlements.class, () -> this.year.settlements()),
                answering(Adjustments.class, List::of),
                answering(Events.class, List::of));
    }

    YearReplay replay(RecordedYear other) {
        year = other;
        return replaying.replayWith(other.key(), NONE);
    }

    private static <P> P answering(Class<P> port, Supplier<List<?>> answer) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> answer.get()));
    }
}
