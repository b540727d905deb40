package medassist.domain.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import medassist.domain.division.DivisionCode;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.PersonRecord;
import medassist.domain.validity.Validity;

/**
 * One document's rules for one jurisdiction over one period, as data 政策包.
 *
 * @param recipients where the document says whom it counts as recipients 救助对象范围
 * @param classes all of them, those that are given no terms included
 * @param servingDays certificates that serve for other days than they state
 * @param ranking classes that the document ranks, the neediest first; of one rank, in one set
 * @param benefits in the order in which they are granted; each sees what the earlier ones left
 * @param unaided recipients and care for which there are no terms
 * @param hospitalRules what hospitals bear themselves, none where the document is silent
 * @param specialDiseases the lists of special diseases 特殊病种 of outpatient care
 * @param floors what binds cities, where the document is a province's framework
 * @param frameworks the provinces' documents that this one is bound by
 * @param figures the amounts of the benefits' terms that parameters say and that were not looked up, with the days of the terms
 * @param chapters what it says beside what it pays of bills
 */
public record PolicyPack(
        DivisionCode jurisdiction,
        Label name,
        Edition edition,
        CountedExpense expense,
        Clause recipients,
        List<AidClass> classes,
        List<ServingDays> servingDays,
        List<Set<AidClass>> ranking,
        Designation designation,
        List<CarveOut> carveOuts,
        List<DiseaseList> diseases,
        List<DiseaseList> specialDiseases,
        List<Pool> pools,
        List<Benefit> benefits,
        List<Exclusion> unaided,
        List<HospitalRule> hospitalRules,
        List<CriticalIllnessPreference> criticalIllnessTilt,
        List<DepositWaiver> depositWaiver,
        List<Floors> floors,
        List<Framework> frameworks,
        List<Reading> readings,
        List<DatedFigure> figures,
        Chapters chapters) {

    /** An amount that a parameter says, and the days on which it is needed. */
    public record DatedFigure(Validity days, ParameterFigure figure) {}

    /** A pack without chapters; which of its figures are not known, its benefits say. */
    public PolicyPack(
            DivisionCode jurisdiction,
            Label name,
            Edition edition,
            CountedExpense expense,
            Clause recipients,
            List<AidClass> classes,
            List<ServingDays> servingDays,
            List<Set<AidClass>> ranking,
            Designation designation,
            List<CarveOut> carveOuts,
            List<DiseaseList> diseases,
            List<DiseaseList> specialDiseases,
            List<Pool> pools,
            List<Benefit> benefits,
            List<Exclusion> unaided,
            List<HospitalRule> hospitalRules,
            List<CriticalIllnessPreference> criticalIllnessTilt,
            List<DepositWaiver> depositWaiver,
            List<Floors> floors,
            List<Framework> frameworks,
            List<Reading> readings) {
        this(
                jurisdiction,
                name,
                edition,
                expense,
                recipients,
                classes,
                servingDays,
                ranking,
                designation,
                carveOuts,
                diseases,
                specialDiseases,
                pools,
                benefits,
                unaided,
                hospitalRules,
                criticalIllnessTilt,
                depositWaiver,
                floors,
                frameworks,
                readings,
                benefits.stream()
                        .flatMap(benefit -> benefit.terms().stream())
                        .flatMap(terms -> terms.figures().map(figure -> new DatedFigure(terms.validity(), figure)))
                        .toList(),
                Chapters.NONE);
    }

    public PolicyPack {
        classes = List.copyOf(classes);
        servingDays = List.copyOf(servingDays);
        ranking = List.copyOf(ranking);
        carveOuts = List.copyOf(carveOuts);
        diseases = List.copyOf(diseases);
        specialDiseases = List.copyOf(specialDiseases);
        pools = List.copyOf(pools);
        benefits = List.copyOf(benefits);
        unaided = List.copyOf(unaided);
        hospitalRules = List.copyOf(hospitalRules);
        criticalIllnessTilt = List.copyOf(criticalIllnessTilt);
        depositWaiver = List.copyOf(depositWaiver);
        floors = List.copyOf(floors);
        frameworks = List.copyOf(frameworks);
        readings = List.copyOf(readings);
        figures = List.copyOf(figures);
    }

    /** The amounts needed on a day that parameters say and that were not looked up, each once. */
    public List<ParameterFigure> figuresOn(LocalDate day) {
        return figures.isEmpty()
                ? List.of()
                : figures.stream()
                        .filter(each -> each.days().includes(day))
                        .map(DatedFigure::figure)
                        .distinct()
                        .toList();
    }

    /** The pack with what is known of such amounts. */
    public PolicyPack with(KnownFigures known) {
        return figures.isEmpty()
                ? this
                : with(benefits.stream().map(each -> each.with(known, known)).toList());
    }

    /** The pack with what is known of such amounts that are deductibles. */
    public PolicyPack withDeductibles(KnownFigures known) {
        return with(benefits.stream()
                .map(each -> each.with(known, KnownFigures.NONE))
                .toList());
    }

    private PolicyPack with(List<Benefit> others) {
        return new PolicyPack(
                        jurisdiction,
                        name,
                        edition,
                        expense,
                        recipients,
                        classes,
                        servingDays,
                        ranking,
                        designation,
                        carveOuts,
                        diseases,
                        specialDiseases,
                        pools,
                        others,
                        unaided,
                        hospitalRules,
                        criticalIllnessTilt,
                        depositWaiver,
                        floors,
                        frameworks,
                        readings)
                .with(chapters);
    }

    /** The pack with these chapters. */
    public PolicyPack with(Chapters others) {
        return new PolicyPack(
                jurisdiction,
                name,
                edition,
                expense,
                recipients,
                classes,
                servingDays,
                ranking,
                designation,
                carveOuts,
                diseases,
                specialDiseases,
                pools,
                benefits,
                unaided,
                hospitalRules,
                criticalIllnessTilt,
                depositWaiver,
                floors,
                frameworks,
                readings,
                figures,
                others);
    }

    /** The classes that the person belongs to, in the order of the document. */
    public List<AidClass> classesOf(Applicant applicant) {
        return classes.stream().filter(aidClass -> aidClass.includes(applicant)).toList();
    }

    /** The certifications on record that serve on the day, as this document has it; none after the person's death. */
    public List<Certification> serving(PersonRecord record, LocalDate day) {
        List<Certification> known = record.aliveOn(day);
        var serving = new ArrayList<Certification>(known.size());
        for (Certification certification : known) {
            if (servingDays(certification).includes(day)) {
                serving.add(certification.asEvidence());
            }
        }
        return serving;
    }

    /** The days for which a certification serves: those that it states, unless the document says otherwise. */
    public Validity servingDays(Certification certification) {
        for (int i = 0; i < servingDays.size(); i++) {
            if (servingDays.get(i).concern(certification)) {
                return servingDays.get(i).of(certification);
            }
        }
        return certification.validity();
    }

    /** The other scheme that pays part of the patient's bill; empty where the document names none for the patient. */
    public Optional<CarveOut> carveOut(Applicant patient, Diagnosis diagnosis, LocalDate day) {
        return carveOuts.stream()
                .filter(each -> each.concerns(patient, diagnosis, day))
                .findFirst();
    }

    /**
     * The care type by this document of outpatient care that may be chronic or special; empty where it treats the two
     * differently and its list of special diseases is elsewhere, so that nobody can tell.
     */
    public Optional<CareType> careType(Diagnosis diagnosis, LocalDate day) {
        if (isSpecialDisease(diagnosis, day)) {
            return Optional.of(CareType.OUTPATIENT_SPECIAL);
        }
        return specialDiseases.isEmpty() && tellsSpecialFromChronic()
                ? Optional.empty()
                : Optional.of(CareType.OUTPATIENT_CHRONIC);
    }

    private boolean tellsSpecialFromChronic() {
        Stream<Set<CareType>> covered = Stream.concat(
                        benefits.stream().map(Benefit::covers), unaided.stream().map(Exclusion::covers))
                .flatMap(List::stream)
                .map(Coverage::care);
        return Stream.concat(covered, pools.stream().map(Pool::care))
                .anyMatch(care ->
                        care.contains(CareType.OUTPATIENT_SPECIAL) != care.contains(CareType.OUTPATIENT_CHRONIC));
    }

    /** Whether a disease is one of the special diseases of outpatient care, whoever has it. */
    public boolean isSpecialDisease(Diagnosis diagnosis, LocalDate day) {
        return specialDiseases.stream().anyMatch(list -> list.names(diagnosis, day));
    }
}
