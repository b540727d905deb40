package medassist.contracts.memory;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import medassist.application.port.Rosters;
import medassist.domain.access.Reach;
import medassist.domain.division.DivisionCode;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.roster.Roster;
import medassist.domain.roster.RosterHead;
import medassist.domain.roster.RosterOutcome;
import medassist.domain.roster.RosterPage;
import medassist.domain.roster.RosterRow;

/** Rosters in memory, whose files are plain texts with commas. */
final class InMemoryRosters implements Rosters {

    private final Kept kept;
    private final People people;

    InMemoryRosters(Kept kept, People people) {
        this.kept = kept;
        this.people = people;
    }

    /** Everything that is kept of rosters. */
    record Kept(
            Map<String, Roster> rosters,
            Map<String, byte[]> files,
            Map<String, RosterPage> pages,
            Map<String, Waiting> awaited) {

        Kept() {
            this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        }

        void putAll(Kept other) {
            rosters.putAll(other.rosters);
            files.putAll(other.files);
            pages.putAll(other.pages);
            awaited.putAll(other.awaited);
        }
    }

    /** A row that is waited for, until a day. */
    record Waiting(Roster roster, int page, int place, RosterRow row, LocalDate until) {}

    /** Who is known, and with what. */
    interface People {

        Stream<Person> all();

        boolean isMerged(PersonId id);

        boolean hasLedger(PersonId id);

        List<Certification> certificationsOf(PersonId id);
    }

    private static String key(Object... parts) {
        return String.join(" ", Arrays.stream(parts).map(Object::toString).toList());
    }

    private static String pageKey(String roster, RosterOutcome outcome, int number) {
        return key(roster, outcome, number);
    }

    void keep(RosterPage page) {
        kept.pages().put(pageKey(page.roster(), page.outcome(), page.number()), page);
    }

    @Override
    public void lock(DivisionCode jurisdiction) {}

    @Override
    public void keep(Roster roster) {
        kept.rosters().put(roster.id(), roster);
    }

    @Override
    public Optional<Roster> find(String roster) {
        return Optional.ofNullable(kept.rosters().get(roster));
    }

    @Override
    public List<Roster> list(Filter filter, Reach reach, String after, int limit) {
        return kept.rosters().values().stream()
                .filter(roster -> filter.jurisdiction().isEmpty()
                        || roster.head().jurisdiction().value().equals(filter.jurisdiction()))
                .filter(roster -> filter.issuer().stream()
                        .allMatch(issuer -> issuer == roster.head().issuer()))
                .filter(roster -> filter.state().stream().allMatch(state -> state == roster.state()))
                .filter(roster -> reach.reaches(roster.head().jurisdiction())
                        && reach.reaches(roster.head().issuer()))
                .filter(roster -> roster.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Roster> in(List<Roster.State> states) {
        return kept.rosters().values().stream()
                .filter(roster -> states.contains(roster.state()))
                .sorted(Comparator.comparing(
                                (Roster roster) -> roster.uploaded().at())
                        .thenComparing(Roster::id))
                .toList();
    }

    @Override
    public void keepFile(String roster, byte[] content) {
        kept.files().put(roster, content.clone());
    }

    @Override
    public Roster.Failure readFile(String roster, Consumer<TableRow> rows) {
        var text = new String(kept.files().getOrDefault(roster, new byte[0]), StandardCharsets.UTF_8);
        if (text.isBlank()) {
            return Roster.Failure.EMPTY;
        }
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                rows.accept(new TableRow("", number, List.of(line.split(",", -1))));
            }
        }
        return Roster.Failure.NONE;
    }

    @Override
    public void dropFile(String roster) {
        kept.files().remove(roster);
    }

    @Override
    public void keepPages(List<RosterPage> pages) {
        pages.forEach(this::keep);
    }

    @Override
    public void dropPages(String roster) {
        kept.pages().values().removeIf(page -> page.roster().equals(roster));
    }

    @Override
    public int pages(String roster, RosterOutcome outcome) {
        return Math.toIntExact(kept.pages().values().stream()
                .filter(page -> page.roster().equals(roster) && page.outcome() == outcome)
                .count());
    }

