package medassist.persistence.access;

import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import medassist.domain.access.Account;
import medassist.domain.access.Reach.Dimension;

/** A row of {@code account_bound}: something that an account reaches, of a dimension that bounds it. */
@MappedEntity("account_bound")
record BoundRow(String account, Dimension dimension, String name) {

    static List<BoundRow> from(Account account) {
        return account.reach().extents().entrySet().stream()
                .flatMap(extent -> extent.getValue().names().stream()
                        .map(name -> new BoundRow(account.name(), extent.getKey(), name)))
                .toList();
    }
}
