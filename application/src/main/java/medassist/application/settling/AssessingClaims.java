package medassist.application.settling;

import java.util.Optional;
import medassist.application.port.Institutions;
import medassist.application.port.Persons;
import medassist.application.port.PolicyPacks;
import medassist.domain.entitlement.Adjudicator;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Expense;
import medassist.domain.institution.Institution;
import medassist.domain.policy.PolicyPack;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Person;

/** Gathers what a claim is decided by: person, institution, policy and certifications 待遇核定. */
public final class AssessingClaims {

    private final Persons persons;
    private final Institutions institutions;
    private final PolicyPacks policyPacks;

    public AssessingClaims(Persons persons, Institutions institutions, PolicyPacks policyPacks) {
        this.persons = persons;
        this.institutions = institutions;
        this.policyPacks = policyPacks;
    }

    /** Whether the claim can be decided at all, whatever its ledger says. */
    Assessment assess(Claim claim) {
        return claim.expense()
                .fault()
                .map(fault -> refused(faultyExpense(fault, claim.expense())))
                .orElseGet(() -> assessPerson(claim));
    }

    /** What is known of person and institution on the settlement date. */
    Circumstances circumstances(Assessment.Decidable decidable, Claim claim) {
        var day = claim.visit().settledOn();
        return new Circumstances(
                Applicant.of(decidable.person(), persons.certificationsOf(claim.personId()), day),
                decidable.institution().isDesignatedOn(day));
    }

    private Assessment assessPerson(Claim claim) {
        Optional<Person> person = persons.find(claim.personId());
        if (person.isEmpty()) {
            return refused(Refusal.of(Refusal.Code.UNKNOWN_PERSON, claim.personId()));
        }
        var insuredIn = person.get().jurisdiction();
        if (!insuredIn.equals(claim.jurisdiction())) {
            return refused(Refusal.of(Refusal.Code.JURISDICTION_DIFFERS, insuredIn, claim.jurisdiction()));
        }
        return institutions
                .find(claim.key().institutionId())
                .map(institution -> assessPolicy(claim, person.get(), institution))
                .orElseGet(() -> refused(
                        Refusal.of(Refusal.Code.UNKNOWN_INSTITUTION, claim.key().institutionId())));
    }

    private Assessment assessPolicy(Claim claim, Person person, Institution institution) {
        var day = claim.visit().settledOn();
        Optional<PolicyPack> pack = policyPacks.library().deciding(claim.jurisdiction(), day);
        if (pack.isEmpty()) {
            return refused(Refusal.of(Refusal.Code.NO_POLICY_IN_FORCE, claim.jurisdiction(), day));
        }
        if (!claim.carvedOutTo().isEmpty() && pack.get().carveOuts().isEmpty()) {
            return refused(Refusal.of(
                    Refusal.Code.NO_CARVE_OUT, pack.get().edition().document().number()));
        }
        return new Assessment.Decidable(new Adjudicator(pack.get()), person, institution);
    }

    private static Assessment refused(Refusal refusal) {
        return new Assessment.Refused(refusal);
    }

    private static Refusal faultyExpense(Expense.Fault fault, Expense expense) {
        return switch (fault) {
            case AMOUNTS_DO_NOT_ADD_UP ->
                Refusal.of(Refusal.Code.AMOUNTS_DO_NOT_ADD_UP, expense.totalFee(), expense.sumOfParts());
            case PAID_EXCEEDS_TOTAL ->
                Refusal.of(Refusal.Code.PAID_EXCEEDS_TOTAL, expense.paid().total(), expense.totalFee());
        };
    }
}
