package medassist.application.funding;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.application.pending.ActKind;
import medassist.application.pending.PreparingActs;
import medassist.application.port.FundAccounts;
import medassist.application.port.FundFigures;
import medassist.application.port.PolicyPacks;
import medassist.application.port.Recoveries;
import medassist.application.port.UnitOfWork;
import medassist.application.wording.FundLabels;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.fund.FundAccount;
import medassist.domain.fund.FundEntry;
import medassist.domain.fund.FundEvent;
import medassist.domain.fund.FundYear;
import medassist.domain.fund.Purpose;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.pending.PendingAct;
import medassist.domain.policy.Fund;
import medassist.domain.policy.PolicyPack;

/**
 * Keeps the accounts of funds 基金管理: has two people book what is raised, received, transferred and planned, and tells beside it what
 * ledgers have promised, what was applied for and what was paid.
 */
public final class KeepingFunds {

    /** How many entries of ledgers are taken in at a time. */
    private static final int AT_A_TIME = 2000;

    /** Who asks waits for so many times that at most. */
    private static final int MOST_TIMES = 5;

    private final FundAccounts accounts;
    private final FundFigures figures;
    private final FundYears years;
    private final PolicyPacks policyPacks;
    private final PreparingActs preparing;
    private final UnitOfWork unitOfWork;

    public KeepingFunds(
            FundAccounts accounts,
            FundFigures figures,
            Recoveries recoveries,
            PolicyPacks policyPacks,
            PreparingActs preparing,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.accounts = accounts;
        this.figures = figures;
        this.years = new FundYears(accounts, figures, recoveries, clock);
        this.policyPacks = policyPacks;
        this.preparing = preparing;
        this.unitOfWork = unitOfWork;
    }

    /** The kind of act by which something is booked. */
    public static ActKind kind(FundAccounts accounts, FundFigures figures, Recoveries recoveries, InstantSource clock) {
        return new FundEntryAct(accounts, new FundYears(accounts, figures, recoveries, clock));
    }

    /**
     * A fund's year.
     *
     * @param isIntact whether every line of its account follows the one before it, unchanged
     * @param isCurrent whether all that ledgers have had is in its figures; else they are being summed up
     */
    public record Kept(FundYear year, boolean isIntact, boolean isCurrent) {}

    /** The years of a jurisdiction's funds: of all that anything is booked or promised of. */
    public List<Kept> year(DivisionCode jurisdiction, int year, Caller by) {
        if (!isReached(jurisdiction, by.reach(Permission.READ_FUNDS))) {
            return List.of();
        }
        boolean isCurrent = isCaughtUp();
        return unitOfWork.within(() -> years.of(jurisdiction, year).stream()
                .map(each -> new Kept(each, accounts.isIntact(each.account()), isCurrent))
                .filter(kept -> isInUse(kept.year()) || !kept.isIntact())
                .toList());
    }

    /** What a whole office owns is shown to nobody whom anything but jurisdictions bounds. */
    private static boolean isReached(DivisionCode jurisdiction, Reach reach) {
        return reach.isOfOffice() && reach.reaches(jurisdiction);
    }

    private static boolean isInUse(FundYear year) {
        return !year.entries().isEmpty()
                || !year.figures().isEmpty()
                || !year.disbursements().isEmpty();
    }

    /** Takes in what ledgers have had since; whether there may be more. */
    public boolean follow() {
        return figures.follow(AT_A_TIME);
    }

    /** Takes in what has come of late; false where that is so much that nobody should wait for it. */
    private boolean isCaughtUp() {
        boolean more = true;
        for (int i = 0; more && i < MOST_TIMES; i++) {
            more = follow();
        }
        return !more;
    }

    /** Has what ledgers bind funds to summed up anew, from nothing, in the background. */
    public void recount(Caller by) {
        by.reach(Permission.OPERATE);
        figures.startAnew();
    }

    /** Prepares that something is booked in an account, which a second person approves. */
    public Outcome<PendingAct> book(FundAccount account, FundEvent event, String reason, Caller by) {
        Reach reach = by.reach(Permission.PREPARE_FUNDS);
        List<PolicyPack> packs = packs(account.jurisdiction(), account.year());
        if (packs.isEmpty() || !isReached(account.jurisdiction(), reach)) {
            return Outcome.refused(Refusal.Code.UNKNOWN_JURISDICTION, account.jurisdiction());
        }
        if (event instanceof FundEvent.Budget budget && purposes(packs).noneMatch(budget.purpose()::equals)) {
            return Outcome.refused(Refusal.Code.UNKNOWN_PURPOSE, budget.purpose());
        }
        return preparing.prepare(
                new FundEntryAct(accounts, years),
                account.jurisdiction(),
                FundEntryAct.asked(account, event),
                reason,
                by);
    }

    private List<PolicyPack> packs(DivisionCode jurisdiction, int year) {
        return policyPacks
                .library()
                .decidingWithin(jurisdiction, new FundAccount(jurisdiction, year, Fund.ASSISTANCE_FUND).period());
    }

    /**
     * Prepares that a line is taken back, which a second person approves; refused where there is no such line.
     *
     * @param document by which it is found to be wrong
     */
    public Outcome<PendingAct> correct(FundAccount account, long line, String document, String reason, Caller by) {
        if (!isReached(account.jurisdiction(), by.reach(Permission.PREPARE_FUNDS))) {
            return Outcome.refused(Refusal.Code.UNKNOWN_JURISDICTION, account.jurisdiction());
        }
        Optional<FundEvent> wrong =
                unitOfWork.within(() -> accounts.entries(account.jurisdiction(), account.year())).stream()
                        .filter(entry -> entry.account().equals(account) && entry.sequence() == line)
                        .map(FundEntry::event)
                        .findFirst();
        return wrong.map(event -> book(account, new FundEvent.Correction(line, event, document), reason, by))
                .orElseGet(() -> Outcome.refused(Refusal.Code.FUND_LINE_NOT_OPEN, line));
    }

    /** How what funds of a jurisdiction and year pay for is called. */
    public FundLabels labels(DivisionCode jurisdiction, int year) {
        return new FundLabels(packs(jurisdiction, year));
    }

    /** For what the documents of a jurisdiction and year let funds pay. */
    public List<Purpose> purposes(DivisionCode jurisdiction, int year) {
        return purposes(packs(jurisdiction, year)).distinct().sorted().toList();
    }

    private static Stream<Purpose> purposes(List<PolicyPack> packs) {
        return Stream.concat(
                Stream.of(Purpose.ADJUSTMENT, Purpose.ENROLMENT),
                packs.stream()
                        .flatMap(pack -> Stream.concat(
                                pack.benefits().stream().map(benefit -> Purpose.benefit(benefit.id())),
                                pack.chapters().applications().stream()
                                        .map(rule -> Purpose.application(rule.kind())))));
    }
}
