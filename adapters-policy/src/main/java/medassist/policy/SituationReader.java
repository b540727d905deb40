package medassist.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.application.ApplicationFacts;
import medassist.domain.application.AssessedBill;
import medassist.domain.application.Invoice;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.Posting;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.Parameter;
import medassist.domain.parameter.ParameterName;
import medassist.domain.policy.AwardFormula;
import medassist.domain.policy.BurdenMeasure;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.policy.Fund;
import medassist.domain.policy.InsuranceScheme;
import medassist.domain.policy.SubsidyPayer;
import medassist.domain.policy.WarningReceiver;
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
import medassist.domain.trial.Situation;
import medassist.domain.trial.Subject;
import medassist.domain.trial.Trial;
import medassist.domain.trial.WorkedCase.Aspect;
import medassist.domain.validity.Validity;

/** Reads what a worked case supposes, and what it expects to come out. */
final class SituationReader {

    private static final int ADULT = 40;
    private static final List<String> CERTIFICATE = List.of(
            "category",
            "subtype",
            "type",
            "grade",
            "parts",
            "exitYear",
            "basicLivingAllowance",
            "from",
            "to",
            "becauseOfIllness");
    private static final Situation.Upstream NO_UPSTREAM =
            new Situation.Upstream(Money.ZERO, new Ratio(0), Money.ZERO, Money.ZERO);

    private SituationReader() {}

    /**
     * What the case supposes.
     *
     * @param subject what the case is about
     * @param day the settlement date where the case states none
     * @param care the care where the case states none
     */
    static Situation situation(PackNode node, Subject subject, LocalDate day, CareType care) {
        boolean isOfChapter = subject instanceof Subject.OfSubsidy
                || subject instanceof Subject.OfEnrolment
                || subject instanceof Subject.OfWarning
                || subject instanceof Subject.OfApplication;
        LocalDate on = node.optional("on").map(PackNode::date).orElse(day);
        return new Situation(
                on,
                node.optional("knownOn").map(PackNode::date).orElse(LocalDate.MAX),
                applicant(node),
                node.optional("holds")
                        .map(holds -> holds.items().stream()
                                .map(each -> certification(each, on))
                                .toList())
                        .orElseGet(List::of),
                new Situation.Care(
                        node.optional("care")
                                .map(each -> each.constant(CareType.class))
                                .orElse(care),
                        new Diagnosis(
                                node.optional("icd10").map(PackNode::text).orElse(""),
                                node.optional("group")
                                        .map(each -> each.constant(DiseaseGroup.class))
                                        .orElse(DiseaseGroup.UNSTATED),
                                node.optional("otherDiagnoses")
                                        .map(others -> others.items().stream()
                                                .map(PackNode::text)
                                                .toList())
                                        .orElseGet(List::of)),
                        node.optional("designated").isEmpty() || node.flag("designated"),
                        node.flag("emergency"),
                        node.flag("referralFiled"),
                        node.flag("approved"),
                        node.optional("withinCity").isEmpty() || node.flag("withinCity"),
                        node.optional("onReferral").isEmpty() || node.flag("onReferral"),
                        amount(node, "carvedOut")),
                amount(node, "burden"),
                amount(node, "outOfCatalogue"),
                amount(node, "preSelfPay"),
                before(node),
                node.optional("upstream").map(SituationReader::upstream).orElse(NO_UPSTREAM),
                isOfChapter ? Map.of() : amounts(node),
                isOfChapter ? enrolment(node, day) : Situation.Enrolment.NONE,
                burdens(node),
                applied(node, subject, on));
    }

    private static Map<BurdenMeasure, Money> burdens(PackNode node) {
        var measures = Arrays.stream(BurdenMeasure.values()).collect(Collectors.toMap(Enum::name, each -> each));
        return node.optional("burdens").map(PackNode::fields).orElseGet(Map::of).entrySet().stream()
                .collect(Collectors.toMap(
                        burden -> burden.getValue().asKeyOf(measures, Fault.ONE_OF, burden.getKey()),
                        burden -> burden.getValue().money()));
    }

    private static Situation.Applied applied(PackNode node, Subject subject, LocalDate on) {
        String own = subject instanceof Subject.OfApplication(var rule)
                        && rule.formula() instanceof AwardFormula.StatedTerms terms
                ? terms.treatedIn().value()
                : "";
        return new Situation.Applied(
                node.optional("receivedOn").map(PackNode::date).orElse(on),
                node.optional("facts").map(SituationReader::facts).orElse(ApplicationFacts.NONE),
                node.optional("bills")
                        .map(bills -> bills.each(each -> bill(each, own)))
                        .orElseGet(List::of));
    }

    private static ApplicationFacts facts(PackNode node) {
        node.only("countyDeductible", "countyRatio", "countyLimit", "acceptedExpense", "acceptedBurden");
        return new ApplicationFacts(
                Optional.empty(),
                List.of(),
                node.optional("countyDeductible").map(PackNode::money),
                node.optional("countyRatio").map(PackNode::ratio),
                node.optional("countyLimit").map(PackNode::money),
                node.optional("acceptedExpense").map(PackNode::money),
                node.optional("acceptedBurden").map(PackNode::money),
                Optional.empty());
    }

