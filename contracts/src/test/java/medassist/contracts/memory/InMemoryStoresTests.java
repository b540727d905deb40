package medassist.contracts.memory;

import medassist.application.Stores;
import medassist.contracts.StoresContract;

class InMemoryStoresTests extends StoresContract {

    private final Stores stores = new InMemoryStores();

    @Override
    public Stores stores() {
        return stores;
    }
}
