package medassist.application.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.application.port.Rosters;
import medassist.application.port.Rosters.Holder;
import medassist.application.port.Rosters.TableRow;
import medassist.application.port.StoreUnavailableException;
import medassist.application.port.UnitOfWork;
import medassist.application.work.ContentDigest;
import medassist.application.work.Work;
import medassist.domain.audit.Caller;
import medassist.domain.outcome.Outcome;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.PersonId;
import medassist.domain.roster.Effect;
import medassist.domain.roster.Rejection;
import medassist.domain.roster.Rejection.Reason;
import medassist.domain.roster.Roster;
import medassist.domain.roster.RosterColumn;
import medassist.domain.roster.RosterEntry;
import medassist.domain.roster.RosterHead;
import medassist.domain.roster.RosterOutcome;
import medassist.domain.roster.RosterPage;
import medassist.domain.roster.RosterPlan;
import medassist.domain.roster.RosterReading;
import medassist.domain.roster.RosterReading.Row;
import medassist.domain.roster.RosterReading.Said;
import medassist.domain.roster.RosterResult;
import medassist.domain.roster.RosterRow;
import medassist.domain.roster.Summary;
import medassist.domain.roster.Summary.Endings;

/**
 * Finds what each row of a roster comes to, some at a time, and keeps it in pages 名单比对. What it holds in memory of rows that it
 * has passed is who was named.
 */
final class PreviewingRoster {

    /** How many rows are compared with what is on record at once. */
    private static final int AT_ONCE = 1000;

    private final Roster roster;
    private final RosterHead head;
    private final Rosters rosters;
    private final UnitOfWork unitOfWork;
    private final Work work;
    private final Caller by;
    private final RosterReading reading;

    private final List<Read> waiting = new ArrayList<>();
    private final Map<RosterOutcome, List<RosterRow>> unkept = new EnumMap<>(RosterOutcome.class);
    private final Map<RosterOutcome, Integer> pages = new EnumMap<>(RosterOutcome.class);
    private final Map<RosterOutcome, Integer> counts = new EnumMap<>(RosterOutcome.class);

    /**
     * Identity numbers and persons with the category for which they were named, and alone where it could not be read: they do not
     * end, and are not named again. No person's own number is an identity number.
     */
    private final Set<String> named = new HashSet<>();

    private final Set<Category> categories;
    private final Map<Category, Integer> endedByRow = new EnumMap<>(Category.class);
    private Effect effect = Effect.NONE;
    private String digest = "";
    private int withoutIdNumber;
    private int besides;
    private int rows;
    private boolean hasHeader;

    /** @param by who is told what it would make due */
    PreviewingRoster(Roster roster, Rosters rosters, UnitOfWork unitOfWork, Work work, Caller by) {
        this.roster = roster;
        this.head = roster.head();
        this.rosters = rosters;
        this.unitOfWork = unitOfWork;
        this.work = work;
        this.by = by;
        this.reading = new RosterReading(head);
        this.categories = new HashSet<>(head.category().stream().toList());
    }

    /** A row that was read, and where it stood. */
    private record Read(TableRow at, Row row) {

        private String idNumber() {
            return switch (row) {
                case Row.Entry(RosterEntry entry) -> entry.idNumber().value();
                case Row.Rejected(Said said, var _) -> IdNumber.isValid(said.idNumber()) ? said.idNumber() : "";
                case Row.Other _ -> "";
            };
        }
    }

    /** Takes the next row of the file; how many have been taken. */
    int take(TableRow at) {
        Row row = reading.next(at.sheet(), at.cells());
        switch (row) {
            case Row.Other.HEADER -> hasHeader = true;
            case Row.Other.BESIDE -> besides++;
            case Row.Entry _, Row.Rejected _ -> {
                waiting.add(new Read(at, row));
                rows++;
            }
        }
        if (waiting.size() == AT_ONCE) {
            compare();
        }
        return rows;
    }

    /** What all rows come to, once the file is at its end. */
    Summary end() {
        if (!hasHeader) {
            return Summary.failed(Roster.Failure.NO_HEADER);
        }
        if (rows == 0) {
            return Summary.failed(Roster.Failure.NOBODY);
        }
        compare();
        Map<Category, Endings> endings = head.kind() == RosterHead.Kind.FULL ? endings() : Map.of();
        unkept.keySet().stream().toList().forEach(this::keep);
        return new Summary(Roster.Failure.NONE, counts, endings, withoutIdNumber, effect, digest, besides);
    }

