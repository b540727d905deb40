package medassist.contracts.stores;

import static medassist.contracts.stores.ClearingSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import medassist.application.port.UsedSignatures;
import medassist.application.port.UsedSignatures.Use;
import org.junit.jupiter.api.Test;

/** What every {@link UsedSignatures} must do. */
public interface UsedSignaturesContract extends OverStores {

    @Test
    default void usesASignatureForOneThing() {
        String signature = "signature of " + sample().personId().value();
        var first = new Use(signature, "one", NOW.plusSeconds(10));

        assertThat(use(first, NOW)).isTrue();
        assertThat(use(first, NOW.plusSeconds(9))).as("again for the same").isTrue();
        assertThat(use(new Use(signature, "other", NOW.plusSeconds(10)), NOW)).isFalse();
        assertThat(use(new Use(signature + "-2", "other", NOW.plusSeconds(10)), NOW))
                .as("another signature")
                .isTrue();
    }

    @Test
    default void forgetsASignatureWhoseTimeIsOver() {
        var first = new Use("short of " + sample().personId().value(), "one", NOW.plusSeconds(10));
        var other = new Use(first.signature(), "other", Use.NEVER);

        assertThat(use(first, NOW)).isTrue();
        assertThat(use(other, NOW.plusSeconds(9))).isFalse();
        assertThat(use(other, first.until())).isTrue();
        assertThat(use(first, NOW.plusSeconds(1_000_000_000))).isFalse();
    }

    private boolean use(Use use, Instant now) {
        return sample().within(() -> stores().usedSignatures().use(use, now));
    }
}
