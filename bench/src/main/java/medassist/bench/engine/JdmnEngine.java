package medassist.bench.engine;

import com.gs.dmn.dialect.JavaTimeDMNDialectDefinition;
import com.gs.dmn.log.NopBuildLogger;
import com.gs.dmn.runtime.Context;
import com.gs.dmn.runtime.DMNType;
import com.gs.dmn.runtime.ExecutionContext;
import com.gs.dmn.runtime.ExecutionContextBuilder;
import com.gs.dmn.runtime.LambdaExpression;
import com.gs.dmn.serialization.DefaultTypeDeserializationConfigurer;
import com.gs.dmn.transformation.InputParameters;
import com.gs.dmn.transformation.NopDMNTransformer;
import com.gs.dmn.transformation.lazy.NopLazyEvaluationDetector;
import com.gs.dmn.transformation.template.TreeTemplateProvider;
import com.gs.dmn.validation.NopDMNValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.openjdk.jmh.infra.Blackhole;

/** jDMN with {@code dongyang.dmn}, translated to Java and compiled when it starts. */
final class JdmnEngine implements Engine {

    private static final String PACKAGE = "dongyang";

    private final List<Object> bills;
    private final LambdaExpression<?> settlement;
    private final ExecutionContext context =
            ExecutionContextBuilder.executionContext().build();

    JdmnEngine(List<Bill> bills) {
        try {
            ClassLoader translated = translated(Files.createTempDirectory("jdmn"));
            Class<?> type = translated.loadClass(PACKAGE + ".Settlement");
            settlement = (LambdaExpression<?>)
                    type.getField("lambda").get(type.getMethod("instance").invoke(null));
            var reader = translated.loadClass(PACKAGE + ".type.TBill").getMethod("toTBill", Object.class);
            this.bills = new ArrayList<>();
            for (Bill bill : bills) {
                var parts = new Context();
                Model.parts(bill).forEach(parts::put);
                this.bills.add(reader.invoke(null, parts));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void decide(int number, Blackhole hole) {
        hole.consume(settlement.apply(bills.get(number), context));
    }

    @Override
    public Outcome outcome(int number) {
        var settled = (DMNType) settlement.apply(bills.get(number), context);
        return Model.outcome(settled.toContext().getBindings());
    }

    private static ClassLoader translated(Path folder) throws IOException {
        Path model = Files.writeString(folder.resolve("dongyang.dmn"), Model.text("dongyang.dmn"));
        var parameters = new InputParameters(Map.of(
                "dmnVersion", "1.3",
                "modelVersion", "1",
                "platformVersion", "9",
                "javaRootPackage", PACKAGE,
                "singletonDecision", "true"));
        new JavaTimeDMNDialectDefinition()
                .createDMNToNativeTransformer(
                        new NopDMNValidator(),
                        new NopDMNTransformer<>(),
                        new TreeTemplateProvider(),
                        new NopLazyEvaluationDetector(),
                        new DefaultTypeDeserializationConfigurer(),
                        parameters,
                        new NopBuildLogger())
                .transform(model, folder);
        try (Stream<Path> files = Files.walk(folder)) {
            String[] sources = Stream.concat(
                            Stream.of("-proc:none", "-XDsuppressNotes", "-cp", System.getProperty("java.class.path")),
                            files.map(Path::toString).filter(file -> file.endsWith(".java")))
                    .toArray(String[]::new);
            if (ToolProvider.getSystemJavaCompiler().run(null, null, null, sources) != 0) {
                throw new IllegalStateException("what jDMN translated does not compile");
            }
        }
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, JdmnEngine.class.getClassLoader());
    }
}
