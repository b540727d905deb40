package medassist.persistence.access;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import medassist.domain.access.AccountKey;
import org.jspecify.annotations.Nullable;

/** A row of {@code account_key}. */
@MappedEntity("account_key")
record KeyRow(
        String digest,
        AccountKey.Kind kind,
        String account,
        Instant addedAt,
        @Nullable Instant endsAt) {

    static KeyRow from(AccountKey key) {
        return new KeyRow(
                key.digest(),
                key.kind(),
                key.account(),
                key.addedAt(),
                key.endsAt().orElse(null));
    }

    AccountKey toDomain() {
        return new AccountKey(digest, kind, account, addedAt, Optional.ofNullable(endsAt));
    }
}
