package medassist.contracts.memory;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import medassist.application.port.FundFigures;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.Decision;
import medassist.domain.application.AidApplication;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingId;
import medassist.domain.clearing.ClearingState;
import medassist.domain.clearing.StatementLine;
import medassist.domain.division.DivisionCode;
import medassist.domain.enrolment.Enrolment;
import medassist.domain.enrolment.EnrolmentState;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.fund.Commitment;
import medassist.domain.fund.CommittedSubject;
import medassist.domain.fund.CommittedSubject.Step;
import medassist.domain.fund.Disbursement;
import medassist.domain.fund.FundFigure;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Subject;
import medassist.domain.money.Money;
import medassist.domain.payable.PaymentState;
import medassist.domain.policy.Fund;
import medassist.domain.settlement.Settlement;
import medassist.domain.validity.China;

/**
 * What ledgers that are kept in memory bind funds to, summed up from nothing whenever it is asked for.
 *
 * @param now what is kept at the time
 */
record InMemoryFundFigures(Supplier<Kept> now) implements FundFigures {

    /** From what it is summed up. */
    record Kept(
            Map<LedgerKey, List<JournalEntry>> journals,
            Map<SettlementKey, Settlement> settlements,
            Collection<Adjustment> adjustments,
            Map<ApplicationKey, AidApplication> applications,
            Map<ClearingId, ClearingApplication> clearings,
            Map<StatementLine.Key, ClearingId> clearingLines,
            InMemoryPayments.Kept payments,
            List<Enrolment> enrolments) {}

    /** Under what is summed up. */
    private record Sums(DivisionCode jurisdiction, int year, YearMonth month) {

        static Sums of(JournalEntry entry) {
            return new Sums(
                    entry.ledger().jurisdiction(),
                    entry.ledger().year(),
                    YearMonth.from(China.day(entry.stamp().at())));
        }
    }

    @Override
    public boolean follow(int limit) {
        return false;
    }

    @Override
    public void startAnew() {}

