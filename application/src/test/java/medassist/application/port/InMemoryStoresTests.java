package medassist.application.port;

import medassist.application.Stores;

class InMemoryStoresTests extends StoresContract {

    private final Stores stores = new InMemoryStores();

    @Override
    protected Stores stores() {
        return stores;
    }
}
