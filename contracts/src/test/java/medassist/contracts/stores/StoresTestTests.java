package medassist.contracts.stores;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import medassist.application.Stores;
import medassist.contracts.memory.InMemoryStores;
import org.junit.jupiter.api.Test;

class StoresTestTests {

    @Test
    void saysThatTheStoresAreNewEachTime() {
        var test = new Given(InMemoryStores::new);

        assertThatThrownBy(test::findsThroughOneCallOfStoresWhatWasSavedThroughAnother)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("stores() of " + Given.class.getName()
                        + " gives new and empty ones each time it is called, and this test calls it often");
    }

    @Test
    void takesStoresThatAreKept() {
        var stores = new InMemoryStores();

        assertThatNoException()
                .isThrownBy(new Given(() -> stores)::findsThroughOneCallOfStoresWhatWasSavedThroughAnother);
    }

    /** A test of an adapter that somebody has written. */
    private static final class Given extends StoresTest {

        private final Supplier<Stores> stores;

        Given(Supplier<Stores> stores) {
            this.stores = stores;
        }

        @Override
        public Stores stores() {
            return stores.get();
        }
    }
}
