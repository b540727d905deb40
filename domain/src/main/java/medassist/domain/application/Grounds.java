package medassist.domain.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.parameter.Parameters;
import medassist.domain.policy.ApplicationRule;
import medassist.domain.policy.PolicyPack;
import medassist.domain.recipient.Applicant;

/**
 * What an application is assessed by 核定依据.
 *
 * @param pack that decides on the day of reference
 * @param reference the day by which it is decided 基准日
 * @param isCertified whether that is the first day of the certificate that the rule asks about
 * @param appliedOn the day on which the person applied
 * @param applicant the person on the day of reference
 * @param ledger the year in which it is counted
 * @param before how its counters stand, without the application itself
 * @param bills that stand, in the ledger year and in the years that its time reaches back to, by their days
 * @param used those that serve another application
 * @param earlier what was granted in the ledger year by other applications that stand
 */
public record Grounds(
        PolicyPack pack,
        ApplicationRule rule,
        LocalDate reference,
        boolean isCertified,
        LocalDate appliedOn,
        Applicant applicant,
        LedgerKey ledger,
        Counters before,
        List<AssessedBill> bills,
        Set<Invoice> used,
        List<Earlier> earlier,
        ApplicationFacts facts,
        Parameters parameters) {

    /** What another application of the year was granted. */
    public record Earlier(String kind, AidAward award) {}

    public Grounds {
        bills = List.copyOf(bills);
        used = Set.copyOf(used);
        earlier = List.copyOf(earlier);
    }

    /** The bills of the ledger year. */
    List<AssessedBill> ofYear() {
        return bills.stream()
                .filter(bill -> bill.settledOn().getYear() == ledger.year())
                .toList();
    }
}