    @Override
    public List<FundFigure> of(DivisionCode jurisdiction, int year) {
        Map<Subject, List<JournalEntry>> bySubject = new LinkedHashMap<>();
        now.get().journals().values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(entry -> entry.stamp().at()))
                .forEach(entry -> bySubject
                        .computeIfAbsent(entry.refersTo(), _ -> new ArrayList<>())
                        .add(entry));
        Map<Sums, List<Commitment>> sums = new LinkedHashMap<>();
        bySubject.forEach((subject, entries) -> {
            var steps = entries.stream().map(this::step).toList();
            List<List<Commitment>> flows = new CommittedSubject(own(subject), steps).flows();
            for (int i = 0; i < entries.size(); i++) {
                sums.computeIfAbsent(Sums.of(entries.get(i)), _ -> new ArrayList<>())
                        .addAll(flows.get(i));
            }
        });
        return sums.entrySet().stream()
                .filter(each -> each.getKey().jurisdiction().equals(jurisdiction)
                        && each.getKey().year() == year)
                .flatMap(each -> Commitment.sum(each.getValue()).stream()
                        .map(sum ->
                                new FundFigure(jurisdiction, year, each.getKey().month(), sum)))
                .sorted(Comparator.comparing(FundFigure::month)
                        .thenComparing(figure -> figure.commitment().fund().name())
                        .thenComparing(figure -> figure.commitment().purpose().toString())
                        .thenComparing(figure -> figure.commitment().aidClass()))
                .toList();
    }

    private Step step(JournalEntry entry) {
        return new Step(
                entry.kind(),
                entry.moved(Counter.ASSISTANCE),
                entry.kind() == JournalEntry.Kind.ADJUSTMENT ? due(entry) : AidByFund.NONE);
    }

    private AidByFund due(JournalEntry entry) {
        return now.get().adjustments().stream()
                .filter(adjustment -> adjustment.settlement().equals(entry.refersTo())
                        && adjustment.decision() instanceof Decision.Released released
                        && released.stamp().equals(entry.stamp()))
                .findFirst()
                .map(Adjustment::due)
                .orElse(AidByFund.NONE);
    }

    private List<Commitment> own(Subject subject) {
        return switch (subject) {
            case SettlementKey key ->
                Optional.ofNullable(now.get().settlements().get(key))
                        .map(settlement -> Commitment.of(settlement.adjudication()))
                        .orElse(List.of());
            case ApplicationKey key ->
                Optional.ofNullable(now.get().applications().get(key))
                        .map(Commitment::of)
                        .orElse(List.of());
            default -> List.of();
        };
    }

    @Override
    public List<Disbursement> disbursements(DivisionCode jurisdiction, int year) {
        return Stream.of(
                        ofInstitutions(jurisdiction, year),
                        ofPersons(jurisdiction, year),
                        ofEnrolments(jurisdiction, year))
                .flatMap(List::stream)
                .filter(each -> !each.applied().isZero() || !each.paid().isZero())
                .toList();
    }

    private List<Disbursement> ofInstitutions(DivisionCode jurisdiction, int year) {
        Map<Fund, Money> applied = new EnumMap<>(Fund.class);
        Map<Fund, Money> paid = new EnumMap<>(Fund.class);
        now.get().clearingLines().forEach((line, id) -> {
            ClearingApplication clearing =
                    Objects.requireNonNull(now.get().clearings().get(id));
            if (clearing.period().jurisdiction().equals(jurisdiction)
                    && clearing.period().month().getYear() == year
                    && isLive(clearing.state())) {
                Settlement settlement =
                        Objects.requireNonNull(now.get().settlements().get(line.settlement()));
                for (Commitment each : Commitment.of(settlement.adjudication())) {
                    Money amount = line.kind() == StatementLine.Kind.REVERSAL
                            ? each.amount().negated()
                            : each.amount();
                    applied.merge(each.fund(), amount, Money::plus);
                    if (clearing.state() instanceof ClearingState.Paid) {
                        paid.merge(each.fund(), amount, Money::plus);
                    }
                }
            }
        });
        return disbursements(Disbursement.Way.INSTITUTIONS, applied, paid);
    }

    private static boolean isLive(ClearingState state) {
        return !(state instanceof ClearingState.Rejected) && !(state instanceof ClearingState.Withdrawn);
    }

    private List<Disbursement> ofPersons(DivisionCode jurisdiction, int year) {
        Map<Fund, Money> applied = new EnumMap<>(Fund.class);
        Map<Fund, Money> paid = new EnumMap<>(Fund.class);
        now.get().payments().payments().values().stream()
                .filter(each -> each.year() == year && each.state().isLive())
                .forEach(each -> {
                    var batch = Objects.requireNonNull(
                            now.get().payments().batches().get(each.batch()));
                    if (batch.jurisdiction().equals(jurisdiction)) {
                        applied.merge(batch.fund(), each.amount(), Money::plus);
                        if (each.state() == PaymentState.PAID) {
                            paid.merge(batch.fund(), each.amount(), Money::plus);
                        }
                    }
                });
        return disbursements(Disbursement.Way.PERSONS, applied, paid);
    }

    private List<Disbursement> ofEnrolments(DivisionCode jurisdiction, int year) {
        Map<Fund, Money> applied = new EnumMap<>(Fund.class);
        Map<Fund, Money> paid = new EnumMap<>(Fund.class);
        now.get().enrolments().stream()
                .filter(each -> each.jurisdiction().equals(jurisdiction) && each.year() == year)
                .filter(each -> each.state() == EnrolmentState.APPROVED
                        || each.state() == EnrolmentState.ENROLLED
                        || each.state() == EnrolmentState.DIFFERS)
                .forEach(each -> Stream.of(Fund.values())
                        .filter(fund -> fund.name().equals(each.payer().name()))
                        .forEach(fund -> {
                            applied.merge(fund, each.subsidy(), Money::plus);
                            each.answer().ifPresent(answer -> paid.merge(fund, answer.amount(), Money::plus));
                        }));
        return disbursements(Disbursement.Way.ENROLMENT, applied, paid);
    }

    private static List<Disbursement> disbursements(
            Disbursement.Way way, Map<Fund, Money> applied, Map<Fund, Money> paid) {
        return applied.entrySet().stream()
                .map(each -> new Disbursement(
                        each.getKey(), way, each.getValue(), paid.getOrDefault(each.getKey(), Money.ZERO)))
                .toList();
    }
}
