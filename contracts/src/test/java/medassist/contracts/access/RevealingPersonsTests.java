package medassist.contracts.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import medassist.application.port.AuditTrail;
import medassist.application.queries.RevealingPersons;
import medassist.application.queries.RevealingPersons.Field;
import medassist.contracts.city.City;
import medassist.domain.access.Authority;
import medassist.domain.access.Extent;
import medassist.domain.access.NotPermittedException;
import medassist.domain.access.Reach;
import medassist.domain.access.Reach.Dimension;
import medassist.domain.access.Role;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.Caller;
import medassist.domain.casefile.Change;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Stamp;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import org.junit.jupiter.api.Test;

/** How what is masked is shown. */
class RevealingPersonsTests {

    private static final PersonId P1 = new PersonId("P-revealed");
    private static final Set<Field> BOTH = Set.of(Field.NAME, Field.ID_NUMBER);

    private final City city = new City();
    private final RevealingPersons revealing =
            new RevealingPersons(city.stores.persons(), city.stores.auditTrail(), city.stores.unitOfWork(), city.clock);

    private static Caller caller(Role role, String jurisdiction) {
        Reach reach = Reach.of(Dimension.JURISDICTION, Extent.of(Set.of(jurisdiction)));
        return new Caller("zhang", "test", "", Authority.of(Set.of(role), reach));
    }

    private void register() {
        var person = new Person(
                P1,
                "张三",
                IdNumber.NONE,
                LocalDate.of(1970, 1, 1),
                Sex.M,
                new DivisionCode("371500"),
                "",
                Insurance.RESIDENT);
        city.stores.save(
                List.of(new Change.PersonRegistered(person, new Stamp(city.clock.instant(), "clerk", "", ""))));
    }

    private List<AuditEntry> revealed() {
        return city.stores.auditTrail().list(new AuditTrail.Filter(P1.value(), "zhang"), Reach.ALL, 0, 9).stream()
                .map(AuditTrail.Placed::entry)
                .toList();
    }

    @Test
    void keepsWhoHasSeenWhatAndWhy() {
        register();

        assertThat(revealing.reveal(P1, BOTH, "核对身份 11010519491231002X", caller(Role.CLERK, "370000")))
                .isPresent();

        AuditEntry kept = revealed().getFirst();
        assertThat(kept.action()).isEqualTo(AuditEntry.Action.REVEAL_PERSON);
        assertThat(kept.subject()).isEqualTo("NAME ID_NUMBER");
        assertThat(kept.reason()).isEqualTo("核对身份 1101**********002X");
        assertThat(kept.at()).isEqualTo(city.clock.instant());
    }

    @Test
    void showsNobodyBeyondTheReachOrUnknown() {
        register();

        assertThat(revealing.reveal(P1, BOTH, "核对", caller(Role.CLERK, "330111")))
                .isEmpty();
        assertThat(revealing.reveal(new PersonId("nobody"), BOTH, "核对", caller(Role.CLERK, "371500")))
                .isEmpty();
        assertThat(revealed()).isEmpty();
    }

    @Test
    void showsNothingToWhoMayNot() {
        register();

        assertThatThrownBy(() -> revealing.reveal(P1, BOTH, "核对", caller(Role.FINANCE, "371500")))
                .isInstanceOf(NotPermittedException.class);
    }
}
