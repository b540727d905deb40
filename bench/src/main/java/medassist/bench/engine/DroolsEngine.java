package medassist.bench.engine;

import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;

/** Drools with its executable model and one session for all claims; {@code dongyang.drl} finds the terms. */
final class DroolsEngine implements PlainEngine {

    private final List<Bill> bills;
    private final FoundTerms found = new FoundTerms();
    private final KieSession session;

    DroolsEngine(List<Bill> bills) {
        this.bills = bills;
        session = new KieHelper()
                .addContent(Model.text("dongyang.drl"), "src/main/resources/medassist/bench/engine/dongyang.drl")
                .build(ExecutableModelProject.class)
                .newKieSession();
        session.setGlobal("found", found);
    }

    @Override
    public PlainSettlement settle(int number) {
        Bill bill = bills.get(number);
        FactHandle handle = session.insert(bill);
        session.fireAllRules();
        session.delete(handle);
        return PlainSettlement.of(bill, found.terms());
    }
}
