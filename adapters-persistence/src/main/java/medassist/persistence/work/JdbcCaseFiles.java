package medassist.persistence.work;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import medassist.application.port.UnitOfWork;
import medassist.application.work.CaseFiles;
import medassist.application.work.Task;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Needs;
import medassist.domain.recipient.PersonId;

/** Case files in PostgreSQL, at READ COMMITTED under advisory locks. */
@Singleton
class JdbcCaseFiles implements CaseFiles {

    private final FileStore files;
    private final UnitOfWork unitOfWork;
    private final CaseTransaction transaction;
    private final TableStatistics statistics;
    private final List<Lane> lanes;

    JdbcCaseFiles(
            FileStore files,
            UnitOfWork unitOfWork,
            CaseTransaction transaction,
            TableStatistics statistics,
            BatchMeters meters,
            @Value("${medassist.lanes:2}") int lanes,
            @Value("${medassist.longest-wait:60s}") Duration longestWait) {
        this.files = files;
        this.unitOfWork = unitOfWork;
        this.transaction = transaction;
        this.statistics = statistics;
        if (lanes < 1) {
            throw new IllegalArgumentException("medassist.lanes must be 1 or more, and is " + lanes);
        }
        this.lanes = Stream.generate(() -> new Lane(transaction, meters, longestWait))
                .limit(lanes)
                .toList();
        meters.showWaiting(() -> this.lanes.stream().mapToInt(Lane::waiting).sum());
    }

    @Override
    public <T> T decide(Task<T> task) {
        transaction.requireNoTransaction();
        Lane lane = laneOf(task.needs().person());
        return SqlFailures.tellingOfTheStore(() -> lane.decide(task));
    }

    @Override
    public <T> List<Optional<T>> decideTogether(List<Task<T>> tasks, Function<List<Optional<T>>, List<Change>> beside) {
        transaction.requireNoTransaction();
        return SqlFailures.tellingOfTheStore(() -> {
            List<Optional<T>> decided = transaction.together(tasks, beside);
            statistics.written(tasks.size());
            return decided;
        });
    }

    @Override
    public <T> T decideBeside(Task<T> task, Function<T, List<Change>> beside) {
        transaction.requireNoTransaction();
        return SqlFailures.tellingOfTheStore(() -> transaction.aloneBeside(task, beside));
    }

    @Override
    public CaseFile open(Needs needs) {
        return openAll(List.of(needs)).getFirst();
    }

    @Override
    public List<CaseFile> openAll(List<Needs> needs) {
        return needs.isEmpty() ? List.of() : unitOfWork.within(() -> files.open(needs, List.of()));
    }

    private Lane laneOf(PersonId person) {
        return lanes.get(Math.floorMod(person.hashCode(), lanes.size()));
    }
}
