package medassist.contracts.city;

import medassist.application.port.PolicyPacks;
import medassist.contracts.PolicyPacksContract;

class CityPacksTests extends PolicyPacksContract {

    @Override
    protected PolicyPacks policyPacks() {
        return new City().policyPacks;
    }
}
