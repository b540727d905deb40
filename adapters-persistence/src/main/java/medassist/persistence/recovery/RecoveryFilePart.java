package medassist.persistence.recovery;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Change.RecoveryItemTaken;
import medassist.persistence.ledger.SubjectColumns;
import medassist.persistence.work.ChangeWriter;
import medassist.persistence.work.ChangeWriter.Stage;
import medassist.persistence.work.FilePart;
import medassist.persistence.work.NeedReader;
import medassist.persistence.work.Parameters;

/** Items of cases of recovery in case files, where they are only changed. */
@Singleton
final class RecoveryFilePart implements FilePart {

    @Override
    public List<NeedReader<?, ?, ?>> readers() {
        return List.of();
    }

    @Override
    public List<ChangeWriter<?, ?>> writers() {
        return List.of(new ChangeWriter<>(
                Change.RecoveryItemTaken.class,
                Stage.CONSEQUENCES,
                RecoveryItemRows.TAKE,
                Stream::of,
                RecoveryFilePart::bind,
                Optional.of(() -> new IllegalStateException("an item of a recovery does not stand"))));
    }

    private static void bind(Parameters parameters, Collection<RecoveryItemTaken> taken) throws SQLException {
        parameters
                .texts(taken, RecoveryItemTaken::recovery)
                .texts(taken, each -> SubjectColumns.of(each.item().subject()).institutionId())
                .texts(taken, each -> SubjectColumns.of(each.item().subject()).settlementId())
                .texts(taken, each -> each.item().state().name());
    }
}