    @Override
    public Optional<RosterPage> page(String roster, RosterOutcome outcome, int number) {
        return Optional.ofNullable(kept.pages().get(pageKey(roster, outcome, number)));
    }

    @Override
    public List<Holder> holders(DivisionCode jurisdiction, List<IdNumber> idNumbers) {
        return holders(jurisdiction, person -> idNumbers.contains(person.idNumber()));
    }

    private List<Holder> holders(DivisionCode jurisdiction, Predicate<Person> wanted) {
        return people.all()
                .filter(person -> person.jurisdiction().equals(jurisdiction) && !people.isMerged(person.id()))
                .filter(wanted)
                .map(person -> new Holder(
                        person.idNumber(),
                        person.id(),
                        person.name(),
                        people.hasLedger(person.id()),
                        people.certificationsOf(person.id())))
                .toList();
    }

    @Override
    public List<Holder> certified(RosterHead head, Category category, String after, int limit) {
        return holders(
                        head.jurisdiction(),
                        person -> person.id().value().compareTo(after) > 0
                                && people.certificationsOf(person.id()).stream()
                                        .anyMatch(each -> each.category() == category
                                                && each.issuer() == head.issuer()
                                                && each.validity().includes(head.dayBefore())))
                .stream()
                .sorted(Comparator.comparing(holder -> holder.person().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public void await(RosterPage pending, Roster roster) {
        IntStream.range(0, pending.rows().size())
                .filter(place -> pending.rows().get(place).result().isEmpty())
                .forEach(place -> kept.awaited()
                        .putIfAbsent(
                                key(roster.id(), pending.number(), place),
                                new Waiting(
                                        roster,
                                        pending.number(),
                                        place,
                                        pending.rows().get(place),
                                        LocalDate.MAX)));
    }

    @Override
    public List<Awaited> come(int limit) {
        return kept.awaited().values().stream()
                .flatMap(waiting -> holder(waiting)
                        .map(person -> new Awaited(
                                waiting.roster().id(), waiting.page(), waiting.place(), person, waiting.until())))
                .limit(limit)
                .toList();
    }

    private Stream<PersonId> holder(Waiting waiting) {
        var number = new IdNumber(waiting.row().said().idNumber());
        return holders(waiting.roster().head().jurisdiction(), List.of(number)).stream()
                .limit(1)
                .map(Holder::person);
    }

    @Override
    public void lookForMissed() {}

    @Override
    public void endAwaited(Roster later, Set<Category> categories) {
        RosterHead head = later.head();
        kept.awaited()
                .replaceAll((_, waiting) -> isEnded(waiting, later, categories)
                        ? new Waiting(
                                waiting.roster(), waiting.page(), waiting.place(), waiting.row(), head.dayBefore())
                        : waiting);
    }

    private boolean isEnded(Waiting waiting, Roster later, Set<Category> categories) {
        RosterHead earlier = waiting.roster().head();
        return earlier.jurisdiction().equals(later.head().jurisdiction())
                && earlier.issuer() == later.head().issuer()
                && waiting.row().category().stream().allMatch(categories::contains)
                && earlier.month().isBefore(later.head().month())
                && waiting.until().equals(LocalDate.MAX)
                && kept.awaited().values().stream()
                        .noneMatch(each -> each.roster().id().equals(later.id())
                                && each.row().category().equals(waiting.row().category())
                                && each.row()
                                        .said()
                                        .idNumber()
                                        .equals(waiting.row().said().idNumber()));
    }

    @Override
    public void reopenAwaited(Roster withdrawn, Set<Category> categories) {
        LocalDate last = withdrawn.head().dayBefore();
        kept.awaited()
                .replaceAll((_, waiting) -> waiting.until().equals(last)
                                && waiting.roster()
                                        .head()
                                        .month()
                                        .isBefore(withdrawn.head().month())
                                && waiting.row().category().stream().allMatch(categories::contains)
                        ? new Waiting(waiting.roster(), waiting.page(), waiting.place(), waiting.row(), LocalDate.MAX)
                        : waiting);
    }

    @Override
    public void forget(Awaited row) {
        kept.awaited().remove(key(row.roster(), row.page(), row.place()));
    }

    @Override
    public void forgetAwaited(String roster) {
        kept.awaited().values().removeIf(waiting -> waiting.roster().id().equals(roster));
    }
}