    private void compare() {
        List<IdNumber> numbers = waiting.stream()
                .map(Read::idNumber)
                .filter(number -> !number.isEmpty())
                .distinct()
                .map(IdNumber::new)
                .toList();
        Map<String, List<Holder>> holders =
                unitOfWork.within(() -> rosters.holders(head.jurisdiction(), numbers)).stream()
                        .collect(Collectors.groupingBy(
                                holder -> holder.idNumber().value()));
        List<RosterRow> compared = new ArrayList<>();
        Set<PersonId> withLedgers = new HashSet<>();
        for (Read read : waiting) {
            List<Holder> found = holders.getOrDefault(read.idNumber(), List.of());
            compared.add(compared(read, found));
            found.stream().filter(Holder::hasLedger).map(Holder::person).forEach(withLedgers::add);
        }
        waiting.clear();
        tried(compared, withLedgers).forEach(this::add);
    }

    private RosterRow compared(Read read, List<Holder> holders) {
        return switch (read.row()) {
            case Row.Entry(RosterEntry entry) -> compared(read.at(), entry, holders);
            case Row.Rejected(Said said, Rejection rejection) -> {
                holders.forEach(holder -> named.add(holder.person().value()));
                named.add(read.idNumber());
                if (read.idNumber().isEmpty()) {
                    withoutIdNumber++;
                }
                yield rejected(read.at(), said, holders, rejection);
            }
            case Row.Other _ -> throw new IllegalStateException("a row beside the list is not compared");
        };
    }

    private RosterRow compared(TableRow at, RosterEntry entry, List<Holder> holders) {
        var said = new Said(entry.name(), entry.idNumber().value());
        categories.add(entry.category());
        holders.forEach(holder -> named.add(key(holder.person().value(), entry.category())));
        if (!named.add(key(said.idNumber(), entry.category()))) {
            return rejected(at, said, holders, RosterColumn.ID_NUMBER, said.idNumber(), Reason.TWICE);
        }
        if (holders.isEmpty() && entry.ends()) {
            return row(at, RosterOutcome.UNCHANGED, "", said, entry, Optional.empty(), RosterPlan.NOTHING);
        }
        if (holders.isEmpty()) {
            return row(at, RosterOutcome.PENDING, "", said, entry, Optional.of(entry), RosterPlan.NOTHING);
        }
        if (holders.size() > 1) {
            return rejected(at, said, holders, RosterColumn.ID_NUMBER, said.idNumber(), Reason.SEVERAL_PERSONS);
        }
        Holder holder = holders.getFirst();
        if (!entry.isCalled(holder.name())) {
            return rejected(at, said, holders, RosterColumn.NAME, entry.name(), Reason.NAME_DIFFERS);
        }
        RosterPlan plan = RosterPlan.of(entry, head, holder.certifications());
        return row(
                at,
                plan.outcome(),
                holder.person().value(),
                said,
                entry,
                plan.outcome().isEffective() ? Optional.of(entry) : Optional.empty(),
                plan);
    }

    private static RosterRow row(
            TableRow at,
            RosterOutcome outcome,
            String person,
            Said said,
            RosterEntry entry,
            Optional<RosterEntry> applied,
            RosterPlan plan) {
        return new RosterRow(
                at.sheet(),
                at.number(),
                outcome,
                person,
                said,
                Optional.of(entry.category()),
                applied,
                Optional.empty(),
                entry.corrections(),
                plan,
                Effect.NONE,
                Optional.empty());
    }

    private static RosterRow rejected(
            TableRow at, Said said, List<Holder> holders, RosterColumn column, String value, Reason reason) {
        return rejected(at, said, holders, new Rejection(column, value, reason));
    }

    private static RosterRow rejected(TableRow at, Said said, List<Holder> holders, Rejection rejection) {
        return new RosterRow(
                at.sheet(),
                at.number(),
                RosterOutcome.REJECTED,
                holders.stream()
                        .findFirst()
                        .map(holder -> holder.person().value())
                        .orElse(""),
                said,
                Optional.empty(),
                Optional.empty(),
                Optional.of(rejection),
                List.of(),
                RosterPlan.NOTHING,
                Effect.NONE,
                Optional.empty());
    }

    private static String key(String who, Category category) {
        return who + " " + category;
    }

    /** Who is certified so and was not named; how many of how many. */
    private Map<Category, Endings> endings() {
        Map<Category, Endings> endings = new EnumMap<>(Category.class);
        for (Category category : categories) {
            endings.put(category, endings(category));
        }
        return endings;
    }

