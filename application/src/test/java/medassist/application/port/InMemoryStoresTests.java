package medassist.application.port;

class InMemoryStoresTests extends StoresContract {

    private final Stores stores = new InMemoryStores();

    @Override
    protected Stores stores() {
        return stores;
    }
}
