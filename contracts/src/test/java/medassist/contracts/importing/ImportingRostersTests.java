package medassist.contracts.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import medassist.application.importing.ImportingRosters;
import medassist.application.importing.ImportingRosters.Word;
import medassist.application.port.Adjustments;
import medassist.application.port.Rosters;
import medassist.application.port.StoreUnavailableException;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.access.Authority;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Role;
import medassist.domain.audit.Caller;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.roster.Roster;
import medassist.domain.roster.RosterHead;
import medassist.domain.roster.RosterOutcome;
import medassist.domain.roster.RosterResult;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

/** Rosters of a city over stores in memory. */
class ImportingRostersTests {

    private static final int PEOPLE = Integer.getInteger("medassist.roster-people", 200);
    private static final Caller SENDER = Desk.caller("sender");
    private static final Caller SECOND = Desk.caller("second");
    private static final LocalDate SINCE = LocalDate.of(2023, 1, 1);

    private final City city = new City();
    private final ImportingRosters rosters = city.desk.medAssist().importingRosters();

    private static IdNumber idNumber(int person) {
        String body = "3715021970%02d%02d%02d1".formatted(person / 28 % 12 + 1, person % 28 + 1, person / 336);
        for (char check : "0123456789X".toCharArray()) {
            if (IdNumber.isValid(body + check)) {
                return new IdNumber(body + check);
            }
        }
        throw new IllegalStateException(body);
    }

    private static Person person(int number) {
        return new Person(
                new PersonId("R%05d".formatted(number)),
                "某" + number,
                idNumber(number),
                LocalDate.of(1970, number / 28 % 12 + 1, number % 28 + 1),
                Sex.M,
                City.CODE,
                "",
                Insurance.RESIDENT);
    }

    private static Certification allowance(String id, LocalDate from, LocalDate to) {
        return new Certification(
                id, Category.SUBSISTENCE_ALLOWANCE, None.NONE, new Validity(from, to), Issuer.CIVIL_AFFAIRS, false);
    }

    private Roster received(int month, List<String> rows) {
        var head = new RosterHead(
                City.CODE,
                Issuer.CIVIL_AFFAIRS,
                Optional.of(Category.SUBSISTENCE_ALLOWANCE),
                YearMonth.of(2023, month),
                RosterHead.Kind.FULL);
        String csv = "姓名,身份证号,起始日期,终止日期\n" + String.join("\n", rows);
        var received =
                (Outcome.Done<Roster>) rosters.receive(head, "list.csv", csv.getBytes(StandardCharsets.UTF_8), SENDER);
        rosters.goOn();
        return rosters.roster(received.result().id(), SENDER).orElseThrow();
    }

    private Outcome<Roster> apply(Roster roster) {
        var word = new Word(roster.summary().ending(), roster.summary().withoutIdNumber());
        Outcome<Roster> applied = rosters.apply(roster.id(), "", Optional.of(word), "", SECOND);
        rosters.goOn();
        return applied;
    }

    private static String row(int person, LocalDate from, String to) {
        return "某%d,%s,%s,%s".formatted(person, idNumber(person).value(), from, to);
    }

    /**
     * Of people with bills, a tenth of whom changes by the list, become due exactly the adjustments that become due where a clerk
     * records each of them by itself.
     */
    @Test
    void makesDueExactlyWhatSingleCertificationsDo() {
        long seed = Long.getLong("medassist.seed", System.nanoTime());
        var byClerk = new City();
        var rows = new ArrayList<String>();
        var changes = new ArrayList<Consumer<Desk>>();
        for (City each : List.of(city, byClerk)) {
            var random = new Random(seed);
            for (int number = 0; number < PEOPLE; number++) {
                each.desk.register(person(number), SENDER);
                if (number % 10 != 0) {
                    each.desk.certify(person(number).id(), allowance("MZ", SINCE, LocalDate.MAX), "", SENDER);
                }
                for (int bill = 0; bill < random.nextInt(4); bill++) {
                    each.desk.settle(
                            City.claim(
                                    "S-" + number + "-" + bill,
                                    person(number).id(),
                                    City.CODE,
                                    City.HOSPITAL,
                                    City.DAY,
                                    Integer.toString(random.nextInt(20_000) + 1)),
                            SENDER);
                }
            }
        }
        var random = new Random(seed);
        for (int number = 0; number < PEOPLE; number++) {
            change(number, random.nextInt(30), rows, changes);
        }

        Roster roster = received(5, rows);
        apply(roster);
        changes.forEach(change -> change.accept(byClerk.desk));

        assertThat(adjustments(city))
                .as("seed %d", seed)
                .isEqualTo(adjustments(byClerk))
                .isNotEmpty();
        assertThat(roster.summary().effect().adjustments())
                .as("previewed, seed %d", seed)
                .isEqualTo(adjustments(city).size());
        assertThat(certifications(city)).as("seed %d", seed).isEqualTo(certifications(byClerk));
    }

