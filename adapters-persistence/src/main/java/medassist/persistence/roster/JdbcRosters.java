package medassist.persistence.roster;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import medassist.application.port.Rosters;
import medassist.application.port.UnitOfWork;
import medassist.domain.access.Reach;
import medassist.domain.access.Reach.Dimension;
import medassist.domain.division.DivisionCode;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.IdNumber;
import medassist.domain.roster.Roster;
import medassist.domain.roster.RosterHead;
import medassist.domain.roster.RosterOutcome;
import medassist.domain.roster.RosterPage;
import medassist.domain.roster.RosterRow;
import medassist.persistence.recipient.RosterHolders;
import medassist.persistence.work.Locks;
import medassist.persistence.work.ReachText;
import medassist.tabular.TableReader;
import medassist.tabular.UnreadableTableException;

/** Rosters in PostgreSQL. */
@Singleton
class JdbcRosters implements Rosters {

    private static final int PART_BYTES = 1 << 20;

    private final KeptRosters rosters;
    private final KeptPages pages;
    private final FilePartRows parts;
    private final AwaitedRows awaited;
    private final RosterHolders holders;
    private final RosterTexts texts;
    private final Locks locks;
    private final UnitOfWork unitOfWork;

    JdbcRosters(
            KeptRosters rosters,
            KeptPages pages,
            FilePartRows parts,
            AwaitedRows awaited,
            RosterHolders holders,
            RosterTexts texts,
            Locks locks,
            UnitOfWork unitOfWork) {
        this.rosters = rosters;
        this.pages = pages;
        this.parts = parts;
        this.awaited = awaited;
        this.holders = holders;
        this.texts = texts;
        this.locks = locks;
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void lock(DivisionCode jurisdiction) {
        // Two people decide about rosters, so they are locked with what waits for that.
        locks.lockActs(jurisdiction);
    }

    @Override
    public void keep(Roster roster) {
        KeptRoster row = KeptRoster.from(roster, texts);
        rosters.keep(
                row.rosterId(),
                row.jurisdiction(),
                row.issuer().name(),
                row.category(),
                row.month(),
                row.kind().name(),
                row.fileName(),
                row.state().name(),
                row.receivedAt(),
                row.receivedBy(),
                row.request(),
                row.rowsDone(),
                row.actId(),
                row.decidedBy(),
                row.summary());
    }

    @Override
    public Optional<Roster> find(String roster) {
        return rosters.find(roster).map(row -> row.toDomain(texts));
    }

    @Override
    public List<Roster> list(Filter filter, Reach reach, String after, int limit) {
        return rosters
                .list(
                        filter.jurisdiction(),
                        filter.issuer().map(Enum::name).orElse(""),
                        filter.state().map(Enum::name).orElse(""),
                        ReachText.of(reach),
                        reach.of(Dimension.ISSUER).names().toArray(String[]::new),
                        after,
                        limit)
                .stream()
                .map(row -> row.toDomain(texts))
                .toList();
    }

    @Override
    public List<Roster> in(List<Roster.State> states) {
        return rosters.in(states.stream().map(Enum::name).toArray(String[]::new)).stream()
                .map(row -> row.toDomain(texts))
                .toList();
    }

    @Override
    public void keepFile(String roster, byte[] content) {
        for (int part = 0, from = 0; from < content.length; part++, from += PART_BYTES) {
            byte[] bytes = Arrays.copyOfRange(content, from, Math.min(content.length, from + PART_BYTES));
            parts.add(roster, part, texts.sealed(roster, part, bytes));
        }
    }

    @Override
    public Roster.Failure readFile(String roster, Consumer<TableRow> rows) {
        try {
            TableReader.read(
                    new SequenceInputStream(parts(roster)),
                    row -> rows.accept(new TableRow(row.sheet(), row.number(), row.values())));
            return Roster.Failure.NONE;
        } catch (UnreadableTableException unreadable) {
            return Roster.Failure.valueOf(unreadable.reason().name());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The parts of a file, each read when the one before has come to its end. */
    @SuppressWarnings("JdkObsolete") // A SequenceInputStream takes no iterator.
    private Enumeration<InputStream> parts(String roster) {
        Iterator<InputStream> each = IntStream.iterate(0, part -> part + 1)
                .mapToObj(part -> unitOfWork.within(() -> parts.find(roster, part)))
                .takeWhile(Optional::isPresent)
                .<InputStream>map(row -> new ByteArrayInputStream(texts.content(row.orElseThrow())))
                .iterator();
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return each.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return each.next();
            }
        };
    }

    @Override
    public void dropFile(String roster) {
        parts.drop(roster);
    }

    @Override
    public void keepPages(List<RosterPage> kept) {
        kept.forEach(page -> pages.keep(page.roster(), page.outcome().name(), page.number(), texts.sealed(page)));
    }

    @Override
    public void dropPages(String roster) {
        pages.drop(roster);
    }

    @Override
    public int pages(String roster, RosterOutcome outcome) {
        return pages.count(roster, outcome.name());
    }

    @Override
    public Optional<RosterPage> page(String roster, RosterOutcome outcome, int number) {
        return pages.find(roster, outcome.name(), number).map(texts::page);
    }

    @Override
    public List<Holder> holders(DivisionCode jurisdiction, List<IdNumber> idNumbers) {
        return holders.of(jurisdiction, idNumbers);
    }

    @Override
    public List<Holder> certified(RosterHead head, Category category, String after, int limit) {
        return holders.certified(head, category, after, limit);
    }

    @Override
    public void await(RosterPage pending, Roster roster) {
        List<RosterRow> rows = pending.rows();
        int[] places = IntStream.range(0, rows.size())
                .filter(place -> rows.get(place).result().isEmpty())
                .toArray();
        RosterHead head = roster.head();
        awaited.add(
                pending.roster(),
                pending.number(),
                head.jurisdiction().value(),
                head.issuer().name(),
                head.month().toString(),
                texts(places, Integer::toString),
                texts(places, place -> rows.get(place).category().orElseThrow().name()),
                texts(
                        places,
                        place -> texts.sealedNumber(
                                pending.roster(),
                                pending.number(),
                                place,
                                rows.get(place).said().idNumber())),
                texts(
                        places,
                        place -> String.join(
                                " ", texts.digests(rows.get(place).said().idNumber()))));
    }

    private static String[] texts(int[] places, IntFunction<String> text) {
        return Arrays.stream(places).mapToObj(text).toArray(String[]::new);
    }

    @Override
    public List<Awaited> come(int limit) {
        return awaited.come(limit).stream().map(AwaitedRow::toDomain).toList();
    }

    @Override
    public void lookForMissed() {
        awaited.lookForMissed();
    }

    @Override
    public void endAwaited(Roster later, Set<Category> categories) {
        RosterHead head = later.head();
        awaited.end(
                later.id(),
                head.jurisdiction().value(),
                head.issuer().name(),
                categories.stream().map(Enum::name).toArray(String[]::new),
                head.month().toString(),
                head.dayBefore());
    }

    @Override
    public void reopenAwaited(Roster withdrawn, Set<Category> categories) {
        RosterHead head = withdrawn.head();
        awaited.reopen(
                head.jurisdiction().value(),
                head.issuer().name(),
                categories.stream().map(Enum::name).toArray(String[]::new),
                head.month().toString(),
                head.dayBefore());
    }

    @Override
    public void forget(Awaited row) {
        awaited.forget(row.roster(), row.page(), row.place());
    }

    @Override
    public void forgetAwaited(String roster) {
        awaited.forgetAll(roster);
    }
}
