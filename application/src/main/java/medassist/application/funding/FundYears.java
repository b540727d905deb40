package medassist.application.funding;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.application.port.FundAccounts;
import medassist.application.port.FundFigures;
import medassist.application.port.Recoveries;
import medassist.domain.access.Reach;
import medassist.domain.division.DivisionCode;
import medassist.domain.fund.Disbursement;
import medassist.domain.fund.FundAccount;
import medassist.domain.fund.FundEntry;
import medassist.domain.fund.FundFigure;
import medassist.domain.fund.FundYear;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;
import medassist.domain.recovery.RecoveryCase;
import medassist.domain.validity.China;

/** Puts together what funds' years have come to, within a unit of work. */
record FundYears(FundAccounts accounts, FundFigures figures, Recoveries recoveries, InstantSource clock) {

    private static final int CASES_AT_A_TIME = 500;

    /** The years of all funds of a jurisdiction, those too of which there is nothing. */
    List<FundYear> of(DivisionCode jurisdiction, int year) {
        List<FundEntry> entries = accounts.entries(jurisdiction, year);
        List<FundFigure> now = figures.of(jurisdiction, year);
        List<FundFigure> before = figures.of(jurisdiction, year - 1);
        List<Disbursement> disbursements = Stream.concat(
                        figures.disbursements(jurisdiction, year).stream(),
                        Disbursement.recovered(cases(jurisdiction), year).stream())
                .toList();
        return Arrays.stream(Fund.values())
                .map(fund -> new FundYear(
                        new FundAccount(jurisdiction, year, fund),
                        entries.stream()
                                .filter(entry -> entry.account().fund() == fund)
                                .toList(),
                        of(fund, now),
                        of(fund, before),
                        disbursements.stream()
                                .filter(each -> each.fund() == fund)
                                .toList(),
                        enrolment(fund, disbursements),
                        today()))
                .toList();
    }

    /** The day in China. */
    LocalDate today() {
        return China.day(clock.instant());
    }

    /** The year of an account. */
    FundYear of(FundAccount account) {
        return of(account.jurisdiction(), account.year()).stream()
                .filter(year -> year.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private static List<FundFigure> of(Fund fund, List<FundFigure> figures) {
        return figures.stream()
                .filter(figure -> figure.commitment().fund() == fund)
                .toList();
    }

    /** Approved lists are what binds a fund to enrolments. */
    private static Money enrolment(Fund fund, List<Disbursement> disbursements) {
        return disbursements.stream()
                .filter(each -> each.fund() == fund && each.way() == Disbursement.Way.ENROLMENT)
                .map(Disbursement::applied)
                .reduce(Money.ZERO, Money::plus);
    }

    private List<RecoveryCase> cases(DivisionCode jurisdiction) {
        var filter = new Recoveries.Filter(jurisdiction.value(), Optional.empty(), "", false);
        var all = new ArrayList<RecoveryCase>();
        List<RecoveryCase> page;
        do {
            String after = all.isEmpty() ? "" : all.getLast().id();
            page = recoveries.list(filter, Reach.ALL, after, CASES_AT_A_TIME);
            all.addAll(page);
        } while (page.size() == CASES_AT_A_TIME);
        return all;
    }
}
