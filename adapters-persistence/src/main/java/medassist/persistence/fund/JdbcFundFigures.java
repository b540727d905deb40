package medassist.persistence.fund;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import medassist.application.port.Applications;
import medassist.application.port.FundFigures;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.fund.Commitment;
import medassist.domain.fund.CommittedSubject;
import medassist.domain.fund.CommittedSubject.Step;
import medassist.domain.fund.Disbursement;
import medassist.domain.fund.FundFigure;
import medassist.domain.fund.Purpose;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.JournalEntry.Kind;
import medassist.domain.ledger.Posting;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;
import medassist.domain.validity.China;
import medassist.persistence.adjustment.FundAmounts;
import medassist.persistence.ledger.PostingText;
import medassist.persistence.settlement.SettledCommitments;
import medassist.persistence.work.OtherTransactions;
import medassist.persistence.work.Rows;

/**
 * What ledgers bind funds to, in PostgreSQL: summed up behind the journal, in the order of its places. The sums and the place up to which
 * they go are kept in one transaction, so that no entry counts twice.
 */
@Singleton
class JdbcFundFigures implements FundFigures {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final List<String> TABLES = List.of("journal_entry");
    private static final String APPLICATION = "application ";

    /** Whether there is any entry that was not taken in; places are drawn by others too, and tell nothing. */
    private static final String BEHIND = """
            SELECT EXISTS (SELECT FROM journal_entry j WHERE j.place > f.place) AS is_behind FROM fund_followed f
            """;

    private static final String LOCKED = "SELECT place FROM fund_followed FOR UPDATE";

    /** Entries of settlements and of what was granted on application between two places; of settlements' own entries, with what was decided. */
    private static final String ENTRIES = """
            SELECT j.place, j.jurisdiction, j.year, j.kind, j.subject_person_id, j.institution_id, j.settlement_id, j.made_at,
                s.adjudication
            FROM journal_entry j
            LEFT JOIN settlement s ON j.kind = 'SETTLEMENT' AND s.person_id = j.subject_person_id
                AND s.institution_id = j.institution_id AND s.settlement_id = j.settlement_id
            WHERE j.place > ? AND j.place < ? AND j.kind NOT IN ('OPENING', 'MERGE')
                AND (j.institution_id <> '' OR j.settlement_id LIKE 'application %')
            ORDER BY j.place
            LIMIT ?
            """;

    /** All entries of one subject but a settlement's own. */
    private static final String OF_SUBJECT = """
            SELECT j.place, j.kind, j.postings, a.due_by_fund
            FROM journal_entry j
            LEFT JOIN adjustment a ON j.kind = 'ADJUSTMENT' AND a.adjustment_id = j.reference
            WHERE j.subject_person_id = ? AND j.institution_id = ? AND j.settlement_id = ? AND j.jurisdiction = ?
                AND j.kind <> 'SETTLEMENT'
            ORDER BY j.place
            """;

    private static final String ADJUDICATION = """
            SELECT adjudication FROM settlement WHERE person_id = ? AND institution_id = ? AND settlement_id = ?
            """;

    private static final String ADD = """
            INSERT INTO fund_figure AS f (jurisdiction, year, month, fund, purpose, aid_class, cases, amount_fen)
            SELECT jurisdiction, year::smallint, month, fund, purpose, aid_class, cases::bigint, amount_fen::bigint
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS n (jurisdiction, year, month, fund, purpose, aid_class, cases, amount_fen)
            ON CONFLICT (jurisdiction, year, month, fund, purpose, aid_class) DO UPDATE
            SET cases = f.cases + excluded.cases, amount_fen = f.amount_fen + excluded.amount_fen
            """;

    private static final String OF_YEAR = """
            SELECT * FROM fund_figure
            WHERE jurisdiction = ? AND year = ? AND (cases, amount_fen) <> (0, 0)
            ORDER BY month, fund, purpose, aid_class
            """;

    private static final String CLEARED = """
            SELECT coalesce(sum(assistance_fund_fen), 0) AS applied,
                coalesce(sum(assistance_fund_fen) FILTER (WHERE state = 'PAID'), 0) AS paid
            FROM clearing_application
            WHERE jurisdiction = ? AND left(month, 4) = ? AND state IN ('APPLIED', 'ACCEPTED', 'PAID')
            """;

