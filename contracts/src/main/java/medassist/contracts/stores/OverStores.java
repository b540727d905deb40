package medassist.contracts.stores;

import medassist.application.Stores;

/** What the contract of one port is tested over; {@link StoresTest} has all of it but your stores. */
public interface OverStores {

    /**
     * Your stores. A test asks for them many times, and what it saved through one answer it must find through the next:
     * give the same each time, or another view of the same data.
     */
    Stores stores();

    /** The person of this test. */
    SamplePerson sample();
}
