package medassist.rest.planted;

import medassist.contracts.city.City;

/** Planted: an adapter of the service that needs what is for tests. */
public final class UsesTheContracts {

    private UsesTheContracts() {}

    public static City city() {
        return new City();
    }
}
