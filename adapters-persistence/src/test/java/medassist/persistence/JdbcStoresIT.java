package medassist.persistence;

import medassist.application.Stores;
import medassist.contracts.StoresContract;

class JdbcStoresIT extends StoresContract {

    @Override
    public Stores stores() {
        return TestDatabase.started();
    }
}
