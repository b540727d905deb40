package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.MULTIPLE;
import static medassist.contracts.stores.Samples.STAMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import medassist.application.importing.PageKept;
import medassist.application.port.Rosters.Awaited;
import medassist.application.port.Rosters.Filter;
import medassist.application.port.Rosters.Holder;
import medassist.application.port.Rosters.TableRow;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Reach.Dimension;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Needs;
import medassist.domain.division.DivisionCode;
import medassist.domain.money.Money;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail.ChildSupport;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Papers;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.roster.Correction;
import medassist.domain.roster.Effect;
import medassist.domain.roster.Rejection;
import medassist.domain.roster.Roster;
import medassist.domain.roster.RosterColumn;
import medassist.domain.roster.RosterEntry;
import medassist.domain.roster.RosterHead;
import medassist.domain.roster.RosterOutcome;
import medassist.domain.roster.RosterPage;
import medassist.domain.roster.RosterPlan;
import medassist.domain.roster.RosterReading.Said;
import medassist.domain.roster.RosterResult;
import medassist.domain.roster.RosterRow;
import medassist.domain.roster.Summary;
import medassist.domain.roster.Summary.Endings;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

/** What every {@link medassist.application.port.Rosters} must do. */
public interface RostersContract extends OverStores {

    private static IdNumber number() {
        return new IdNumber("371502197001010013");
    }

    private RosterHead head(int month) {
        return new RosterHead(
                DivisionOfTest.of(sample()),
                Issuer.CIVIL_AFFAIRS,
                Optional.of(Category.SUBSISTENCE_ALLOWANCE),
                YearMonth.of(2023, month),
                RosterHead.Kind.FULL);
    }

    private Roster roster(int month) {
        Roster roster = Roster.received("R-" + sample().unique() + "-" + month, head(month), "低保名单.xlsx", STAMP);
        sample().within(() -> {
            stores().rosters().keep(roster);
            return roster;
        });
        return roster;
    }

    private void within(Runnable work) {
        sample().within(() -> {
            work.run();
            return true;
        });
    }

    private Person registered(String name, IdNumber idNumber) {
        var person = new Person(
                new PersonId(name + sample().unique()),
                "李",
                idNumber,
                LocalDate.of(1970, 1, 1),
                Sex.M,
                DivisionOfTest.of(sample()),
                "",
                Insurance.RESIDENT);
        stores().caseFiles()
                .decide(new Deciding<>(
                        Needs.of(person.id()),
                        _ -> new Decision.Made<>(person, List.of(new Change.PersonRegistered(person, STAMP)))));
        return person;
    }

    private void certify(Person person, Certification certification) {
        stores().caseFiles()
                .decide(new Deciding<>(
                        Needs.of(person.id()),
                        _ -> new Decision.Made<>(
                                person, List.of(new Change.CertificationRecorded(person.id(), certification, STAMP)))));
    }

    private static Certification allowance(LocalDate from, LocalDate to) {
        return new Certification(
                "C-" + from,
                Category.SUBSISTENCE_ALLOWANCE,
                None.NONE,
                new Validity(from, to),
                Issuer.CIVIL_AFFAIRS,
                true,
                new Papers("鲁聊民低字1号", "371502", "H-1"));
    }

    private static RosterEntry entry(Category category) {
        return new RosterEntry(
                number(),
                "李某",
                category,
                Optional.of(category == Category.DISABLED ? MULTIPLE : ChildSupport.BASIC_LIVING_ALLOWANCE),
                Optional.of(LocalDate.of(2023, 4, 1)),
                Optional.of(LocalDate.MAX),
                Optional.of(false),
                new Papers("1", "371502", "H"),
                false,
                List.of(new Correction(RosterColumn.FROM, "2023年4月", "2023-04-01")));
    }

    private static RosterRow pending(Category category) {
        RosterEntry entry = entry(category);
        return new RosterRow(
                "Sheet1",
                3,
                RosterOutcome.PENDING,
                "",
                new Said(entry.name(), entry.idNumber().value()),
                Optional.of(category),
                Optional.of(entry),
                Optional.empty(),
                entry.corrections(),
                RosterPlan.NOTHING,
                Effect.NONE,
                Optional.empty());
    }

