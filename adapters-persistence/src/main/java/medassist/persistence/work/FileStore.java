package medassist.persistence.work;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import medassist.application.work.KeptAnswer;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;

/** Opens case files, many in one round trip, and saves what is decided by them in another. */
@Singleton
class FileStore {

    private final Pipeline pipeline;
    private final SortedMap<Class<?>, NeedReader<?, ?, ?>> readers;
    private final List<ChangeWriter<?, ?>> writers;

    FileStore(Pipeline pipeline, List<FilePart> parts) {
        this.pipeline = pipeline;
        // In one order, so that the driver knows the statement again. What is kept with an answer is read after it.
        readers = new TreeMap<>(Comparator.comparing(kind -> kind == KeptAnswer.Under.class ? "" : kind.getName()));
        readers.putAll(parts.stream()
                .flatMap(part -> part.readers().stream())
                .collect(Collectors.toMap(NeedReader::kind, Function.identity())));
        writers = parts.stream()
                .flatMap(part -> part.writers().stream())
                .sorted(Comparator.comparing(ChangeWriter::stage))
                .toList();
    }

    /**
     * The files of the needs, in their order.
     *
     * @param locks statements that go before the reading, in the same round trip
     */
    List<CaseFile> open(Collection<Needs> needs, List<? extends Pipeline.Statement> locks) {
        SortedMap<Class<?>, Set<Need<?>>> byKind = new TreeMap<>(readers.comparator());
        needs.forEach(each -> each.all()
                .forEach(need -> byKind.computeIfAbsent(need.getClass(), _ -> new LinkedHashSet<>())
                        .add(need)));
        Map<Class<?>, NeedReader<?, ?, ?>.Reading> readings = new LinkedHashMap<>();
        byKind.forEach((kind, ofKind) -> readings.put(kind, reader(kind).reading(ofKind)));
        List<Pipeline.Statement> statements = new ArrayList<>(locks);
        statements.addAll(readings.values());
        pipeline.send(statements);
        return needs.stream().map(each -> file(each, readings)).toList();
    }

    /** Saves the changes, each kind in one statement. */
    void save(List<Change> changes) {
        List<Pipeline.Statement> statements = new ArrayList<>();
        writers.forEach(writer -> writer.writing(changes).ifPresent(statements::add));
        pipeline.send(statements);
    }

    private NeedReader<?, ?, ?> reader(Class<?> kind) {
        return Objects.requireNonNull(readers.get(kind), () -> "nothing reads " + kind.getSimpleName());
    }

    private static CaseFile file(Needs needs, Map<Class<?>, NeedReader<?, ?, ?>.Reading> readings) {
        var file = new CaseFile.Builder();
        needs.all()
                .forEach(need ->
                        Objects.requireNonNull(readings.get(need.getClass())).answer(need, file));
        return file.build();
    }
}
