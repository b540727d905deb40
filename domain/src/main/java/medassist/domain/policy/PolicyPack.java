package medassist.domain.policy;

import java.util.List;
import java.util.Set;
import medassist.domain.division.DivisionCode;
import medassist.domain.validity.Validity;

/**
 * One document's rules for one jurisdiction over one period, as data 政策包.
 *
 * @param version names this exact text of the pack: a settlement keeps it
 * @param benefits in the order in which they are granted; each sees what the earlier ones left
 * @param designation where the document binds aid to designated institutions
 * @param hospitalRules what hospitals bear themselves, none where the document is silent
 * @param specialDiseases ICD-10 prefixes of the special diseases 特殊病种 of outpatient care
 */
public record PolicyPack(
        DivisionCode jurisdiction,
        Label name,
        Document document,
        String version,
        Validity inForce,
        ExpenseBase expenseBase,
        RecipientScope recipients,
        Clause designation,
        List<Benefit> benefits,
        List<HospitalRule> hospitalRules,
        Set<String> specialDiseases) {

    /** What of the expense counts before the insurers' payments are taken off (entitlement rules §3). */
    public enum ExpenseBase {
        IN_SCOPE,
        IN_SCOPE_AND_PRE_SELF_PAY
    }

    public PolicyPack {
        benefits = List.copyOf(benefits);
        hospitalRules = List.copyOf(hospitalRules);
        specialDiseases = Set.copyOf(specialDiseases);
    }

    /** Whether a disease, by its ICD-10 code, is one of the special diseases. */
    public boolean isSpecialDisease(String icd10) {
        return specialDiseases.stream().anyMatch(icd10::startsWith);
    }

    public boolean covers(CareType careType) {
        return benefits.stream().anyMatch(benefit -> benefit.covers(careType));
    }
}
