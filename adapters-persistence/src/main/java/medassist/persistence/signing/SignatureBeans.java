package medassist.persistence.signing;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import medassist.application.port.Signatures;
import medassist.persistence.key.Keys;
import medassist.persistence.key.SigningKey;
import org.jspecify.annotations.Nullable;

/** Makes the signatures of receipts, which are those that others ask for, and those of seals. */
@Factory
final class SignatureBeans {

    @Singleton
    @Primary
    Signatures receipts(Keys keys, @Nullable @Property(name = "medassist.receipt-trusted-keys") Path trusted) {
        return new JoseSignatures(keys, SigningKey.RECEIPT, trusted);
    }

    @Singleton
    @Named("seal")
    Signatures seals(Keys keys) {
        return new JoseSignatures(keys, SigningKey.SEAL, null);
    }
}