    private Endings endings(Category category) {
        int inForce = 0;
        int ending = 0;
        String after = "";
        List<Holder> found;
        do {
            String behind = after;
            found = unitOfWork.within(() -> rosters.certified(head, category, behind, AT_ONCE));
            List<RosterRow> absent = found.stream()
                    .filter(holder -> !isNamed(holder, category))
                    .map(holder -> absent(holder, category))
                    .filter(row -> row.outcome() == RosterOutcome.ENDING)
                    .toList();
            Set<PersonId> withLedgers =
                    found.stream().filter(Holder::hasLedger).map(Holder::person).collect(Collectors.toSet());
            tried(absent, withLedgers).forEach(this::add);
            inForce += found.size();
            ending += absent.size();
            after = found.isEmpty() ? "" : found.getLast().person().value();
        } while (found.size() == AT_ONCE);
        return new Endings(inForce, ending + endedByRow.getOrDefault(category, 0));
    }

    private boolean isNamed(Holder holder, Category category) {
        return Stream.of(holder.person().value(), holder.idNumber().value())
                .filter(who -> !who.isEmpty())
                .anyMatch(who -> named.contains(key(who, category)) || named.contains(who));
    }

    private RosterRow absent(Holder holder, Category category) {
        RosterPlan plan = RosterPlan.absent(category, head, holder.certifications());
        return new RosterRow(
                "",
                0,
                plan.outcome(),
                holder.person().value(),
                new Said(holder.name(), holder.idNumber().value()),
                Optional.of(category),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                plan,
                Effect.NONE,
                Optional.empty());
    }

    /** The rows with what would become due by each, of persons of whom anything can. */
    private List<RosterRow> tried(List<RosterRow> compared, Set<PersonId> withLedgers) {
        List<RosterRow> trying = compared.stream()
                .filter(row -> row.outcome().isEffective() && withLedgers.contains(new PersonId(row.person())))
                .toList();
        if (trying.isEmpty()) {
            return compared;
        }
        List<Outcome<RosterResult>> tried = tried(trying);
        IdentityHashMap<RosterRow, Effect> due = new IdentityHashMap<>();
        for (int i = 0; i < trying.size(); i++) {
            if (tried.get(i) instanceof Outcome.Done<RosterResult>(RosterResult result)) {
                due.put(trying.get(i), result.effect());
            }
        }
        return compared.stream()
                .map(row -> due.containsKey(row) ? row.due(due.get(row)) : row)
                .toList();
    }

    /** What would come of each; where one of them cannot be worked out, of each by itself, and nothing of that one. */
    private List<Outcome<RosterResult>> tried(List<RosterRow> trying) {
        List<RecordRosterRow> requests =
                trying.stream().map(row -> RosterRequests.record(head, row)).toList();
        try {
            return work.tryOutAll(requests, by);
        } catch (StoreUnavailableException away) {
            throw away;
        } catch (RuntimeException unforeseen) {
            return requests.stream().map(this::tried).toList();
        }
    }

    private Outcome<RosterResult> tried(RecordRosterRow request) {
        try {
            return work.tryOut(request, by);
        } catch (StoreUnavailableException away) {
            throw away;
        } catch (RuntimeException unforeseen) {
            return new Outcome.DoneBefore<>(RosterResult.asItWas());
        }
    }

    private void add(RosterRow row) {
        counts.merge(row.outcome(), 1, Integer::sum);
        if (row.outcome() == RosterOutcome.ENDING && row.line() > 0) {
            row.category().ifPresent(category -> endedByRow.merge(category, 1, Integer::sum));
        }
        effect = effect.plus(row.effect());
        List<RosterRow> page = unkept.computeIfAbsent(row.outcome(), _ -> new ArrayList<>());
        page.add(row);
        if (page.size() == RosterPage.ROWS) {
            keep(row.outcome());
        }
    }

    private void keep(RosterOutcome outcome) {
        List<RosterRow> kept = unkept.getOrDefault(outcome, List.of());
        if (kept.isEmpty()) {
            return;
        }
        var page = new RosterPage(roster.id(), outcome, pages.merge(outcome, 1, Integer::sum) - 1, kept);
        digest = ContentDigest.of(digest + page.text());
        unitOfWork.within(() -> {
            rosters.keepPages(List.of(page));
            return page;
        });
        unkept.remove(outcome);
    }
}
