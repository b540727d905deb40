package medassist.contracts.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import medassist.application.port.Applications;
import medassist.application.port.PayableFilter;
import medassist.domain.access.Reach;
import medassist.domain.application.AidApplication;
import medassist.domain.application.Invoice;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.payable.Payable;

/**
 * Applications that are kept in memory.
 *
 * @param isReached whether the person of an application lies within a reach
 * @param fits whether some payables have one that a filter looks for
 */
record InMemoryApplications(
        Map<ApplicationKey, AidApplication> kept,
        BiPredicate<AidApplication, Reach> isReached,
        BiPredicate<List<Payable>, PayableFilter> fits)
        implements Applications {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::dueOn).thenComparing(Place::key);
    private static final Comparator<AidApplication> BY_KEY =
            Comparator.comparing(application -> application.key().toString());

    @Override
    public Optional<AidApplication> find(ApplicationKey key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public List<AidApplication> list(Filter filter, Reach reach, Place after, int limit) {
        return kept.values().stream()
                .filter(each -> isAnyOr(
                                filter.jurisdiction(), each.key().jurisdiction().value())
                        && filter.state().stream().allMatch(each.state()::equals)
                        && isAnyOr(filter.kind(), each.kind())
                        && isAnyOr(filter.personId(), each.personId().value())
                        && filter.overdueOn().stream()
                                .allMatch(
                                        day -> each.dueOn().filter(day::isAfter).isPresent()))
                .filter(each -> isReached.test(each, reach))
                .filter(each -> ORDER.compare(Place.of(each), after) > 0)
                .sorted(Comparator.comparing(Place::of, ORDER))
                .limit(limit)
                .toList();
    }

    @Override
    public List<AidApplication> payable(PayableFilter filter, Reach reach, String from, int limit) {
        return kept.values().stream()
                .filter(each -> fits.test(Payable.of(each), filter))
                .filter(each -> isReached.test(each, reach))
                .filter(each -> each.key().toString().compareTo(from) >= 0)
                .sorted(BY_KEY)
                .limit(limit)
                .toList();
    }

    private static boolean isAnyOr(String wanted, String is) {
        return wanted.isEmpty() || wanted.equals(is);
    }

    /** Those in the order of their own numbers. */
    static Comparator<AidApplication> byKey() {
        return BY_KEY;
    }

    /** The granted application that an invoice serves. */
    Optional<ApplicationKey> servedBy(Invoice invoice) {
        return kept.values().stream()
                .filter(AidApplication::isGranted)
                .filter(each ->
                        each.award().stream().anyMatch(award -> award.bills().contains(invoice)))
                .map(AidApplication::key)
                .findFirst();
    }
}
