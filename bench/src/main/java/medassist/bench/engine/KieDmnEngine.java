package medassist.bench.engine;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.openjdk.jmh.infra.Blackhole;

/** KIE's DMN engine with {@code dongyang.dmn}, parsed once. */
final class KieDmnEngine implements Engine {

    private final List<Map<String, Object>> bills;
    private final DMNRuntime runtime;
    private final DMNModel model;

    KieDmnEngine(List<Bill> bills) {
        this.bills = bills.stream().map(Model::parts).toList();
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(
                        ResourceFactory.newReaderResource(new StringReader(Model.text("dongyang.dmn")), "UTF-8")))
                .getOrElseThrow(failure -> new IllegalStateException(failure));
        model = runtime.getModels().getFirst();
    }

    @Override
    public void decide(int number, Blackhole hole) {
        hole.consume(evaluate(number));
    }

    @Override
    public Outcome outcome(int number) {
        return Model.outcome((Map<?, ?>)
                evaluate(number).getDecisionResultByName("settlement").getResult());
    }

    private DMNResult evaluate(int number) {
        DMNContext context = runtime.newContext();
        context.set("bill", bills.get(number));
        return runtime.evaluateByName(model, context, "settlement");
    }
}
