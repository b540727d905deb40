package medassist.domain.enrolment;

import java.time.LocalDate;
import java.util.Optional;
import medassist.domain.division.DivisionCode;
import medassist.domain.money.Money;
import medassist.domain.policy.Clause;
import medassist.domain.policy.InsuranceScheme;
import medassist.domain.policy.SubsidyPayer;
import medassist.domain.recipient.PersonId;

/**
 * A person's subsidised enrolment in a scheme for an insurance year, of which there is one 资助参保记录.
 *
 * @param rule by which it is subsidised
 * @param premium the person's own premium of all shares
 * @param subsidy what is paid of it
 * @param answer what was answered last; empty until something is
 */
public record Enrolment(
        String list,
        PersonId person,
        DivisionCode jurisdiction,
        int year,
        InsuranceScheme scheme,
        String rule,
        int shares,
        Money premium,
        Money subsidy,
        SubsidyPayer payer,
        LocalDate effectiveFrom,
        Clause clause,
        EnrolmentState state,
        Optional<EnrolmentAnswer> answer) {

    /** The draft of what is subsidised. */
    public static Enrolment draft(EnrolmentList list, PersonId person, Subsidy subsidy) {
        var rule = subsidy.rule();
        return new Enrolment(
                list.id(),
                person,
                list.jurisdiction(),
                list.year(),
                rule.scheme(),
                rule.id(),
                rule.shares(),
                subsidy.premium(),
                subsidy.amount(),
                rule.payer(),
                subsidy.effectiveFrom(),
                rule.clause(),
                EnrolmentState.DRAFT,
                Optional.empty());
    }

    /** Whether the answer is the one that it has. */
    public boolean isAnswered(EnrolmentAnswer other) {
        return answer.filter(other::saysSame).isPresent();
    }

    /** Whether it may be answered: it was approved, and is not enrolled yet. */
    public boolean isOpen() {
        return switch (state) {
            case APPROVED, DIFFERS, NOT_ENROLLED -> true;
            case DRAFT, ENROLLED, WITHDRAWN -> false;
        };
    }

    /** The enrolment with an answer. */
    public Enrolment answered(EnrolmentAnswer other) {
        EnrolmentState become = switch (other.outcome()) {
            case PAID -> other.amount().equals(subsidy) ? EnrolmentState.ENROLLED : EnrolmentState.DIFFERS;
            case FAILED, INSURED_ELSEWHERE, EMPLOYEE_INSURANCE, REFUSED, UNREACHABLE, MOVED, SERVING, DECEASED ->
                EnrolmentState.NOT_ENROLLED;
        };
        return with(become, Optional.of(other));
    }

    /** The enrolment in another state, as its list is. */
    public Enrolment in(EnrolmentState other) {
        return with(other, answer);
    }

    private Enrolment with(EnrolmentState other, Optional<EnrolmentAnswer> said) {
        return new Enrolment(
                list,
                person,
                jurisdiction,
                year,
                scheme,
                rule,
                shares,
                premium,
                subsidy,
                payer,
                effectiveFrom,
                clause,
                other,
                said);
    }
}
