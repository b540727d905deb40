package medassist.application.opening;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.LedgerYear;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.OpeningBalance;
import medassist.domain.ledger.Posting;
import medassist.domain.ledger.Stamp;
import medassist.domain.ledger.UsedBefore;
import medassist.domain.ledger.UsedBefore.Used;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.Law;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Pool;
import medassist.domain.validity.China;

/**
 * Takes over what a ledger year had used before this system kept it 期初余额记入 (entitlement rules §6); what the year's settlements
 * are due by it is raised. A year has one that stands: the same again stays as it is, and another is refused.
 *
 * @param source the signed-off list that it is taken from
 */
public record TakeOverBalance(LedgerKey ledger, UsedBefore used, String source, String reason)
        implements Request<JournalEntry> {

    @Override
    public Permission permission() {
        return Permission.APPROVE_LISTS;
    }

    @Override
    public Needs needs() {
        return Needs.ofYear(ledger);
    }

    @Override
    public Decision<Outcome<JournalEntry>> decide(CaseFile file, Stamp stamp, Law law) {
        Optional<Refusal> refusal = refusal(file, stamp, law);
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        LedgerYear year = file.year(ledger);
        Optional<JournalEntry> standing =
                year.openingBalance().map(history -> history.entries().getFirst());
        if (standing.isPresent()) {
            return isTheSame(standing.get())
                    ? Decision.doneBefore(standing.get())
                    : Decision.refused(Code.OPENING_BALANCE_EXISTS, ledger.jurisdiction(), ledger.year());
        }
        JournalEntry entry = year.ledger().opening(year.nextOpeningBalance(source), used.postings(), stamp);
        return Decision.done(
                entry,
                year.appending(
                        Change.EntryAppended.of(year.ledger(), entry),
                        law,
                        new Cause(Cause.Kind.OPENING_BALANCE, source)));
    }

    private boolean isTheSame(JournalEntry standing) {
        return standing.refersTo() instanceof OpeningBalance balance
                && balance.source().equals(source)
                && Posting.sum(standing.postings()).equals(used.postings());
    }

    private Optional<Refusal> refusal(CaseFile file, Stamp stamp, Law law) {
        List<PolicyPack> packs = law.library().decidingWithin(ledger.jurisdiction(), ledger.period());
        return Stream.<Function<CaseFile, Optional<Refusal>>>of(
                        this::thePersonIsKnown,
                        _ -> theYearHasBegun(stamp),
                        _ -> aPolicyDecides(packs),
                        _ -> theAssistanceIsOfTheBurden(),
                        _ -> eachIsKnown(
                                used.deductibles(),
                                ids(packs, pack -> pack.benefits().stream().map(Benefit::id)),
                                "deductibles/%d/benefit",
                                Code.UNKNOWN_BENEFIT),
                        _ -> eachIsKnown(
                                used.pools(),
                                ids(packs, pack -> pack.pools().stream().map(Pool::id)),
                                "pools/%d/pool",
                                Code.UNKNOWN_POOL))
                .flatMap(rule -> rule.apply(file).stream())
                .findFirst();
    }

    private Optional<Refusal> thePersonIsKnown(CaseFile file) {
        return unless(
                file.of(new Need.KnownPerson(ledger.personId())).isPresent(), Code.UNKNOWN_PERSON, ledger.personId());
    }

    private Optional<Refusal> theYearHasBegun(Stamp stamp) {
        return unless(ledger.year() <= China.day(stamp.at()).getYear(), Code.YEAR_IN_THE_FUTURE, ledger.year());
    }

    private Optional<Refusal> aPolicyDecides(List<PolicyPack> packs) {
        return unless(!packs.isEmpty(), Code.NO_POLICY_IN_YEAR, ledger.jurisdiction(), ledger.year());
    }

    private Optional<Refusal> theAssistanceIsOfTheBurden() {
        return unless(
                !used.assistance().isMoreThan(used.inPolicyBurden()),
                Code.ASSISTANCE_EXCEEDS_BURDEN,
                used.assistance(),
                used.inPolicyBurden());
    }

    private Optional<Refusal> eachIsKnown(List<Used> all, Set<String> known, String field, Code unknown) {
        var named = new HashSet<String>();
        for (int i = 0; i < all.size(); i++) {
            String id = all.get(i).id();
            if (!known.contains(id)) {
                return Optional.of(Refusal.of(unknown, ledger.jurisdiction(), ledger.year(), id)
                        .at(field.formatted(i)));
            }
            if (!named.add(id)) {
                return Optional.of(Refusal.of(Code.NAMED_TWICE, id).at(field.formatted(i)));
            }
        }
        return Optional.empty();
    }

    private static Set<String> ids(List<PolicyPack> packs, Function<PolicyPack, Stream<String>> ids) {
        return packs.stream().flatMap(ids).collect(Collectors.toSet());
    }

    private static Optional<Refusal> unless(boolean allowed, Code code, Object... arguments) {
        return allowed ? Optional.empty() : Optional.of(Refusal.of(code, arguments));
    }
}