    /** What the list says of a person, and what a clerk would record. */
    private static void change(int number, int chance, List<String> rows, List<Consumer<Desk>> changes) {
        PersonId id = person(number).id();
        if (number % 10 == 0) {
            rows.add(row(number, SINCE, ""));
            changes.add(desk -> desk.certify(
                    id, allowance("CIVIL_AFFAIRS.SUBSISTENCE_ALLOWANCE." + SINCE, SINCE, LocalDate.MAX), "", SENDER));
        } else if (chance == 0) {
            changes.add(desk -> desk.certify(id, allowance("MZ", SINCE, LocalDate.of(2023, 4, 30)), "", SENDER));
        } else if (chance == 1) {
            LocalDate until = LocalDate.of(2023, 3, 31);
            rows.add(row(number, SINCE, until.toString()));
            changes.add(desk -> desk.certify(id, allowance("MZ", SINCE, until), "", SENDER));
        } else if (chance == 2) {
            LocalDate from = LocalDate.of(2022, 7, 1);
            rows.add(row(number, from, ""));
            changes.add(desk -> desk.certify(id, allowance("MZ", from, LocalDate.MAX), "", SENDER));
        } else {
            rows.add(row(number, SINCE, ""));
        }
    }

    private static List<String> adjustments(City city) {
        return city
                .stores
                .adjustments()
                .list(new Adjustments.Filter("", Adjustments.State.DUE), Reach.ALL, "", Integer.MAX_VALUE)
                .stream()
                .map(each -> each.settlement() + " " + each.was() + " " + each.is() + " " + each.due())
                .sorted()
                .toList();
    }

    private static Map<String, List<Certification>> certifications(City city) {
        var all = new TreeMap<String, List<Certification>>();
        for (int number = 0; number < PEOPLE; number++) {
            all.put(
                    person(number).id().value(),
                    city.stores.persons().certificationsOf(person(number).id()));
        }
        return all;
    }

    @Test
    void refusesAFullListWhereOneOfALaterMonthIsApplied() {
        city.desk.register(person(1), SENDER);
        Roster may = received(5, List.of(row(1, SINCE, "")));
        Roster june = received(6, List.of(row(1, SINCE, "")));

        assertThat(apply(june)).isInstanceOf(Outcome.Done.class);

        assertThat(apply(may) instanceof Outcome.Refused<Roster>(Refusal refusal) ? refusal.code() : "applied")
                .isEqualTo(Refusal.Code.LATER_LIST_APPLIED);
    }

    @Test
    void leavesARowWhoseCertificationHasChangedSinceItWasShown() {
        city.desk.register(person(1), SENDER);
        city.desk.register(person(2), SENDER);
        Roster roster = received(5, List.of(row(1, SINCE, ""), row(2, SINCE, "")));
        city.desk.certify(person(1).id(), allowance("MZ", LocalDate.of(2022, 1, 1), LocalDate.MAX), "", SENDER);

        apply(roster);

        assertThat(rosters.rows(roster.id(), RosterOutcome.NEW, 0, SENDER).orElseThrow().rows().stream()
                        .map(row -> row.result().map(RosterResult::refusal).orElse("none"))
                        .collect(Collectors.toList()))
                .containsExactly("CHANGED_SINCE_PREVIEW", "");
        assertThat(city.stores.persons().certificationsOf(person(1).id()))
                .extracting(Certification::id)
                .containsExactly("MZ");
    }

    @Test
    void endsWhoCameLateOnTheDayBeforeAListThatDoesNotHaveThem() {
        apply(received(5, List.of(row(1, SINCE, ""), row(2, SINCE, ""))));
        apply(received(6, List.of(row(2, SINCE, ""))));

        city.desk.register(person(1), SENDER);
        city.desk.register(person(2), SENDER);
        rosters.goOn();

        assertThat(city.stores.persons().certificationsOf(person(1).id()))
                .extracting(each -> each.validity().to())
                .containsExactly(LocalDate.of(2023, 5, 31));
        assertThat(city.stores.persons().certificationsOf(person(2).id()))
                .extracting(each -> each.validity().isOpen())
                .containsExactly(true);
    }