    /** The lines of applications for clearing that other funds pay too, which their totals do not tell apart. */
    private static final String OTHER_FUNDS = """
            SELECT c.state, l.kind, s.adjudication
            FROM clearing_application c
            JOIN clearing_line l USING (institution_id, clearing_id)
            JOIN settlement_route r ON r.institution_id = l.institution_id AND r.settlement_id = l.settlement_id
            JOIN settlement s ON s.person_id = r.held_by AND s.institution_id = l.institution_id
                AND s.settlement_id = l.settlement_id
            WHERE c.jurisdiction = ? AND left(c.month, 4) = ? AND c.state IN ('APPLIED', 'ACCEPTED', 'PAID')
                AND c.other_aid_fen <> 0
            """;

    private static final String PAYMENTS = """
            SELECT b.fund, coalesce(sum(p.amount_fen), 0) AS applied,
                coalesce(sum(p.amount_fen) FILTER (WHERE p.state = 'PAID'), 0) AS paid
            FROM payment_batch b
            JOIN payment p USING (batch_id)
            WHERE b.jurisdiction = ? AND p.year = ? AND p.state IN ('PREPARED', 'APPROVED', 'EXPORTED', 'PAID')
            GROUP BY b.fund
            """;

    private static final String ENROLMENTS = """
            SELECT e.payer, coalesce(sum(e.subsidy_fen), 0) AS applied, coalesce(sum(e.answered_fen), 0) AS paid
            FROM enrolment_list l
            JOIN enrolment e USING (list_id)
            WHERE l.jurisdiction = ? AND l.year = ? AND e.state IN ('APPROVED', 'ENROLLED', 'DIFFERS')
            GROUP BY e.payer
            """;

    private final TransactionOperations<Connection> transactions;
    private final OtherTransactions others;
    private final SettledCommitments settled;
    private final Applications applications;

    JdbcFundFigures(
            TransactionOperations<Connection> transactions,
            OtherTransactions others,
            SettledCommitments settled,
            Applications applications) {
        this.transactions = transactions;
        this.others = others;
        this.settled = settled;
        this.applications = applications;
    }

    @Override
    public boolean follow(int limit) {
        boolean isBehind = transactions.executeRead(status -> new Rows(status.getConnection())
                .list(BEHIND, row -> row.getBoolean("is_behind"))
                .getFirst());
        if (!isBehind) {
            return false;
        }
        long until = transactions.executeWrite(status -> new Rows(status.getConnection())
                .list("SELECT nextval('place_in_log') AS place", row -> row.getLong("place"))
                .getFirst());
        return others.awaitWriters(TABLES, LONGEST_WAIT)
                && transactions.executeWrite(status -> takenIn(new Rows(status.getConnection()), until, limit));
    }

    private boolean takenIn(Rows rows, long until, int limit) {
        long since = rows.list(LOCKED, row -> row.getLong("place")).getFirst();
        if (since >= until) {
            return false;
        }
        List<Entry> entries = rows.list(ENTRIES, Entry::read, since, until, limit);
        add(rows, figures(rows, entries));
        boolean more = entries.size() == limit;
        rows.change(
                "UPDATE fund_followed SET place = ?", more ? entries.getLast().place() : until);
        return more;
    }

    private List<FundFigure> figures(Rows rows, List<Entry> entries) {
        Map<Subject, Map<Long, List<Commitment>>> histories = new HashMap<>();
        Map<Sums, List<Commitment>> sums = new LinkedHashMap<>();
        for (Entry entry : entries) {
            List<Commitment> flow = entry.adjudication()
                    .map(settled::of)
                    .orElseGet(() -> histories
                            .computeIfAbsent(entry.subject(), subject -> history(rows, subject))
                            .getOrDefault(entry.place(), List.of()));
            sums.computeIfAbsent(entry.sums(), _ -> new ArrayList<>()).addAll(flow);
        }
        return sums.entrySet().stream()
                .flatMap(each -> Commitment.sum(each.getValue()).stream()
                        .map(sum -> each.getKey().figure(sum)))
                .toList();
    }

