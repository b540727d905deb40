package medassist.application.applying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.application.settling.Admission;
import medassist.domain.application.AidApplication;
import medassist.domain.application.AidAward;
import medassist.domain.application.ApplicationFinding;
import medassist.domain.application.ApplicationStep;
import medassist.domain.application.AssessedBill;
import medassist.domain.application.Assessment;
import medassist.domain.application.Assessor;
import medassist.domain.application.AwardStep;
import medassist.domain.application.Grounds;
import medassist.domain.application.Invoice;
import medassist.domain.application.InvoicedBill;
import medassist.domain.application.Meeting;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.LedgerYear;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Award;
import medassist.domain.entitlement.Claim;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.ledger.Subject;
import medassist.domain.ledger.SubjectHistory;
import medassist.domain.money.Money;
import medassist.domain.outcome.Refusal;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.parameter.Parameters;
import medassist.domain.policy.ApplicationRule;
import medassist.domain.policy.AwardFormula;
import medassist.domain.policy.AwardFormula.AutomaticTerms;
import medassist.domain.policy.AwardFormula.BillsBefore;
import medassist.domain.policy.AwardFormula.StatedTerms;
import medassist.domain.policy.Fund;
import medassist.domain.policy.Law;
import medassist.domain.policy.PolicyPack;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.Person;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.validity.China;
import medassist.domain.validity.Validity;

/**
 * An application with its file, as it is assessed by the file and nothing else 申请核定.
 *
 * @param application as it is on file
 * @param stamp of the request, by which the day is known
 */
record AssessedFile(AidApplication application, CaseFile file, Stamp stamp, Law law) {

    /** For which fields a panel has an expert each (applications §12). */
    private static final List<String> FIELDS_OF_PANEL = List.of("MEDICAL", "INSURANCE", "FINANCE");

    /** What is looked at first: enough to know what else must be. */
    static Needs needs(AidApplication found) {
        return Needs.of(
                        found.personId(),
                        new Need.ApplicationUnder(found.key()),
                        new Need.Applications(found.personId(), found.key().jurisdiction()),
                        new Need.ParametersOf(found.key().jurisdiction()))
                .andRecord(found.personId());
    }

    /** What else must be looked at; empty where the file has it. */
    Optional<Needs> lacking() {
        Needs needs = needs(application);
        for (LedgerKey year : years()) {
            needs = needs.andYear(year).and(new Need.DivisionsOf(year));
        }
        for (Invoice invoice : application.invoices()) {
            needs = needs.and(new Need.ServedBy(invoice));
        }
        for (InvoicedBill bill : application.facts().bills()) {
            for (SettlementKey key : mayBe(bill)) {
                needs = needs.and(new Need.SettlementUnder(key));
            }
        }
        if (isClaimByHand()) {
            needs = needs.and(Admission.allNeeds(bill().claim()).all());
        }
        return needs.all().stream().allMatch(file::holds) ? Optional.empty() : Optional.of(needs);
    }

    private Optional<ApplicationRule> rule() {
        return pack().flatMap(pack -> pack.chapters().application(application.kind()));
    }

    /** The pack that decides by the day of reference. */
    private Optional<PolicyPack> pack() {
        return law.library().deciding(application.key().jurisdiction(), reference());
    }

    private boolean isClaimByHand() {
        return rule().map(ApplicationRule::formula)
                        .filter(AutomaticTerms.class::isInstance)
                        .isPresent()
                && !application.facts().bills().isEmpty();
    }

    private InvoicedBill bill() {
        return application.facts().bills().getFirst();
    }

