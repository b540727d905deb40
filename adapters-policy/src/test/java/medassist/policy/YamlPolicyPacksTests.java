package medassist.policy;

import medassist.application.port.PolicyPacks;
import medassist.contracts.PolicyPacksContract;

class YamlPolicyPacksTests extends PolicyPacksContract {

    @Override
    protected PolicyPacks policyPacks() {
        return new YamlPolicyPacks(new PackTexts(null));
    }
}