    /** What the entries of a subject bind funds to, by their places. */
    private Map<Long, List<Commitment>> history(Rows rows, Subject subject) {
        List<Placed> placed = new ArrayList<>();
        if (!subject.isApplication()) {
            placed.add(new Placed(0, new Step(Kind.SETTLEMENT, Money.ZERO, AidByFund.NONE)));
        }
        placed.addAll(rows.list(
                OF_SUBJECT,
                Placed::read,
                subject.person(),
                subject.institution(),
                subject.settlement(),
                subject.jurisdiction()));
        if (placed.size() > 1 && placed.get(1).step().kind() == Kind.DECISION) {
            // A claim by hand has no entry of a settlement.
            placed.removeFirst();
        }
        List<List<Commitment>> flows = new CommittedSubject(
                        own(rows, subject), placed.stream().map(Placed::step).toList())
                .flows();
        Map<Long, List<Commitment>> byPlace = new HashMap<>();
        for (int i = 0; i < placed.size(); i++) {
            byPlace.put(placed.get(i).place(), flows.get(i));
        }
        return byPlace;
    }

    private List<Commitment> own(Rows rows, Subject subject) {
        return subject.isApplication()
                ? applications.find(subject.application()).map(Commitment::of).orElse(List.of())
                : rows
                        .list(
                                ADJUDICATION,
                                row -> row.getString("adjudication"),
                                subject.person(),
                                subject.institution(),
                                subject.settlement())
                        .stream()
                        .findFirst()
                        .map(settled::of)
                        .orElse(List.of());
    }

    private static void add(Rows rows, Collection<FundFigure> figures) {
        if (figures.isEmpty()) {
            return;
        }
        int size = figures.size();
        var columns = new String[8][size];
        int i = 0;
        for (FundFigure figure : figures) {
            Commitment commitment = figure.commitment();
            columns[0][i] = figure.jurisdiction().value();
            columns[1][i] = Integer.toString(figure.year());
            columns[2][i] = figure.month().toString();
            columns[3][i] = commitment.fund().name();
            columns[4][i] = commitment.purpose().toString();
            columns[5][i] = commitment.aidClass();
            columns[6][i] = Long.toString(commitment.cases());
            columns[7][i] = Long.toString(commitment.amount().fen());
            i++;
        }
        rows.change(ADD, (Object[]) columns);
    }

    @Override
    public void startAnew() {
        transactions.executeWrite(status -> {
            var rows = new Rows(status.getConnection());
            rows.list(LOCKED, row -> row.getLong("place"));
            rows.change("DELETE FROM fund_figure");
            return rows.change("UPDATE fund_followed SET place = 0");
        });
    }

    @Override
    public List<FundFigure> of(DivisionCode jurisdiction, int year) {
        return transactions.executeRead(status ->
                new Rows(status.getConnection()).list(OF_YEAR, JdbcFundFigures::figure, jurisdiction.value(), year));
    }

    private static FundFigure figure(ResultSet row) throws SQLException {
        return new FundFigure(
                new DivisionCode(row.getString("jurisdiction")),
                row.getInt("year"),
                YearMonth.parse(row.getString("month")),
                new Commitment(
                        Fund.valueOf(row.getString("fund")),
                        Purpose.of(row.getString("purpose")),
                        row.getString("aid_class"),
                        row.getLong("cases"),
                        Money.ofFen(row.getLong("amount_fen"))));
    }

    @Override
    public List<Disbursement> disbursements(DivisionCode jurisdiction, int year) {
        return transactions.executeRead(status -> {
            var rows = new Rows(status.getConnection());
            List<Disbursement> all = new ArrayList<>();
            rows.forEach(
                    CLEARED,
                    row -> all.add(disbursement(row, Fund.ASSISTANCE_FUND, Disbursement.Way.INSTITUTIONS)),
                    jurisdiction.value(),
                    Integer.toString(year));
            all.addAll(ofOtherFunds(rows, jurisdiction, year));
            rows.forEach(
                    PAYMENTS,
                    row -> all.add(disbursement(row, Fund.valueOf(row.getString("fund")), Disbursement.Way.PERSONS)),
                    jurisdiction.value(),
                    year);
            rows.forEach(
                    ENROLMENTS,
                    row -> {
                        Optional<Fund> fund = fund(row.getString("payer"));
                        if (fund.isPresent()) {
                            all.add(disbursement(row, fund.get(), Disbursement.Way.ENROLMENT));
                        }
                    },
                    jurisdiction.value(),
                    year);
            return all.stream()
                    .filter(each -> !each.applied().isZero() || !each.paid().isZero())
                    .toList();
        });
    }

