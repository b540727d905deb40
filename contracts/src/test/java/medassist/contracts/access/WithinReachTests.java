package medassist.contracts.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import medassist.application.filing.RecordFiling;
import medassist.application.filing.WithdrawFiling;
import medassist.application.pending.DecidingActs;
import medassist.application.port.PendingActs;
import medassist.application.registering.RegisterPerson;
import medassist.application.settling.UndoSettlement;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.access.Authority;
import medassist.domain.access.Extent;
import medassist.domain.access.NotPermittedException;
import medassist.domain.access.Reach;
import medassist.domain.access.Reach.Dimension;
import medassist.domain.access.Role;
import medassist.domain.audit.Caller;
import medassist.domain.clearing.Difference;
import medassist.domain.clearing.TotalsCheck;
import medassist.domain.division.DivisionCode;
import medassist.domain.filing.Filing;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Particulars;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

/** What nobody does beyond the reach of the account, though the role would allow it. */
class WithinReachTests {

    private static final IdNumber NUMBER = new IdNumber("11010519491231002X");
    private static final PersonId ELSEWHERE = new PersonId("P-elsewhere");
    private static final Validity MAY = new Validity(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 5, 31));

    private final City city = new City();

    private static Caller hospital(String id) {
        return caller(Role.HOSPITAL, Dimension.INSTITUTION, id);
    }

    private static Caller clerk(String jurisdiction) {
        return caller(Role.CLERK, Dimension.JURISDICTION, jurisdiction);
    }

    private static Caller caller(Role role, Dimension dimension, String name) {
        return new Caller(
                "account", "test", "", Authority.of(Set.of(role), Reach.of(dimension, Extent.of(Set.of(name)))));
    }

    private static Optional<Refusal.Code> refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal refusal) ? Optional.of(refusal.code()) : Optional.empty();
    }

    private static Filing referral(String by) {
        return new Filing("F1", MAY, "", by, new Filing.Referral(by, ""));
    }

    private Outcome<?> file(Filing filing, Caller by) {
        return city.desk.medAssist().work().on(new RecordFiling(City.PERSON, filing, ""), by);
    }

    private static Person person(PersonId id, String jurisdiction, LocalDate diedOn) {
        Person living = new Person(
                id,
                "王",
                NUMBER,
                LocalDate.of(1949, 12, 31),
                Sex.F,
                new DivisionCode(jurisdiction),
                "",
                Insurance.RESIDENT);
        return new Person(
                id,
                living.name(),
                NUMBER,
                living.birthDate(),
                living.sex(),
                living.jurisdiction(),
                "",
                living.insurance(),
                living.householdRegistration(),
                diedOn,
                List.of(),
                Particulars.NONE);
    }

    private Outcome<?> moveIn(Person person) {
        return city.desk
                .medAssist()
                .work()
                .on(new RegisterPerson(person, Optional.of(City.DAY), false), clerk(City.CODE.value()));
    }

    @Test
    void noInstitutionWithdrawsOrChangesTheFilingOfAnother() {
        assertThat(refusal(file(referral("H1"), hospital("H1")))).isEmpty();

        assertThat(refusal(city.desk.medAssist().work().on(new WithdrawFiling(City.PERSON, "F1", ""), hospital("H2"))))
                .contains(Code.UNKNOWN_FILING);
        assertThat(refusal(file(referral("H2"), hospital("H2")))).contains(Code.FORBIDDEN);
        assertThat(refusal(city.desk.medAssist().work().on(new WithdrawFiling(City.PERSON, "F1", ""), hospital("H1"))))
                .isEmpty();
    }

    @Test
    void noInstitutionFilesInTheNameOfAnotherOrWhatTheOfficeDecides() {
        var approval = new Filing("F2", MAY, "", "H1", new Filing.OutOfCatalogueApproval(new InstitutionId("H1")));

        assertThat(refusal(file(referral("H1"), hospital("H2")))).contains(Code.FORBIDDEN);
        assertThat(refusal(file(approval, hospital("H1")))).contains(Code.FORBIDDEN);
        assertThat(refusal(file(approval, clerk(City.CODE.value())))).isEmpty();
    }

    @Test
    void noClerkUndoesMessagesOfHospitalsElsewhere() {
        city.desk.settle(City.claim("S1", "1000"), Desk.caller("H1"));
        Caller stranger = clerk("371500");
        var key = new SettlementKey(City.HOSPITAL, "S1");

        assertThat(refusal(city.desk.medAssist().work().on(new UndoSettlement(City.PERSON, key, ""), stranger)))
                .contains(Code.UNKNOWN_PERSON);
        assertThat(refusal(city.desk
                        .medAssist()
                        .work()
                        .on(
                                new UndoSettlement(new PersonId("nobody"), new SettlementKey(City.HOSPITAL, "S2"), ""),
                                stranger)))
                .contains(Code.UNKNOWN_PERSON);
        assertThat(refusal(city.desk.settle(City.claim("S2", "1000"), Desk.caller("H1"))))
                .as("it was not kept out")
                .isEmpty();
    }

    @Test
    void nobodyIsTakenOverFromElsewhereWithoutTheIdentityNumber() {
        city.desk.register(person(ELSEWHERE, "450600", Person.ALIVE), Desk.caller("clerk"));
        Person known = person(ELSEWHERE, City.CODE.value(), Person.ALIVE);
        var nameless = new Person(
                ELSEWHERE, "张", IdNumber.NONE, known.birthDate(), known.sex(), City.CODE, "", Insurance.RESIDENT);

        assertThat(refusal(moveIn(nameless))).contains(Code.FORBIDDEN);
        assertThat(refusal(moveIn(person(ELSEWHERE, City.CODE.value(), City.DAY))))
                .as("a death there is not this office's to say")
                .contains(Code.FORBIDDEN);
        assertThat(refusal(moveIn(known))).isEmpty();
    }

    @Test
    void noNumberIsMergedIntoOneElsewhere() {
        city.desk.register(person(ELSEWHERE, "450600", Person.ALIVE), Desk.caller("clerk"));

        assertThat(refusal(
                        city.desk.medAssist().merging().merge(City.PERSON, ELSEWHERE, "同一人", clerk(City.CODE.value()))))
                .contains(Code.UNKNOWN_PERSON);
    }

    @Test
    void nobodyOfSomeInstitutionsTakesPartInWhatWaits() {
        DecidingActs acts = city.desk.medAssist().decidingActs();
        var any = new PendingActs.Filter("", "", PendingActs.State.ANY);
        city.desk.registerSharing(person(ELSEWHERE, City.CODE.value(), Person.ALIVE), Desk.caller("clerk"));
        city.desk.registerSharing(person(new PersonId("P2"), City.CODE.value(), Person.ALIVE), Desk.caller("clerk"));
        city.desk.medAssist().merging().merge(new PersonId("P2"), ELSEWHERE, "同一人", Desk.caller("clerk"));

        assertThat(acts.list(any, "", 9, caller(Role.GATEWAY, Dimension.JURISDICTION, City.CODE.value())))
                .hasSize(1);
        assertThat(acts.list(any, "", 9, caller(Role.GATEWAY, Dimension.INSTITUTION, "H1")))
                .isEmpty();
    }

    @Test
    void nobodyComparesTheBooksOfAnotherJurisdiction() {
        var elsewhere = new TotalsCheck(
                City.HOSPITAL,
                new Difference.Scope(new DivisionCode("450600"), MAY, ""),
                "310",
                Set.of(),
                true,
                List.of(),
                city.clock.instant());

        assertThatThrownBy(() -> city.desk
                        .medAssist()
                        .reconciling()
                        .checked(elsewhere, caller(Role.GATEWAY, Dimension.JURISDICTION, City.CODE.value())))
                .isInstanceOf(NotPermittedException.class);
    }
}