    private static RosterRow full(RosterOutcome outcome) {
        var before = allowance(LocalDate.of(2022, 1, 1), LocalDate.MAX);
        var after = allowance(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 4, 30));
        var plan = new RosterPlan(outcome, List.of(before), List.of(after));
        var effect = new Effect(2, Money.ofFen(100), Money.ofFen(2000));
        return new RosterRow(
                "",
                0,
                outcome,
                "P-1",
                new Said("李某", number().value()),
                Optional.of(Category.SUBSISTENCE_ALLOWANCE),
                Optional.empty(),
                Optional.of(new Rejection(RosterColumn.NAME, "李", Rejection.Reason.NAME_DIFFERS)),
                List.of(),
                plan,
                effect,
                Optional.of(new RosterResult(RosterResult.Kind.RECORDED, "", plan, effect)));
    }

    @Test
    default void keepsARosterAndWhatHasBecomeOfIt() {
        Roster received = roster(5);
        Roster previewed = received.become(Roster.State.PREVIEWED)
                .with(new Summary(
                        Roster.Failure.NONE,
                        Map.of(RosterOutcome.NEW, 3, RosterOutcome.REJECTED, 1),
                        Map.of(Category.ORPHAN, new Endings(10, 2)),
                        1,
                        new Effect(1, Money.ofFen(5), Money.ZERO),
                        "digest",
                        7))
                .done(4)
                .waitingBy("A-1")
                .become(Roster.State.APPLIED, "second");

        assertThat(stores().rosters().in(List.of(Roster.State.RECEIVED))).contains(received);
        within(() -> stores().rosters().keep(previewed));

        assertThat(stores().rosters().find(received.id())).contains(previewed);
        assertThat(stores().rosters().find("none")).isEmpty();
        assertThat(stores().rosters().in(List.of(Roster.State.RECEIVED))).doesNotContain(received);
    }

    @Test
    default void listsRostersByWhatTheyAreWithinReach() {
        Roster may = roster(5);
        Roster june = roster(6);
        String division = may.head().jurisdiction().value();
        var all = new Filter(division, Optional.empty(), Optional.empty());

        assertThat(stores().rosters().list(all, Reach.ALL, "", 9)).containsExactly(may, june);
        assertThat(stores().rosters().list(all, Reach.ALL, may.id(), 9)).containsExactly(june);
        assertThat(stores().rosters().list(all, Reach.ALL, "", 1)).containsExactly(may);
        assertThat(stores().rosters()
                        .list(
                                new Filter(division, Optional.of(Issuer.TRADE_UNION), Optional.empty()),
                                Reach.ALL,
                                "",
                                9))
                .isEmpty();
        assertThat(stores().rosters()
                        .list(
                                new Filter(division, Optional.empty(), Optional.of(Roster.State.APPLIED)),
                                Reach.ALL,
                                "",
                                9))
                .isEmpty();
        assertThat(stores().rosters()
                        .list(all, Reach.of(Dimension.ISSUER, Extent.of(Set.of("DISABLED_FEDERATION"))), "", 9))
                .isEmpty();
        assertThat(stores().rosters()
                        .list(all, Samples.provinceWithout(may.head().jurisdiction()), "", 9))
                .isEmpty();
    }

    @Test
    default void readsAFileRowByRowUntilItIsDropped() {
        Roster roster = roster(5);
        byte[] content = "姓名,身份证号\n李某,1\n".getBytes(StandardCharsets.UTF_8);
        within(() -> stores().rosters().keepFile(roster.id(), content));

        var rows = new ArrayList<TableRow>();
        assertThat(stores().rosters().readFile(roster.id(), rows::add)).isEqualTo(Roster.Failure.NONE);
        assertThat(rows)
                .containsExactly(new TableRow("", 1, List.of("姓名", "身份证号")), new TableRow("", 2, List.of("李某", "1")));

        within(() -> stores().rosters().dropFile(roster.id()));
        assertThat(stores().rosters().readFile(roster.id(), rows::add)).isEqualTo(Roster.Failure.EMPTY);
    }

    @Test
    default void keepsPagesWithAllThatTheirRowsSay() {
        Roster roster = roster(5);
        var ending = new RosterPage(
                roster.id(), RosterOutcome.ENDING, 0, List.of(full(RosterOutcome.ENDING), full(RosterOutcome.ENDING)));
        var waiting = new RosterPage(
                roster.id(),
                RosterOutcome.PENDING,
                0,
                List.of(pending(Category.DISABLED), pending(Category.CHILD_IN_DIFFICULTY)));
        within(() -> stores().rosters().keepPages(List.of(ending, waiting)));

        assertThat(stores().rosters().page(roster.id(), RosterOutcome.ENDING, 0))
                .contains(ending);
        assertThat(stores().rosters().page(roster.id(), RosterOutcome.PENDING, 0))
                .contains(waiting);
        assertThat(stores().rosters().pages(roster.id(), RosterOutcome.PENDING)).isEqualTo(1);
        assertThat(stores().rosters().pages(roster.id(), RosterOutcome.NEW)).isZero();

        within(() -> stores().rosters().dropPages(roster.id()));
        assertThat(stores().rosters().page(roster.id(), RosterOutcome.ENDING, 0))
                .isEmpty();
    }

    @Test
    default void keepsAPageWithWhatIsDecidedOrNeither() {
        Roster roster = roster(5);
        Person person = registered("A", number());
        var page = new RosterPage(roster.id(), RosterOutcome.NEW, 0, List.of(full(RosterOutcome.NEW)));
        var certification = allowance(LocalDate.of(2023, 1, 1), LocalDate.MAX);
        var task = new Deciding<>(
                Needs.of(person.id()),
                _ -> new Decision.Made<>(
                        "decided", List.of(new Change.CertificationRecorded(person.id(), certification, STAMP))));

        assertThatThrownBy(() -> stores().caseFiles().decideTogether(List.of(task), _ -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(stores().persons().certificationsOf(person.id())).isEmpty();

        assertThat(stores().caseFiles().decideTogether(List.of(task), _ -> List.of(new PageKept(page))))
                .containsExactly(Optional.of("decided"));
        assertThat(stores().persons().certificationsOf(person.id())).containsExactly(certification);
        assertThat(stores().rosters().page(roster.id(), RosterOutcome.NEW, 0)).contains(page);
        String again = stores().caseFiles()
                .decideBeside(
                        new Deciding<>(Needs.of(person.id()), _ -> new Decision.Made<>("again", List.of())),
                        _ -> List.of());
        assertThat(again).isEqualTo("again");
    }

    @Test
    default void findsWhoHasAnIdNumberInAJurisdiction() {
        Person person = registered("A", number());
        var certification = allowance(LocalDate.of(2023, 1, 1), LocalDate.MAX);
        certify(person, certification);
        DivisionCode division = person.jurisdiction();

        assertThat(stores().rosters().holders(division, List.of(number())))
                .containsExactly(new Holder(number(), person.id(), "李", false, List.of(certification)));
        assertThat(stores().rosters().holders(division, List.of(new IdNumber("371502199001010012"))))
                .isEmpty();
        assertThat(stores().rosters().holders(new DivisionCode("110000"), List.of(number())))
                .isEmpty();
        assertThat(stores().rosters().holders(division, List.of())).isEmpty();
    }

    @Test
    default void findsWhoIsCertifiedOnTheDayBeforeTheMonth() {
        Person person = registered("A", number());
        Person later = registered("B", IdNumber.NONE);
        Person ended = registered("C", IdNumber.NONE);
        var certification = allowance(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 4, 30));
        certify(person, certification);
        certify(later, allowance(LocalDate.of(2023, 5, 1), LocalDate.MAX));
        certify(ended, allowance(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 4, 29)));

        assertThat(stores().rosters().certified(head(5), Category.SUBSISTENCE_ALLOWANCE, "", 9))
                .containsExactly(new Holder(number(), person.id(), "李", false, List.of(certification)));
        assertThat(stores().rosters()
                        .certified(
                                head(5),
                                Category.SUBSISTENCE_ALLOWANCE,
                                person.id().value(),
                                9))
                .isEmpty();
        assertThat(stores().rosters().certified(head(5), Category.ORPHAN, "", 9))
                .isEmpty();
    }

    @Test
    default void tellsWhoHasComeOfThoseThatAreWaitedFor() {
        Roster roster = roster(5);
        var page =
                new RosterPage(roster.id(), RosterOutcome.PENDING, 0, List.of(pending(Category.SUBSISTENCE_ALLOWANCE)));
        within(() -> stores().rosters().keepPages(List.of(page)));
        within(() -> stores().rosters().await(page, roster));
        assertThat(stores().rosters().come(100)).noneMatch(each -> each.roster().equals(roster.id()));

        Person person = registered("A", number());

        var come = new Awaited(roster.id(), 0, 0, person.id(), LocalDate.MAX);
        assertThat(stores().rosters().come(1000)).contains(come);
        within(() -> stores().rosters().forget(come));
        assertThat(stores().rosters().come(1000)).doesNotContain(come);
    }

    @Test
    default void noticesWhoWasThereBefore() {
        Person person = registered("A", number());
        Roster roster = roster(5);
        var page =
                new RosterPage(roster.id(), RosterOutcome.PENDING, 0, List.of(pending(Category.SUBSISTENCE_ALLOWANCE)));
        within(() -> stores().rosters().await(page, roster));

        within(() -> stores().rosters().lookForMissed());

        assertThat(stores().rosters().come(1000)).contains(new Awaited(roster.id(), 0, 0, person.id(), LocalDate.MAX));
        within(() -> stores().rosters().forgetAwaited(roster.id()));
        assertThat(stores().rosters().come(1000))
                .noneMatch(each -> each.roster().equals(roster.id()));
    }

    @Test
    default void endsWhatALaterListDoesNotWaitFor() {
        Roster may = roster(5);
        Roster june = roster(6);
        var mays = new RosterPage(may.id(), RosterOutcome.PENDING, 0, List.of(pending(Category.SUBSISTENCE_ALLOWANCE)));
        within(() -> stores().rosters().await(mays, may));

        within(() -> stores().rosters().endAwaited(june, Set.of(Category.ORPHAN)));
        within(() -> stores().rosters().endAwaited(june, Set.of(Category.SUBSISTENCE_ALLOWANCE)));
        Person person = registered("A", number());

        assertThat(stores().rosters().come(1000))
                .contains(new Awaited(may.id(), 0, 0, person.id(), LocalDate.of(2023, 5, 31)));

        within(() -> stores().rosters().reopenAwaited(june, Set.of(Category.SUBSISTENCE_ALLOWANCE)));
        assertThat(stores().rosters().come(1000)).contains(new Awaited(may.id(), 0, 0, person.id(), LocalDate.MAX));
    }

    @Test
    default void leavesWhatALaterListWaitsForToo() {
        Roster may = roster(5);
        Roster june = roster(6);
        RosterRow row = pending(Category.SUBSISTENCE_ALLOWANCE);
        within(() -> stores().rosters().await(new RosterPage(may.id(), RosterOutcome.PENDING, 0, List.of(row)), may));
        within(() -> stores().rosters().await(new RosterPage(june.id(), RosterOutcome.PENDING, 0, List.of(row)), june));

        within(() -> stores().rosters().endAwaited(june, Set.of(Category.SUBSISTENCE_ALLOWANCE)));
        Person person = registered("A", number());

        assertThat(stores().rosters().come(1000))
                .contains(
                        new Awaited(may.id(), 0, 0, person.id(), LocalDate.MAX),
                        new Awaited(june.id(), 0, 0, person.id(), LocalDate.MAX));
    }
}
