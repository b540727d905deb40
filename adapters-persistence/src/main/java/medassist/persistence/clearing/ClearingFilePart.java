package medassist.persistence.clearing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Need;
import medassist.domain.clearing.ClearingId;
import medassist.persistence.work.ChangeWriter;
import medassist.persistence.work.ChangeWriter.Stage;
import medassist.persistence.work.FilePart;
import medassist.persistence.work.NeedReader;

/** The clearing of settlements in case files. */
@Singleton
final class ClearingFilePart implements FilePart {

    @Override
    public List<NeedReader<?, ?, ?>> readers() {
        return List.of(
                new NeedReader<>(
                        Need.Covering.class,
                        LineRows.COVERING,
                        (parameters, needs) -> parameters
                                .texts(
                                        needs,
                                        need -> need.line()
                                                .settlement()
                                                .institutionId()
                                                .value())
                                .texts(needs, need -> need.line().settlement().settlementId())
                                .texts(needs, need -> need.line().kind().name()),
                        LineRow.class,
                        rows -> rows.collect(Collectors.toMap(
                                (LineRow row) -> new Need.Covering(row.key()),
                                row -> Optional.of(new ClearingId(row.clearingId())))),
                        _ -> Optional.empty()),
                new NeedReader<>(
                        Need.Clearing.class,
                        ApplicationRows.FIND,
                        (parameters, needs) ->
                                parameters.texts(needs, need -> need.id().value()),
                        ApplicationRow.class,
                        rows -> rows.map(ApplicationRow::toDomain)
                                .collect(Collectors.toMap(found -> new Need.Clearing(found.id()), Optional::of)),
                        _ -> Optional.empty()));
    }

    @Override
    public List<ChangeWriter<?, ?>> writers() {
        return List.of(new ChangeWriter<>(
                Change.ClearingAdjusted.class,
                Stage.CONSEQUENCES,
                ClearingAdjustmentRows.ADD,
                change -> Stream.of(ClearingAdjustmentRow.from(change.adjustment())),
                (parameters, added) -> parameters
                        .texts(added, ClearingAdjustmentRow::institutionId)
                        .texts(added, ClearingAdjustmentRow::settlementId)
                        .texts(added, row -> row.adjustedOn().toString())
                        .texts(added, row -> row.madeAt().toString())
                        .texts(added, ClearingAdjustmentRow::madeBy)
                        .texts(added, ClearingAdjustmentRow::request)
                        .texts(added, ClearingAdjustmentRow::reason),
                Optional.of(() -> new IllegalStateException("a settlement was adjusted before"))));
    }
}
