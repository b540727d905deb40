package medassist.application.trying;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.LedgerYear;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.entitlement.Adjudicator;
import medassist.domain.filing.Filing;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.money.Money;
import medassist.domain.parameter.Parameters;
import medassist.domain.policy.AidClass;
import medassist.domain.policy.PackParameters;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.policy.PolicyPack;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Person;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.validity.Validity;
import medassist.domain.warning.Alarm;
import medassist.domain.warning.Warnings;
import medassist.domain.warning.YearBurdens;
import medassist.domain.whatif.TriedBill;
import medassist.domain.whatif.TriedYear;

/**
 * Tries drafts on the bills of one person's year, as the counter would decide them.
 *
 * @param period in which the drafts would be in force; bills of other days, and those for which a draft needs a figure that nobody has
 *     said, are decided by the documents in force
 */
record YearTrial(PolicyLibrary library, List<PolicyPack> drafts, Validity period) {

    static Needs needs(LedgerKey key) {
        return Needs.of(key.personId(), new Need.KnownPerson(key.personId()), new Need.ParametersOf(key.jurisdiction()))
                .andYear(key);
    }

    /** The year tried; empty where it was merged into another's, which has its bills, or nothing in force decides any of them. */
    Optional<TriedYear> of(LedgerKey key, CaseFile file) {
        if (!file.of(new Need.Ledger(key)).key().equals(key)) {
            return Optional.empty();
        }
        LedgerYear year = file.year(key);
        Parameters parameters = file.of(new Need.ParametersOf(key.jurisdiction()));
        List<TriedBill> inForce = year.tried(decided -> inForce(key, decided, parameters));
        return file.of(new Need.KnownPerson(key.personId()))
                .filter(_ -> !inForce.isEmpty())
                .map(person -> tried(year, person, parameters, inForce));
    }

    private TriedYear tried(LedgerYear year, Person person, Parameters parameters, List<TriedBill> inForce) {
        LedgerKey key = year.ledger().key();
        List<List<TriedBill>> byDraft = drafts.stream()
                .map(draft -> year.tried(decided -> inForce(key, decided, parameters)
                        .map(adjudicator -> isTried(decided)
                                ? by(draft, decided, parameters).orElse(adjudicator)
                                : adjudicator)))
                .toList();
        return new TriedYear(
                key.personId(),
                key.year(),
                person.maskedName(),
                person.township(),
                inForce,
                byDraft,
                qualifying(year, person, inForce.getLast()),
                newlyWarned(year, person, parameters, inForce, byDraft));
    }

    /** The first class of the document in force for which a person qualified at the last bill; empty where there is none. */
    private String qualifying(LedgerYear year, Person person, TriedBill last) {
        var day = last.settlement().claim().visit().settledOn();
        return library.deciding(year.ledger().key().jurisdiction(), day)
                .flatMap(pack -> {
                    Applicant applicant = Applicant.of(person, pack.serving(year.record(), day), day);
                    return pack.classes().stream()
                            .filter(each -> each.includes(applicant))
                            .findFirst();
                })
                .map(AidClass::id)
                .orElse("");
    }

    private Optional<Adjudicator> inForce(LedgerKey key, DecidedSettlement decided, Parameters parameters) {
        return library.deciding(
                        key.jurisdiction(), decided.settlement().claim().visit().settledOn())
                .flatMap(pack -> by(pack, decided, parameters));
    }

    private boolean isTried(DecidedSettlement decided) {
        return period.includes(decided.settlement().claim().visit().settledOn());
    }

    /** The pack with the figures of the settlement's day; empty where one of them is not known. */
    private static Optional<Adjudicator> by(PolicyPack pack, DecidedSettlement decided, Parameters parameters) {
        var day = decided.settlement().claim().visit().settledOn();
        if (pack.figuresOn(day).isEmpty()) {
            return Optional.of(new Adjudicator(pack));
        }
        return Optional.of(new PackParameters(pack, day, parameters).resolved())
                .filter(known -> known.figuresOn(day).isEmpty())
                .map(Adjudicator::new);
    }

    private List<Set<String>> newlyWarned(
            LedgerYear year,
            Person person,
            Parameters parameters,
            List<TriedBill> inForce,
            List<List<TriedBill>> byDraft) {
        YearBurdens posted = YearBurdens.of(year.journal(), year.settlements())
                .withOutsideHelp(
                        Filing.outsideHelp(year.filings(), year.ledger().key().year()));
        Optional<PolicyPack> warning = posted.lastSettledOn()
                .flatMap(day -> library.deciding(year.ledger().key().jurisdiction(), day));
        if (warning.isEmpty() || warning.get().chapters().warnings().isEmpty()) {
            return byDraft.stream().map(_ -> Set.<String>of()).toList();
        }
        var day = posted.lastSettledOn().orElseThrow();
        Applicant applicant = Applicant.of(person, warning.get().serving(year.record(), day), day);
        var warnings = new Warnings(warning.get(), parameters);
        Function<List<TriedBill>, Set<String>> rules = tried -> {
            YearBurdens burdens = posted.withMoreAssistance(more(tried));
            var found = new TreeSet<String>();
            for (Alarm alarm : warnings.of(applicant, year.ledger().key().year(), burdens::of)) {
                found.add(alarm.rule().id());
            }
            return found;
        };
        Set<String> now = rules.apply(inForce);
        return byDraft.stream()
                .map(tried -> {
                    Set<String> then = rules.apply(tried);
                    then.removeAll(now);
                    return then;
                })
                .toList();
    }

    /** What bills would get more than was posted of them. */
    private static Money more(List<TriedBill> tried) {
        return tried.stream()
                .map(bill -> bill.adjudication()
                        .assistance()
                        .minus(bill.settlement().adjudication().assistance()))
                .reduce(Money.ZERO, Money::plus);
    }
}