    private static Disbursement disbursement(ResultSet row, Fund fund, Disbursement.Way way) throws SQLException {
        return new Disbursement(fund, way, Money.ofFen(row.getLong("applied")), Money.ofFen(row.getLong("paid")));
    }

    private List<Disbursement> ofOtherFunds(Rows rows, DivisionCode jurisdiction, int year) {
        Map<Fund, Money> applied = new EnumMap<>(Fund.class);
        Map<Fund, Money> paid = new EnumMap<>(Fund.class);
        rows.forEach(
                OTHER_FUNDS,
                row -> {
                    boolean isPaid = row.getString("state").equals("PAID");
                    boolean isBack = row.getString("kind").equals("REVERSAL");
                    for (Commitment each : settled.of(row.getString("adjudication"))) {
                        Money amount = isBack ? each.amount().negated() : each.amount();
                        applied.merge(each.fund(), amount, Money::plus);
                        paid.merge(each.fund(), isPaid ? amount : Money.ZERO, Money::plus);
                    }
                },
                jurisdiction.value(),
                Integer.toString(year));
        applied.remove(Fund.ASSISTANCE_FUND);
        return applied.entrySet().stream()
                .map(each -> new Disbursement(
                        each.getKey(),
                        Disbursement.Way.INSTITUTIONS,
                        each.getValue(),
                        paid.getOrDefault(each.getKey(), Money.ZERO)))
                .toList();
    }

    /** The fund of a payer; empty of one that is no fund of the office. */
    private static Optional<Fund> fund(String payer) {
        return List.of(Fund.values()).stream()
                .filter(fund -> fund.name().equals(payer))
                .findFirst();
    }

    /** A settlement, or what was granted on application. */
    private record Subject(String person, String jurisdiction, String institution, String settlement) {

        boolean isApplication() {
            return institution.isEmpty();
        }

        ApplicationKey application() {
            return new ApplicationKey(new DivisionCode(jurisdiction), settlement.substring(APPLICATION.length()));
        }
    }

    /** Under what an entry is summed up. */
    private record Sums(String jurisdiction, int year, YearMonth month) {

        FundFigure figure(Commitment sum) {
            return new FundFigure(new DivisionCode(jurisdiction), year, month, sum);
        }
    }

    /**
     * An entry of a journal.
     *
     * @param adjudication of a settlement's own entry
     */
    private record Entry(long place, Subject subject, int year, Instant madeAt, Optional<String> adjudication) {

        static Entry read(ResultSet row) throws SQLException {
            return new Entry(
                    row.getLong("place"),
                    new Subject(
                            row.getString("subject_person_id"),
                            row.getString("jurisdiction"),
                            row.getString("institution_id"),
                            row.getString("settlement_id")),
                    row.getInt("year"),
                    row.getTimestamp("made_at").toInstant(),
                    Optional.ofNullable(row.getString("adjudication")));
        }

        Sums sums() {
            return new Sums(subject.jurisdiction(), year, YearMonth.from(China.day(madeAt)));
        }
    }

    /** A step with its place in the log. */
    private record Placed(long place, Step step) {

        static Placed read(ResultSet row) throws SQLException {
            return new Placed(
                    row.getLong("place"),
                    new Step(
                            Kind.valueOf(row.getString("kind")),
                            moved(PostingText.parse(row.getString("postings"))),
                            FundAmounts.read(Optional.ofNullable(row.getString("due_by_fund"))
                                    .orElse(""))));
        }

        private static Money moved(List<Posting> postings) {
            return postings.stream()
                    .filter(posting -> posting.counter().equals(Counter.ASSISTANCE))
                    .map(Posting::amount)
                    .reduce(Money.ZERO, Money::plus);
        }
    }
}