    @Test
    void goesOnWhereTheDatabaseWasAway() {
        city.desk.register(person(1), SENDER);
        Roster roster = received(5, List.of(row(1, SINCE, "")));
        var word = Optional.of(new Word(0, 0));
        rosters.apply(roster.id(), "", word, "", SECOND);
        city.stores.setAway(true);
        try {
            rosters.goOn();
        } catch (StoreUnavailableException away) {
            assertThat(away).isNotNull();
        }
        city.stores.setAway(false);

        rosters.goOn();

        assertThat(rosters.roster(roster.id(), SENDER).orElseThrow().state()).isEqualTo(Roster.State.APPLIED);
        assertThat(rosters.apply(roster.id(), "", word, "", SECOND)).isInstanceOf(Outcome.DoneBefore.class);
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal refusal)
                ? refusal.code().name()
                : "done";
    }

    @Test
    void isNotUndoneWhereAnotherListHasFollowed() {
        city.desk.register(person(1), SENDER);
        Roster may = received(5, List.of(row(1, SINCE, "")));
        apply(may);
        Roster june = received(6, List.of(row(1, SINCE, "")));
        apply(june);

        assertThat(code(rosters.withdraw(may.id(), SENDER))).isEqualTo("LATER_LIST_APPLIED");
        assertThat(code(rosters.withdraw(june.id(), SENDER))).isEqualTo("done");
        rosters.goOn();
        assertThat(code(rosters.withdraw(may.id(), SENDER))).isEqualTo("done");
        rosters.goOn();

        assertThat(city.stores.persons().certificationsOf(person(1).id())).isEmpty();
    }

    @Test
    void endsNobodyWhoIsNamedThoughTheRowIsRefused() {
        city.desk.register(person(1), SENDER);
        city.desk.register(person(2), SENDER);
        apply(received(5, List.of(row(1, SINCE, ""), row(2, SINCE, ""))));

        Roster june = received(
                6,
                List.of(
                        row(1, SINCE, "").replace("2023-01-01", "2023-13-01"),
                        row(2, SINCE, "").replace("某2", "别人")));

        assertThat(june.summary().of(RosterOutcome.REJECTED)).isEqualTo(2);
        assertThat(june.summary().of(RosterOutcome.ENDING)).isZero();
    }

    @Test
    void wantsAWordForRowsThatEndThemselves() {
        city.desk.register(person(1), SENDER);
        apply(received(5, List.of(row(1, SINCE, ""))));
        var head = new RosterHead(
                City.CODE,
                Issuer.CIVIL_AFFAIRS,
                Optional.of(Category.SUBSISTENCE_ALLOWANCE),
                YearMonth.of(2023, 6),
                RosterHead.Kind.FULL);
        String csv = "姓名,身份证号,变动类型\n某1," + idNumber(1).value() + ",停发\n";
        rosters.receive(head, "list.csv", csv.getBytes(StandardCharsets.UTF_8), SENDER);
        rosters.goOn();

        Roster june = rosters.rosters(
                        new Rosters.Filter("", Optional.empty(), Optional.of(Roster.State.PREVIEWED)), "", 9, SENDER)
                .getFirst();

        assertThat(june.summary().ending()).isEqualTo(1);
        assertThat(code(rosters.apply(june.id(), "", Optional.empty(), "", SECOND)))
                .isEqualTo("LIST_WANTS_WORD");
    }

    @Test
    void recordsNobodyOfAnotherNameAndCutsNothingThatIsKnownByThen() {
        apply(received(5, List.of(row(1, SINCE, "").replace("某1", "别人"), row(2, SINCE, ""))));
        apply(received(6, List.of(row(3, SINCE, ""))));

        city.desk.register(person(1), SENDER);
        city.desk.register(person(2), SENDER);
        city.desk.certify(person(2).id(), allowance("MZ", SINCE, LocalDate.of(2023, 12, 31)), "", SENDER);
        rosters.goOn();

        assertThat(city.stores.persons().certificationsOf(person(1).id())).isEmpty();
        assertThat(city.stores.persons().certificationsOf(person(2).id()))
                .extracting(each -> each.validity().to())
                .containsExactly(LocalDate.of(2023, 12, 31));
    }

    @Test
    void waitsForAnotherThanWhoSentItAgain() {
        city.desk.register(person(1), SENDER);
        Roster first = received(5, List.of(row(1, SINCE, "")));
        rosters.withdraw(first.id(), SENDER);
        Caller again = Desk.caller("another-sender");
        rosters.receive(
                first.head(),
                "list.csv",
                ("姓名,身份证号,起始日期,终止日期\n" + row(1, SINCE, "")).getBytes(StandardCharsets.UTF_8),
                again);
        rosters.goOn();

        assertThat(code(rosters.apply(first.id(), "", Optional.empty(), "", again)))
                .isEqualTo("SAME_PERSON_DECIDES");
        assertThat(code(rosters.apply(first.id(), "", Optional.empty(), "", SENDER)))
                .isEqualTo("done");
    }

    @Test
    void isNotThereForWhoReachesATownshipOnly() {
        Roster roster = received(5, List.of(row(1, SINCE, "")));
        var township = Reach.of(Reach.Dimension.TOWNSHIP, Extent.of(Set.of("甲镇")));
        var bounded = new Caller("t", "", "", Authority.of(Set.of(Role.CLERK), township));

        assertThat(rosters.roster(roster.id(), bounded)).isEmpty();
        assertThat(rosters.rosters(new Rosters.Filter("", Optional.empty(), Optional.empty()), "", 9, bounded))
                .isEmpty();
        assertThat(code(rosters.receive(roster.head(), "list.csv", new byte[] {'a'}, bounded)))
                .isEqualTo("UNKNOWN_JURISDICTION");
    }
}
