package medassist.policy;

import medassist.application.contract.PolicyPacksContract;
import medassist.application.port.PolicyPacks;

class YamlPolicyPacksTests extends PolicyPacksContract {

    @Override
    protected PolicyPacks policyPacks() {
        return new YamlPolicyPacks(new PackTexts(null));
    }
}
