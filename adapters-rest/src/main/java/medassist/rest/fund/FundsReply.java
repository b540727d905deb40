package medassist.rest.fund;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import medassist.application.funding.FundEvents;
import medassist.application.funding.KeepingFunds.Kept;
import medassist.domain.fund.Commitment;
import medassist.domain.fund.Disbursement;
import medassist.domain.fund.FundEntry;
import medassist.domain.fund.FundEvent;
import medassist.domain.fund.FundFigure;
import medassist.domain.fund.FundPosting;
import medassist.domain.fund.FundSource;
import medassist.domain.fund.FundYear;
import medassist.domain.fund.Purpose;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;
import org.jspecify.annotations.Nullable;

/** The funds of a jurisdiction in a year on the wire. */
@Serdeable
record FundsReply(String jurisdiction, int year, List<FundReply> funds) {

    static FundsReply of(String jurisdiction, int year, List<Kept> years) {
        return new FundsReply(
                jurisdiction, year, years.stream().map(FundReply::of).toList());
    }

    /** A fund. */
    @Serdeable
    record FundReply(
            Fund fund,

            @Schema(description = "The day as of which it is told")
            LocalDate on,

            List<RaisedReply> raised,

            @Schema(description = "Without what was carried over")
            Money raisedThisYear,

            Money transferred,

            @Schema(description = "What has come, before anything is paid")
            Money cash,

            @Schema(description = "What was decided that it pays, of each purpose and class")
            List<CommittedReply> committed,

            List<MonthReply> committedByMonth,

            List<DisbursedReply> disbursed,

            TotalsReply totals,
            SurplusReply surplus,
            ForecastReply forecast,
            List<PlannedReply> planned,
            List<IdleReply> allotted,

            @Schema(description = "Whether every line of the account follows the one before it, unchanged")
            boolean intact,

            @Schema(description = "Whether all that ledgers have had is in the figures; else they are being summed up")
            boolean current,

            List<EntryReply> entries) {

        static FundReply of(Kept kept) {
            FundYear year = kept.year();
            return new FundReply(
                    year.account().fund(),
                    year.on(),
                    year.raised().entrySet().stream()
                            .map(each -> new RaisedReply(
                                    each.getKey(),
                                    each.getValue().allotted(),
                                    each.getValue().received()))
                            .toList(),
                    year.raisedThisYear(),
                    year.transferred(),
                    year.cash(),
                    CommittedReply.of(year),
                    MonthReply.of(year),
                    year.disbursements().stream().map(DisbursedReply::of).toList(),
                    new TotalsReply(year.committed(), year.applied(), year.paid()),
                    new SurplusReply(
                            year.surplus(),
                            year.surplusShare().orElse(null),
                            year.surplusAfterAll(),
                            year.surplusShareAfterAll().orElse(null)),
                    new ForecastReply(
                            year.straightForecast().orElse(null),
                            year.seasonalForecast().orElse(null)),
                    year.planned().stream().map(PlannedReply::of).toList(),
                    year.idle().stream().map(IdleReply::of).toList(),
                    kept.isIntact(),
                    kept.isCurrent(),
                    year.entries().stream().map(EntryReply::of).toList());
        }
    }

    /** What a source has given. */
    @Serdeable
    record RaisedReply(FundSource source, Money allotted, Money received) {}

    /** What is promised for a purpose, by a class. */
    @Serdeable
    record CommittedReply(
            String purpose,

            @Schema(description = "Empty where it is by no class")
            String aidClass,

            long cases,
            Money amount) {

        static List<CommittedReply> of(FundYear year) {
            List<CommittedReply> all =
                    year.commitments().stream().map(CommittedReply::of).collect(Collectors.toList());
            if (!year.enrolment().isZero()) {
                all.add(new CommittedReply(Purpose.ENROLMENT.toString(), "", 0, year.enrolment()));
            }
            return all;
        }

        private static CommittedReply of(Commitment commitment) {
            return new CommittedReply(
                    commitment.purpose().toString(), commitment.aidClass(), commitment.cases(), commitment.amount());
        }
    }

    /** What a month's entries of ledgers promise. */
    @Serdeable
    record MonthReply(String month, Money amount) {

        static List<MonthReply> of(FundYear year) {
            return year.figures().stream()
                    .collect(Collectors.groupingBy(
                            figure -> figure.month().toString(),
                            TreeMap::new,
                            Collectors.reducing(
                                    Money.ZERO,
                                    (FundFigure figure) -> figure.commitment().amount(),
                                    Money::plus)))
                    .entrySet()
                    .stream()
                    .map(each -> new MonthReply(each.getKey(), each.getValue()))
                    .toList();
        }
    }

    /** How far it has come on one way. */
    @Serdeable
    record DisbursedReply(Disbursement.Way way, Money applied, Money paid) {

        static DisbursedReply of(Disbursement disbursement) {
            return new DisbursedReply(disbursement.way(), disbursement.applied(), disbursement.paid());
        }
    }

    /** The three stages. */
    @Serdeable
    record TotalsReply(Money committed, Money applied, Money paid) {}

    /** What is left, and its share of what is raised in the year. */
    @Serdeable
    record SurplusReply(
            @Schema(description = "Of what has come, after what is paid")
            Money amount,

            @Nullable @Schema(description = "By what is raised in the year; left out where nothing is")
            BigDecimal share,

            @Schema(description = "If all that is allotted came, and all that is promised were paid")
            Money afterAll,

            @Nullable BigDecimal shareAfterAll) {}

    /** What will be promised by 31 December, two ways. */
    @Serdeable
    record ForecastReply(
            @Nullable @Schema(description = "If each day were as those before it")
            Money straight,

            @Nullable @Schema(description = "If the rest of the year were what it was in the year before")
            Money seasonal) {}

    /** What is planned for a purpose, and promised of it. */
    @Serdeable
    record PlannedReply(String purpose, Money planned, Money committed) {

        static PlannedReply of(FundYear.Planned planned) {
            return new PlannedReply(planned.purpose().toString(), planned.planned(), planned.committed());
        }
    }

    /** How long allotted money lay, or lies. */
    @Serdeable
    record IdleReply(long entry, FundSource source, Money waiting, long days) {

        static IdleReply of(FundYear.Idle idle) {
            return new IdleReply(idle.entry(), idle.source(), idle.waiting(), idle.days());
        }
    }

    /** A line of the account. */
    @Serdeable
    record EntryReply(
            long sequence,
            FundEvents.Kind kind,
            String document,

            @Schema(description = "Where money comes from, and where it is then; none of a plan")
            List<PostingReply> postings,

            Map<String, String> said,
            String preparedBy,
            Instant approvedAt,
            String approvedBy) {

        static EntryReply of(FundEntry entry) {
            FundEvent event = entry.event();
            return new EntryReply(
                    entry.sequence(),
                    FundEvents.kind(event),
                    event.document(),
                    event.postings().stream().map(PostingReply::of).toList(),
                    FundEvents.said(event),
                    entry.preparedBy(),
                    entry.approved().at(),
                    entry.approved().by());
        }
    }

    /** One side of a booking: debit, below zero credit. */
    @Serdeable
    record PostingReply(String account, Money amount) {

        static PostingReply of(FundPosting posting) {
            return new PostingReply(posting.account(), posting.amount());
        }
    }
}
