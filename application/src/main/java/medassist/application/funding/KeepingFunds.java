package medassist.application.funding;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import medassist.application.pending.ActKind;
import medassist.application.pending.PreparingActs;
import medassist.application.port.FundAccounts;
import medassist.application.port.FundFigures;
import medassist.application.port.PolicyPacks;
import medassist.application.port.UnitOfWork;
import medassist.domain.access.Permission;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.fund.FundAccount;
import medassist.domain.fund.FundEvent;
import medassist.domain.fund.FundYear;
import medassist.domain.fund.Purpose;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.pending.PendingAct;
import medassist.domain.policy.Fund;
import medassist.domain.policy.PolicyPack;
import medassist.domain.validity.China;

/**
 * Keeps the accounts of funds 基金管理: has two people book what is raised, received, transferred and planned, and tells beside it what
 * ledgers have promised, what was applied for and what was paid.
 */
public final class KeepingFunds {

    /** How many entries of ledgers are taken in at a time. */
    private static final int AT_A_TIME = 2000;

    private final FundAccounts accounts;
    private final FundFigures figures;
    private final PolicyPacks policyPacks;
    private final PreparingActs preparing;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public KeepingFunds(
            FundAccounts accounts,
            FundFigures figures,
            PolicyPacks policyPacks,
            PreparingActs preparing,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.accounts = accounts;
        this.figures = figures;
        this.policyPacks = policyPacks;
        this.preparing = preparing;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** The kind of act by which something is booked. */
    public static ActKind kind(FundAccounts accounts, FundFigures figures, InstantSource clock) {
        return new FundEntryAct(accounts, account -> year(accounts, figures, account, clock));
    }

    /**
     * A fund's year, with whether its account is as it was booked.
     *
     * @param isIntact whether every line follows the one before it, unchanged
     */
    public record Kept(FundYear year, boolean isIntact) {}

    /** The years of a jurisdiction's funds: of all that anything is booked or promised of. */
    public List<Kept> year(DivisionCode jurisdiction, int year, Caller by) {
        if (!by.reach(Permission.READ_FUNDS).reaches(jurisdiction)) {
            return List.of();
        }
        catchUp();
        return unitOfWork.within(() -> Arrays.stream(Fund.values())
                .map(fund -> new FundAccount(jurisdiction, year, fund))
                .map(account -> new Kept(year(accounts, figures, account, clock), accounts.isIntact(account)))
                .filter(kept -> isInUse(kept.year()))
                .toList());
    }

    private static boolean isInUse(FundYear year) {
        return !year.entries().isEmpty()
                || !year.figures().isEmpty()
                || !year.enrolment().isZero()
                || !year.disbursements().isEmpty();
    }

    private static FundYear year(FundAccounts accounts, FundFigures figures, FundAccount account, InstantSource clock) {
        DivisionCode jurisdiction = account.jurisdiction();
        return new FundYear(
                account,
                accounts.entries(jurisdiction, account.year()).stream()
                        .filter(entry -> entry.account().equals(account))
                        .toList(),
                figures.of(jurisdiction, account.year()).stream()
                        .filter(figure -> figure.commitment().fund() == account.fund())
                        .toList(),
                figures.of(jurisdiction, account.year() - 1).stream()
                        .filter(figure -> figure.commitment().fund() == account.fund())
                        .toList(),
                figures.disbursements(jurisdiction, account.year()).stream()
                        .filter(each -> each.fund() == account.fund())
                        .toList(),
                figures.enrolment(jurisdiction, account.year()).getOrDefault(account.fund(), Money.ZERO),
                China.day(clock.instant()));
    }

    /** Takes in what ledgers have had since; whether there may be more. */
    public boolean follow() {
        return figures.follow(AT_A_TIME);
    }

    private void catchUp() {
        boolean more = true;
        while (more) {
            more = follow();
        }
    }

    /** Sums up anew, from nothing, what ledgers bind funds to. */
    public void recount(Caller by) {
        by.reach(Permission.OPERATE);
        figures.startAnew();
        catchUp();
    }

    /** Prepares that something is booked in an account, which a second person approves. */
    public Outcome<PendingAct> book(FundAccount account, FundEvent event, String reason, Caller by) {
        by.reach(Permission.PREPARE_FUNDS);
        List<PolicyPack> packs = packs(account.jurisdiction(), account.year());
        if (packs.isEmpty()) {
            return Outcome.refused(Refusal.Code.UNKNOWN_JURISDICTION, account.jurisdiction());
        }
        if (event instanceof FundEvent.Budget budget && purposes(packs).noneMatch(budget.purpose()::equals)) {
            return Outcome.refused(Refusal.Code.UNKNOWN_PURPOSE, budget.purpose());
        }
        catchUp();
        return preparing.prepare(
                new FundEntryAct(accounts, each -> year(accounts, figures, each, clock)),
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
