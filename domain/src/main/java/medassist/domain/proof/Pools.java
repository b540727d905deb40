package medassist.domain.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Pool;
import medassist.domain.policy.PoolLimit;
import medassist.domain.policy.Terms;

/**
 * Proves that every pool is drawn on, that an inner pool never allows more than the one that holds it, and that a floor of a
 * limit is one that the document itself grants at some time.
 */
record Pools(PolicyPack pack) {

    List<Finding> findings() {
        List<PlacedTerms> all = PlacedTerms.of(pack);
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < pack.pools().size(); i++) {
            Pool pool = pack.pools().get(i);
            if (all.stream().noneMatch(each -> limitOf(pool.id(), each.terms()).isPresent())
                    && pack.chapters().applications().stream()
                            .noneMatch(rule -> rule.formula()
                                    .ownPool()
                                    .filter(pool::equals)
                                    .isPresent())) {
                findings.add(Finding.of(Finding.Rule.UNUSED_POOL, Place.ofPool(i), pool.id()));
            }
        }
        for (PlacedTerms each : all) {
            for (PoolLimit limit : each.terms().limits()) {
                neverBinds(each, limit).ifPresent(findings::add);
                limit.pool()
                        .within()
                        .forEach(outer -> nested(each, limit, outer).ifPresent(findings::add));
            }
        }
        pack.floors().stream()
                .flatMap(floors -> floors.limits().stream())
                .filter(floor ->
                        all.stream().noneMatch(each -> each.terms().limits().contains(floor)))
                .map(floor -> Finding.of(
                        Finding.Rule.FLOOR_NEVER_GRANTED,
                        "floors.limits." + floor.pool().id(),
                        floor.pool().id(),
                        floor.limit()))
                .forEach(findings::add);
        return findings;
    }

    private static Optional<Finding> neverBinds(PlacedTerms placed, PoolLimit limit) {
        boolean isDrawnOn = placed.benefit().covers().stream()
                .anyMatch(coverage ->
                        !Collections.disjoint(coverage.care(), limit.pool().care()));
        return isDrawnOn
                ? Optional.empty()
                : Optional.of(Finding.of(
                        Finding.Rule.LIMIT_NEVER_BINDS,
                        placed.place(),
                        limit.pool().id(),
                        placed.benefit().id(),
                        placed.terms().clause()));
    }

    private static Optional<Finding> nested(PlacedTerms placed, PoolLimit inner, String outer) {
        Optional<PoolLimit> around = limitOf(outer, placed.terms());
        if (around.isEmpty()) {
            return Optional.of(Finding.of(
                    Finding.Rule.OUTER_LIMIT_MISSING,
                    placed.place(),
                    inner.pool().id(),
                    outer,
                    placed.terms().clause()));
        }
        return around.filter(limit -> inner.limit().isMoreThan(limit.limit()))
                .map(limit -> Finding.of(
                        Finding.Rule.INNER_LIMIT_HIGHER,
                        placed.place(),
                        inner.pool().id(),
                        inner.limit(),
                        outer,
                        limit.limit(),
                        placed.terms().clause()));
    }

    private static Optional<PoolLimit> limitOf(String pool, Terms terms) {
        return terms.limits().stream()
                .filter(limit -> limit.pool().id().equals(pool))
                .findFirst();
    }
}