    /** A bill of which what is not stated follows: all is inside policy scope, and what is left of it is the person's. */
    private static AssessedBill bill(PackNode node, String division) {
        node.only("on", "care", "inScope", "burden", "aid", "personPays", "served", "in");
        Money burden = node.field("burden").money();
        Money inScope = node.optional("inScope").map(PackNode::money).orElse(burden);
        Money aid = amount(node, "aid");
        return new AssessedBill(
                new Invoice(new InstitutionId("case"), node.place()),
                node.optional("care").map(care -> care.constant(CareType.class)).orElse(CareType.INPATIENT),
                node.field("on").date(),
                inScope,
                burden,
                inScope.minus(burden),
                aid,
                node.optional("personPays").map(PackNode::money).orElse(burden.minus(aid)),
                node.optional("served")
                        .map(served ->
                                served.items().stream().map(PackNode::text).collect(Collectors.toSet()))
                        .orElseGet(Set::of),
                node.optional("in")
                        .map(PackNode::division)
                        .or(() -> division.isEmpty() ? Optional.empty() : Optional.of(new DivisionCode(division))));
    }

    private static Map<String, Money> amounts(PackNode node) {
        return parameters(node)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, stated -> stated.getValue().money()));
    }

    private static Stream<Map.Entry<String, PackNode>> parameters(PackNode node) {
        return node.optional("parameters").map(PackNode::fields).orElseGet(Map::of).entrySet().stream();
    }

    /** The enrolment that a case supposes; without a year, for the one after the day on which premiums are collected. */
    private static Situation.Enrolment enrolment(PackNode node, LocalDate day) {
        var stated = new ArrayList<Parameter>();
        node.optional("premium")
                .ifPresent(premium -> stated.add(parameter(InsuranceScheme.BASIC_RESIDENT.premium(), premium)));
        parameters(node)
                .forEach(
                        each -> stated.add(parameter(each.getValue().asParameterName(each.getKey()), each.getValue())));
        return new Situation.Enrolment(
                node.optional("year").map(PackNode::number).orElse(day.getYear() + 1),
                node.optional("county").map(PackNode::text).orElse(""),
                stated);
    }

    private static Parameter parameter(ParameterName name, PackNode value) {
        return new Parameter(
                name,
                List.of(new DatedValue(
                        Validity.since(LocalDate.MIN), value.as(name::read, Fault.PARAMETER_VALUE), "case")));
    }

    private static Applicant applicant(PackNode node) {
        return new Applicant(
                node.optional("age").map(PackNode::number).orElse(ADULT),
                node.optional("sex").map(each -> each.constant(Sex.class)).orElse(Sex.M),
                node.optional("insurance")
                        .map(each -> each.constant(Insurance.class))
                        .orElse(Insurance.RESIDENT),
                node.optional("registeredIn")
                        .map(each -> each.as(HouseholdRegistration::new, Fault.DIVISION_CODE))
                        .orElse(HouseholdRegistration.UNSTATED),
                List.of());
    }

    /** A certificate; without days of its own, one of the year of the settlement. */
    private static Certification certification(PackNode node, LocalDate on) {
        boolean plain = node.isText();
        Category category = (plain
                        ? node
                        : node.only(CERTIFICATE.toArray(String[]::new)).field("category"))
                .constant(Category.class);
        CertificationDetail detail = plain && category != Category.DISABLED ? None.NONE : detail(node, category);
        Optional<PackNode> from = plain ? Optional.empty() : node.optional("from");
        Optional<PackNode> to = plain ? Optional.empty() : node.optional("to");
        if (!detail.fits(category)) {
            throw node.fault(Fault.OTHER_DETAILS, category);
        }
        return new Certification(
                node.place(),
                category,
                detail,
                new Validity(
                        from.map(PackNode::date).orElse(LocalDate.of(on.getYear(), 1, 1)),
                        to.map(PackNode::date).orElse(LocalDate.MAX)),
                Issuer.UNSTATED,
                !plain && node.flag("becauseOfIllness"));
    }

    private static CertificationDetail detail(PackNode node, Category category) {
        return switch (category) {
            case DISABLED ->
                new Disability(
                        node.field("type").constant(Disability.Type.class),
                        node.field("grade").number(1, Disability.MILDEST_GRADE),
                        node.optional("parts")
                                .map(parts -> parts.items().stream()
                                        .map(SituationReader::part)
                                        .toList())
                                .orElseGet(List::of));
            case MONITORED ->
                node.optional("subtype")
                        .<CertificationDetail>map(subtype -> subtype.constant(MonitoredSubtype.class))
                        .orElse(None.NONE);
            case STABLY_LIFTED ->
                node.optional("exitYear")
                        .<CertificationDetail>map(year -> new ExitYear(year.number()))
                        .orElse(None.NONE);
            case CHILD_IN_DIFFICULTY ->
                !node.isText() && node.flag("basicLivingAllowance") ? ChildSupport.BASIC_LIVING_ALLOWANCE : None.NONE;
            default -> None.NONE;
        };
    }

    private static Disability part(PackNode node) {
        node.only("type", "grade");
        return new Disability(
                node.field("type").constant(Disability.Type.class),
                node.field("grade").number(1, Disability.MILDEST_GRADE));
    }

    private static Counters before(PackNode node) {
        var before = new ArrayList<Posting>();
        node.optional("countedBefore")
                .ifPresent(counted -> counted.fields()
                        .forEach((benefit, amount) ->
                                before.add(new Posting(Counter.deductible(benefit), amount.money()))));
        node.optional("paidBefore")
                .ifPresent(paid -> paid.fields()
                        .forEach((pool, amount) -> before.add(new Posting(Counter.pool(pool), amount.money()))));
        return new Counters(before);
    }

    private static Situation.Upstream upstream(PackNode node) {
        node.only("deductible", "ratio", "limit", "specialMedicines");
        return new Situation.Upstream(
                node.field("deductible").money(),
                node.field("ratio").ratio(),
                amount(node, "limit"),
                amount(node, "specialMedicines"));
    }

    /** What has to come out, by aspect; at least one. */
    static Map<Aspect, String> expected(PackNode node) {
        var expected = new EnumMap<Aspect, String>(Aspect.class);
        node.optional("pays")
                .ifPresent(each -> expected.put(Aspect.PAYS, each.money().toString()));
        node.optional("bound").ifPresent(each -> expected.put(Aspect.BOUND, each.text()));
        node.optional("outcome").ifPresent(each -> expected.put(Aspect.OUTCOME, each.text()));
        node.optional("hospitalBears")
                .ifPresent(
                        each -> expected.put(Aspect.HOSPITAL_BEARS, each.money().toString()));
        node.optional("fund")
                .ifPresent(each ->
                        expected.put(Aspect.FUND, each.constant(Fund.class).name()));
        node.optional("ranks").ifPresent(each -> expected.put(Aspect.RANKS, ranks(each)));
        node.optional("becomes").ifPresent(each -> becomes(each, expected));
        node.optional("subsidises")
                .ifPresent(each -> expected.put(Aspect.SUBSIDISES, each.money().toString()));
        node.optional("effectiveFrom")
                .ifPresent(
                        each -> expected.put(Aspect.EFFECTIVE_FROM, each.date().toString()));
        node.optional("payer")
                .ifPresent(each -> expected.put(
                        Aspect.PAYER, each.constant(SubsidyPayer.class).name()));
        node.optional("alerts")
                .ifPresent(each -> expected.put(
                        Aspect.ALERTS,
                        each.text().equals(Trial.NONE)
                                ? Trial.NONE
                                : each.money().toString()));
        node.optional("sharedWith")
                .ifPresent(each -> expected.put(
                        Aspect.SHARED_WITH,
                        each.constants(WarningReceiver.class).stream()
                                .map(Enum::name)
                                .sorted()
                                .collect(Collectors.joining(", "))));
        node.optional("awards")
                .ifPresent(each -> expected.put(Aspect.AWARDS, each.money().toString()));
        node.optional("lacks")
                .ifPresent(each -> expected.put(
                        Aspect.LACKS,
                        each.items().stream().map(PackNode::text).sorted().collect(Collectors.joining(", "))));
        flag(node, "provisional", Aspect.PROVISIONAL, expected);
        flag(node, "applies", Aspect.APPLIES, expected);
        flag(node, "belongs", Aspect.BELONGS, expected);
        flag(node, "listed", Aspect.LISTED, expected);
        flag(node, "special", Aspect.SPECIAL, expected);
        if (expected.isEmpty()) {
            throw node.fault(Fault.EXPECTS_NOTHING);
        }
        return expected;
    }

    private static String ranks(PackNode node) {
        return node.items().stream().map(PackNode::number).map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static void becomes(PackNode node, Map<Aspect, String> expected) {
        node.only("deductible", "ratio", "limit", "specialMedicines");
        if (node.optional("deductible").isPresent()) {
            var upstream = new Situation.Upstream(
                    node.field("deductible").money(), node.field("ratio").ratio(), Money.ZERO, Money.ZERO);
            expected.put(Aspect.BECOMES, upstream.toString());
        }
        node.optional("limit")
                .ifPresent(each -> expected.put(
                        Aspect.BECOMES_LIMIT,
                        each.text().equals(Trial.NONE)
                                ? Trial.NONE
                                : each.money().toString()));
        node.optional("specialMedicines")
                .ifPresent(each -> expected.put(
                        Aspect.BECOMES_SPECIAL_MEDICINES, each.money().toString()));
    }

    private static void flag(PackNode node, String field, Aspect aspect, Map<Aspect, String> expected) {
        if (node.optional(field).isPresent()) {
            expected.put(aspect, String.valueOf(node.flag(field)));
        }
    }

    private static Money amount(PackNode node, String field) {
        return node.optional(field).map(PackNode::money).orElse(Money.ZERO);
    }
}
