package medassist.domain.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import medassist.domain.division.DivisionCode;
import medassist.domain.policy.Condition;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.CertificationDetail.ChildSupport;
import medassist.domain.recipient.CertificationDetail.Disability;
import medassist.domain.recipient.CertificationDetail.ExitYear;
import medassist.domain.recipient.CertificationDetail.MonitoredSubtype;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.HouseholdRegistration;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Sex;
import medassist.domain.validity.Validity;

/** One applicant for every way in which people can differ in the eyes of some conditions. */
final class SampleApplicants {

    private static final Validity ALWAYS = Validity.since(LocalDate.MIN);
    private static final int ADULT = 40;

    /** The sets of categories that the conditions ask for. */
    private final List<Set<Category>> asked = new ArrayList<>();

    /** The categories of which the conditions ask whether illness was the reason. */
    private final Set<Category> asksWhetherIll = EnumSet.noneOf(Category.class);

    private final Set<HouseholdRegistration> registrations =
            new LinkedHashSet<>(Set.of(HouseholdRegistration.UNSTATED));
    private final Set<Integer> ages = new TreeSet<>(Set.of(ADULT));
    private final Set<Integer> exitYears = new TreeSet<>();
    private final Set<MonitoredSubtype> subtypes = EnumSet.noneOf(MonitoredSubtype.class);
    private final Set<Disability.Type> types = EnumSet.noneOf(Disability.Type.class);
    private boolean asksChildSupport;
    private boolean asksDisability;
    private boolean asksSex;
    private boolean asksInsurance;

    private SampleApplicants(List<Condition> conditions) {
        conditions.forEach(this::note);
    }

    static Stream<Applicant> tellingApart(Condition... conditions) {
        return tellingApart(List.of(conditions));
    }

    static Stream<Applicant> tellingApart(List<Condition> conditions) {
        return new SampleApplicants(conditions).all();
    }

    private void note(Condition condition) {
        switch (condition) {
            case Condition.HoldsAnyOf(var some, var ground) -> {
                asked.add(some);
                if (ground != Condition.Ground.ANY) {
                    asksWhetherIll.addAll(some);
                }
            }
            case Condition.IsRegisteredIn(var division) -> registrations.add(elsewhere(division));
            case Condition.HasDisability(var some, var grades) -> {
                asked.add(Set.of(Category.DISABLED));
                asksDisability = true;
                types.addAll(some);
            }
            case Condition.IsMonitoredAs(var some) -> {
                asked.add(Set.of(Category.MONITORED));
                subtypes.addAll(some);
            }
            case Condition.HasBasicLivingAllowance() -> {
                asked.add(Set.of(Category.CHILD_IN_DIFFICULTY));
                asksChildSupport = true;
            }
            case Condition.ExitedIn(var years) -> {
                asked.add(Set.of(Category.STABLY_LIFTED));
                exitYears.addAll(years);
            }
            case Condition.HasAge(var from, var below) -> {
                ages.add(from);
                ages.add(Math.max(0, from - 1));
                ages.add(below - 1);
                ages.add(below);
            }
            case Condition.HasSex sex -> asksSex = true;
            case Condition.IsInsuredBy insured -> asksInsurance = true;
            case Condition.AllOf(var all) -> all.forEach(this::note);
            case Condition.AnyOf(var any) -> any.forEach(this::note);
            case Condition.Not(var negated) -> note(negated);
        }
    }

    /** One category of those that every condition asks for together, or not at all. */
    private List<Category> categories() {
        var bySets = new LinkedHashMap<List<Set<Category>>, Category>();
        for (Category category : Category.values()) {
            List<Set<Category>> sets =
                    asked.stream().filter(set -> set.contains(category)).toList();
            if (!sets.isEmpty()) {
                bySets.putIfAbsent(sets, category);
            }
        }
        return List.copyOf(bySets.values());
    }

    private Stream<Applicant> all() {
        return people().flatMap(person -> holdings().stream().map(person::certified));
    }

    /** One person for every way in which people differ beside their certificates. */
    private Stream<Applicant> people() {
        List<Sex> sexes = asksSex ? List.of(Sex.values()) : List.of(Sex.M);
        List<Insurance> insurances = asksInsurance ? List.of(Insurance.values()) : List.of(Insurance.RESIDENT);
        return ages.stream()
                .flatMap(age -> sexes.stream()
                        .flatMap(sex -> insurances.stream()
                                .flatMap(insurance -> registrations.stream()
                                        .map(registration ->
                                                new Applicant(age, sex, insurance, registration, List.of())))));
    }

    private static HouseholdRegistration elsewhere(DivisionCode division) {
        return new HouseholdRegistration(division.value().startsWith("1") ? "200000" : "100000");
    }

    /** Every set of certificates that the conditions tell apart, with at most one of each category. */
    private List<List<Certification>> holdings() {
        List<List<Certification>> holdings = new ArrayList<>(List.of(List.of()));
        for (Category category : categories()) {
            List<Certification> certificates = certificates(category).toList();
            for (List<Certification> without : List.copyOf(holdings)) {
                for (Certification certificate : certificates) {
                    var with = new ArrayList<>(without);
                    with.add(certificate);
                    holdings.add(with);
                }
            }
        }
        return holdings;
    }

    /** A certificate of the category for every way in which the conditions tell them apart. */
    private Stream<Certification> certificates(Category category) {
        List<Boolean> grounds = asksWhetherIll.contains(category) ? List.of(false, true) : List.of(false);
        return details(category)
                .flatMap(detail -> grounds.stream()
                        .map(ill ->
                                new Certification(category.name(), category, detail, ALWAYS, Issuer.UNSTATED, ill)));
    }

    /** A certificate of each detail that is asked for, and one that has another or none. */
    private Stream<CertificationDetail> details(Category category) {
        return switch (category) {
            case DISABLED -> disabilities();
            case MONITORED -> Stream.concat(Stream.of(None.NONE), subtypes.stream());
            case STABLY_LIFTED ->
                Stream.concat(Stream.of(None.NONE), exitYears.stream().map(ExitYear::new));
            case CHILD_IN_DIFFICULTY ->
                asksChildSupport ? Stream.of(None.NONE, ChildSupport.BASIC_LIVING_ALLOWANCE) : Stream.of(None.NONE);
            default -> Stream.of(None.NONE);
        };
    }

    private Stream<CertificationDetail> disabilities() {
        if (!asksDisability) {
            return Stream.of(new Disability(Disability.Type.VISUAL, Disability.MILDEST_GRADE));
        }
        Stream<Disability.Type> another = Stream.of(Disability.Type.values())
                .filter(type -> !types.contains(type))
                .limit(1);
        return Stream.concat(types.stream(), another)
                .flatMap(type -> Stream.iterate(1, grade -> grade <= Disability.MILDEST_GRADE, grade -> grade + 1)
                        .map(grade -> new Disability(type, grade)));
    }
}
