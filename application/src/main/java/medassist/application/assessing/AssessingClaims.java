package medassist.application.assessing;

import java.util.List;
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
import medassist.domain.settlement.Settlement;

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
    public Assessment assess(Claim claim) {
        return claim.expense()
                .fault()
                .map(fault -> refused(faultyExpense(fault, claim.expense())))
                .orElseGet(() -> assessPerson(claim));
    }

    /** What is known of person and institution on the settlement date. */
    public Circumstances circumstances(Assessment.Decidable decidable, Claim claim) {
        var day = claim.visit().settledOn();
        return new Circumstances(
                Applicant.of(decidable.person(), persons.certificationsOf(claim.personId()), day),
                decidable.institution().isDesignatedOn(day));
    }

    /** What person and institution were on a claim's settlement date, where the decision did not keep it. */
    public Circumstances circumstancesThen(Claim claim) {
        var day = claim.visit().settledOn();
        Optional<Person> person = persons.find(claim.personId());
        return new Circumstances(
                Applicant.of(person.orElseThrow(), List.of(), day),
                institutions
                        .find(claim.key().institutionId())
                        .filter(institution -> institution.isDesignatedOn(day))
                        .isPresent());
    }

    /** By what a settlement is computed again: the pack that decided it, else the one that decides for its date now. */
    public Optional<Adjudicator> adjudicatorOf(Settlement settlement) {
        var library = policyPacks.library();
        var claim = settlement.claim();
        return library.withText(settlement.adjudication().policy().sha256())
                .or(() -> library.deciding(claim.jurisdiction(), claim.visit().settledOn()))
                .map(Adjudicator::new);
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
