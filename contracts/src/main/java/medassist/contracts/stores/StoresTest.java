package medassist.contracts.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import medassist.application.Stores;
import medassist.application.port.Institutions;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import org.junit.jupiter.api.BeforeEach;

/** A test over stores that may hold more than its own data: each has a person of its own. */
public abstract class StoresTest implements OverStores {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final String unique = "T" + NEXT.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);

    protected StoresTest() {}

    @Override
    public final SamplePerson sample() {
        return new SamplePerson(this::stores, unique);
    }

    /** Fails where the stores that {@link #stores()} gives next do not hold what was saved through the last ones. */
    @BeforeEach
    @SuppressWarnings("ReferenceEquality")
    public final void findsThroughOneCallOfStoresWhatWasSavedThroughAnother() {
        Stores stores = stores();
        Institutions institutions = stores.institutions();
        Stores next = stores();
        if (stores == next && institutions == next.institutions()) {
            return;
        }
        var id = new InstitutionId("H-next-" + unique);
        var institution = new Institution(id, "", Samples.CITY, Institution.Level.PRIMARY, List.of());
        stores.unitOfWork().within(() -> institutions.put(institution));
        if (institutions.find(id).isPresent()) {
            assertThat(stores.institutions().find(id))
                    .withFailMessage("%s", forgets("Stores.institutions()", stores.getClass()))
                    .isPresent();
            assertThat(next.institutions().find(id))
                    .withFailMessage("%s", forgets("stores()", getClass()))
                    .isPresent();
        }
    }

    private static String forgets(String method, Class<?> of) {
        return method + " of " + of.getName()
                + " gives new and empty ones each time it is called, and this test calls it "
                + "often: what it saved through one, it cannot find through the next. Make them once, keep them in a "
                + "field, and return that field (a static one, where starting them takes long).";
    }
}