    /** The ledger years that are looked at. */
    private Set<LedgerKey> years() {
        var years = new LinkedHashSet<Integer>();
        // What it was decided by may have changed since.
        application.award().ifPresent(award -> years.add(award.ledger().year()));
        rule().ifPresent(rule -> {
            years.add(ledger(rule).year());
            switch (rule.formula()) {
                case BillsBefore formula -> addYears(years, Assessor.monthsBefore(appliedOn(), formula.months()));
                case StatedTerms formula -> addYears(years, Assessor.timeBefore(reference(), formula.months()));
                case AutomaticTerms _,
                        AwardFormula.UpToShare _,
                        AwardFormula.ShareOfAccepted _,
                        AwardFormula.AboveCeiling _ -> {}
            }
        });
        return years.stream().map(this::year).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void addYears(Set<Integer> years, Validity days) {
        for (int year = days.from().getYear(); year <= days.to().getYear(); year++) {
            years.add(year);
        }
    }

    private LedgerKey year(int year) {
        return new LedgerKey(application.personId(), application.key().jurisdiction(), year);
    }

    private LedgerKey ledger(ApplicationRule rule) {
        return year(
                rule.formula() instanceof StatedTerms
                        ? reference().minusDays(1).getYear()
                        : reference().getYear());
    }

    private LocalDate appliedOn() {
        return application.facts().appliedOn().orElse(application.receivedOn());
    }

    /** The day by which it is decided: of the invoice, the first one of the certificate, or that on which it was received. */
    private LocalDate reference() {
        return law.library()
                .deciding(application.key().jurisdiction(), application.receivedOn())
                .flatMap(pack -> pack.chapters().application(application.kind()))
                .map(ApplicationRule::formula)
                .flatMap(formula -> formula instanceof AutomaticTerms
                        ? application.facts().bills().stream()
                                .map(bill -> bill.claim().visit().settledOn())
                                .findFirst()
                        : certified(formula))
                .orElse(application.receivedOn());
    }

    /** The first day of the certificate that a formula asks about; empty where it asks about none, or there is none. */
    private Optional<LocalDate> certified(AwardFormula formula) {
        return switch (formula) {
            case BillsBefore before -> certifiedSince(before.certificate());
            case StatedTerms terms -> certifiedNow(terms.certificate());
            case AutomaticTerms _,
                    AwardFormula.UpToShare _,
                    AwardFormula.ShareOfAccepted _,
                    AwardFormula.AboveCeiling _ -> Optional.empty();
        };
    }

    /** The first day of the newest certificate of a category that had begun when the person applied. */
    private Optional<LocalDate> certifiedSince(Category category) {
        LocalDate last = lastDay();
        return firstDay(category, validity -> !validity.from().isAfter(last));
    }

    /** The first day of the newest certificate of a category that had not ended either. */
    private Optional<LocalDate> certifiedNow(Category category) {
        LocalDate last = lastDay();
        return firstDay(category, validity -> validity.includes(last));
    }

    private LocalDate lastDay() {
        return appliedOn().isAfter(application.receivedOn()) ? appliedOn() : application.receivedOn();
    }

    private Optional<LocalDate> firstDay(Category category, Predicate<Validity> serves) {
        return file.record(application.personId()).certifications().stream()
                .filter(each -> each.category() == category)
                .map(Certification::validity)
                .filter(serves)
                .map(Validity::from)
                .reduce((_, later) -> later);
    }

    /** What it comes to, with what is missing. */
    Assessed assess() {
        Optional<ApplicationRule> rule = rule();
        if (rule.isEmpty()) {
            return Assessed.of(Assessment.against(
                    pack().isPresent()
                            ? ApplicationFinding.against(Code.UNKNOWN_KIND, application.kind())
                            : ApplicationFinding.against(
                                    Code.NO_POLICY_IN_FORCE, application.key().jurisdiction(), reference())));
        }
        Assessed assessed = rule.get().formula() instanceof AutomaticTerms terms
                ? byHand(rule.get(), terms)
                : Assessed.of(servedElsewhere()
                        .map(Assessment::against)
                        .orElseGet(() -> new Assessor(grounds(rule.get())).assess()));
        return assessed.with(beside(rule.get()));
    }

    /** What is missing. */
    private List<ApplicationFinding> beside(ApplicationRule rule) {
        var findings = new ArrayList<ApplicationFinding>(missing(application, rule));
        Optional<Meeting> meeting = application.facts().meeting();
        Optional<String> asked = switch (rule.formula()) {
            case StatedTerms _ -> Optional.of("meeting");
            case AwardFormula.ShareOfAccepted _ -> Optional.of("panel");
            case AwardFormula.AboveCeiling _ -> Optional.of("conference");
            case AutomaticTerms _, BillsBefore _, AwardFormula.UpToShare _ -> Optional.empty();
        };
        asked.filter(_ -> meeting.isEmpty())
                .map(fact -> rule.formula() instanceof StatedTerms
                                && certified(rule.formula()).isEmpty()
                        // That the burden is heavy, nobody but the meeting can say.
                        ? ApplicationFinding.against(Code.FACT_MISSING, fact)
                        : ApplicationFinding.beside(Code.FACT_MISSING, fact))
                .ifPresent(findings::add);
        if (rule.formula() instanceof AwardFormula.ShareOfAccepted) {
            meeting.stream()
                    .flatMap(panel -> FIELDS_OF_PANEL.stream()
                            .filter(field -> panel.members().stream()
                                    .noneMatch(member -> member.field().equals(field))))
                    .map(field -> ApplicationFinding.beside(Code.FACT_MISSING, "panel.experts " + field))
                    .forEach(findings::add);
        }
        return findings;
    }

    /** The papers that are not handed in. */
    static List<ApplicationFinding> missing(AidApplication application, ApplicationRule rule) {
        Predicate<ApplicationRule.Paper> isAsked =
                paper -> application.facts().bills().isEmpty()
                        || application.facts().bills().stream()
                                .anyMatch(bill -> paper.care()
                                        .contains(bill.claim().visit().careType()));
        return rule.papers().stream()
                .filter(isAsked)
                .filter(paper -> application.documents().stream()
                        .noneMatch(document -> document.kind().equals(paper.kind())))
                .map(paper -> ApplicationFinding.beside(Code.DOCUMENT_MISSING, paper.kind()))
                .toList();
    }

    private Grounds grounds(ApplicationRule rule) {
        PolicyPack pack = pack().orElseThrow();
        LedgerKey ledger = ledger(rule);
        LocalDate reference = reference();
        Person person = file.of(new Need.KnownPerson(application.personId())).orElseThrow();
        List<Certification> serving = pack.serving(file.record(application.personId()), reference);
        List<AidApplication> others = granted();
        return new Grounds(
                pack,
                rule,
                reference,
                certified(rule.formula()).isPresent(),
                appliedOn(),
                Applicant.of(person, serving, reference),
                ledger,
                before(file.year(ledger)),
                years().stream().flatMap(year -> bills(year, pack)).toList(),
                others.stream().flatMap(AssessedFile::served).collect(Collectors.toSet()),
                others.stream()
                        .filter(other -> other.settlement().isEmpty())
                        .flatMap(other -> other.award().stream()
                                .filter(award -> award.ledger().year() == ledger.year())
                                .map(award -> new Grounds.Earlier(other.kind(), award)))
                        .toList(),
                application.facts(),
                parameters());
    }

    /** The bills that an application serves: a claim by hand by its invoice, and as the settlement that it became. */
    private static Stream<Invoice> served(AidApplication granted) {
        return Stream.concat(
                granted.award().stream().flatMap(award -> award.bills().stream()),
                granted.settlement().map(Invoice::of).stream());
    }

    private Parameters parameters() {
        return file.of(new Need.ParametersOf(application.key().jurisdiction()));
    }

    /** Others of the person that are granted: of one that is granted itself, those before it. */
    private List<AidApplication> granted() {
        Optional<ApplicationStep> own = approval(application);
        return file
                .of(new Need.Applications(
                        application.personId(), application.key().jurisdiction()))
                .stream()
                .filter(other -> other.isGranted() && !other.key().equals(application.key()))
                .filter(other -> own.isEmpty()
                        || approval(other)
                                .filter(step -> step.at().isBefore(own.get().at()))
                                .isPresent())
                .toList();
    }

    private static Optional<ApplicationStep> approval(AidApplication application) {
        return application.steps().stream()
                .filter(step -> step.kind() == ApplicationStep.Kind.APPROVED)
                .reduce((_, later) -> later);
    }

    /** How the counters stand: of an application that is granted, by what was posted before it and stands. */
    private Counters before(LedgerYear year) {
        Optional<Subject> own = subject();
        return own.isEmpty()
                ? year.ledger().counters()
                : SubjectHistory.of(year.journal()).stream()
                        .takeWhile(history -> !history.subject().equals(own.get()))
                        .map(SubjectHistory::netPostings)
                        .reduce(Counters.NONE, Counters::plus, (one, _) -> one);
    }

    /** What the entry of a granted application is about; empty of one that is not granted. */
    Optional<Subject> subject() {
        return application.isGranted()
                ? Optional.of(application.settlement().<Subject>map(key -> key).orElse(application.key()))
                : Optional.empty();
    }

    private Stream<AssessedBill> bills(LedgerKey key, PolicyPack pack) {
        LedgerYear year = file.year(key);
        Set<Subject> standing = SubjectHistory.of(year.journal()).stream()
                .filter(history -> !history.isReversed())
                .map(SubjectHistory::subject)
                .collect(Collectors.toSet());
        Map<InstitutionId, DivisionCode> divisions = file.of(new Need.DivisionsOf(key));
        LocalDate last = approval(application)
                .filter(_ -> application.isGranted())
                .map(step -> China.day(step.at()))
                .orElse(LocalDate.MAX);
        return year.settlements().stream()
                .filter(decided -> isStanding(decided, standing)
                        && !decided.settlement().claim().visit().settledOn().isAfter(last))
                .map(decided -> {
                    SettlementKey of = decided.settlement().claim().key();
                    return AssessedBill.of(
                            decided,
                            year.adjustments().stream()
                                    .filter(each -> each.settlement().equals(of))
                                    .toList(),
                            pack,
                            Optional.ofNullable(divisions.get(of.institutionId())));
                });
    }

    private static boolean isStanding(DecidedSettlement decided, Set<Subject> standing) {
        return standing.contains(decided.settlement().claim().key());
    }

    /** A bill that has served another application, whoever's it is, that stands as a settlement, or that is stated twice. */
    private Optional<ApplicationFinding> servedElsewhere() {
        List<Invoice> stated = application.invoices();
        return Stream.of(
                        stated.stream()
                                .filter(invoice -> file.of(new Need.ServedBy(invoice))
                                        .filter(key -> !key.equals(application.key()))
                                        .isPresent()),
                        application.facts().bills().stream()
                                .filter(this::isSettledElsewhere)
                                .map(InvoicedBill::invoice),
                        stated.stream().filter(invoice -> Collections.frequency(stated, invoice) > 1))
                .flatMap(used -> used)
                .findFirst()
                .map(AssessedFile::usedBefore);
    }

    private static ApplicationFinding usedBefore(Invoice invoice) {
        return ApplicationFinding.against(Code.BILL_USED_BEFORE, invoice.issuer(), invoice.number());
    }

    private Assessed byHand(ApplicationRule rule, AutomaticTerms terms) {
        if (application.facts().bills().size() != 1) {
            return Assessed.of(Assessment.against(ApplicationFinding.against(Code.FACT_MISSING, "bill")));
        }
        InvoicedBill bill = bill();
        Claim stated = bill.claim();
        Optional<LocalDate> lastDay = Assessor.lastDay(terms, stated.visit().settledOn(), parameters());
        if (lastDay.filter(application.receivedOn()::isAfter).isPresent()) {
            return Assessed.of(Assessment.against(ApplicationFinding.against(
                    Code.CLAIM_TOO_LATE,
                    application.receivedOn(),
                    lastDay.get(),
                    stated.visit().settledOn())));
        }
        Optional<ApplicationFinding> used = servedElsewhere();
        if (used.isPresent()) {
            return Assessed.of(Assessment.against(used.get()));
        }
        Claim claim = stated.under(freeKey(stated.key()));
        var admission = Admission.of(claim, file, stamp, law);
        Optional<Refusal> refusal = admission.refusal();
        if (refusal.isPresent()) {
            return Assessed.of(Assessment.against(new ApplicationFinding(refusal.get(), true)));
        }
        DecidedSettlement decided = admission.decided(before(file.year(claim.ledgerKey())), stamp);
        return new Assessed(new Assessment(Optional.of(award(rule, bill, decided)), List.of()), Optional.of(decided));
    }

    /** Whether the bill stands as a settlement that is not this application's own. */
    private boolean isSettledElsewhere(InvoicedBill bill) {
        return mayBe(bill).stream()
                .flatMap(key -> file.of(new Need.SettlementUnder(key)).stream())
                .anyMatch(settlement -> !settlement.isReversed()
                        && !application
                                .settlement()
                                .equals(Optional.of(settlement.claim().key())));
    }

    /** As which settlements a bill may stand. */
    private static Set<SettlementKey> mayBe(InvoicedBill bill) {
        SettlementKey stated = bill.claim().key();
        var keys = new LinkedHashSet<SettlementKey>();
        keys.add(stated);
        keys.add(new SettlementKey(stated.institutionId(), bill.invoiceNumber()));
        return keys;
    }

    /** The key of its own, unless a settlement that is reversed has it. */
    private SettlementKey freeKey(SettlementKey stated) {
        return application
                .settlement()
                .orElseGet(() -> file.of(new Need.SettlementUnder(stated)).isEmpty()
                        ? stated
                        : new SettlementKey(
                                stated.institutionId(),
                                stated.settlementId() + "-" + application.key().applicationId()));
    }

    private static AidAward award(ApplicationRule rule, InvoicedBill bill, DecidedSettlement decided) {
        var settlement = decided.settlement();
        var adjudication = settlement.adjudication();
        Optional<Award> first = adjudication.awards().stream().findFirst();
        return new AidAward(
                settlement.claim().ledgerKey(),
                adjudication.inPolicyBurden(),
                first.map(Award::counted).orElse(Money.ZERO),
                adjudication.assistance(),
                first.map(award -> award.terms().fund()).orElse(Fund.ASSISTANCE_FUND),
                adjudication.policy(),
                first.map(award -> award.terms().clause()).orElse(rule.clause()),
                AwardStep.of(adjudication.awards()),
                adjudication.postings(),
                List.of(bill.invoice()),
                List.of());
    }

    /**
     * What an application comes to.
     *
     * @param settled of a claim by hand, the settlement that would be made of it
     */
    record Assessed(Assessment assessment, Optional<DecidedSettlement> settled) {

        static Assessed of(Assessment assessment) {
            return new Assessed(assessment, Optional.empty());
        }

        Assessed with(List<ApplicationFinding> others) {
            return new Assessed(
                    new Assessment(
                            assessment.award(),
                            Stream.concat(assessment.findings().stream(), others.stream())
                                    .toList()),
                    settled);
        }
    }
}
