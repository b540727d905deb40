package medassist.application.contract;

import medassist.application.port.PolicyPacks;

class CityPacksTests extends PolicyPacksContract {

    @Override
    protected PolicyPacks policyPacks() {
        return new City().policyPacks;
    }
}
