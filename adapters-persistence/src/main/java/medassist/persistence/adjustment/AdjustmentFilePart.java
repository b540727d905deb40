package medassist.persistence.adjustment;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Need;
import medassist.domain.recipient.PersonId;
import medassist.persistence.work.ChangeWriter;
import medassist.persistence.work.ChangeWriter.Stage;
import medassist.persistence.work.FilePart;
import medassist.persistence.work.NeedReader;
import medassist.persistence.work.Parameters;

/** Adjustments in case files. */
@Singleton
final class AdjustmentFilePart implements FilePart {

    @Override
    public List<NeedReader<?, ?, ?>> readers() {
        return List.of(new NeedReader<>(
                Need.Adjustments.class,
                AdjustmentRows.OF_LEDGERS,
                (parameters, needs) -> parameters.ledgers(needs, Need.Adjustments::key),
                AdjustmentRow.class,
                rows -> rows.collect(Collectors.groupingBy(
                        row -> new Need.Adjustments(row.toDomain().ledger().under(new PersonId(row.asked()))),
                        Collectors.mapping(AdjustmentRow::toDomain, Collectors.toList()))),
                _ -> List.of()));
    }

    @Override
    public List<ChangeWriter<?, ?>> writers() {
        return List.of(
                new ChangeWriter<>(
                        Change.AdjustmentDecided.class,
                        Stage.CONSEQUENCES,
                        AdjustmentRows.DECIDE,
                        change -> Stream.of(AdjustmentRow.from(change.adjustment())),
                        AdjustmentFilePart::bindDecided,
                        Optional.of(() -> new IllegalStateException("an adjustment was not decided"))),
                new ChangeWriter<>(
                        Change.AdjustmentRaised.class,
                        Stage.CONSEQUENCES,
                        AdjustmentRows.RAISE,
                        change -> Stream.of(AdjustmentRow.from(change.adjustment())),
                        AdjustmentFilePart::bindRaised,
                        Optional.of(() -> new IllegalStateException("an adjustment was not raised"))));
    }

    private static void bindRaised(Parameters parameters, Collection<AdjustmentRow> rows) throws SQLException {
        parameters
                .texts(rows, AdjustmentRow::personId)
                .texts(rows, AdjustmentRow::jurisdiction)
                .numbers(rows, AdjustmentRow::year)
                .texts(rows, AdjustmentRow::adjustmentId)
                .texts(rows, AdjustmentRow::institutionId)
                .texts(rows, AdjustmentRow::settlementId)
                .texts(rows, row -> row.basis().name())
                .texts(rows, row -> row.cause().name())
                .texts(rows, AdjustmentRow::causeReference)
                .numbers(rows, AdjustmentRow::wasFen)
                .numbers(rows, AdjustmentRow::isFen)
                .texts(rows, AdjustmentRow::dueByFund)
                .texts(rows, row -> row.raisedAt().toString());
    }

    private static void bindDecided(Parameters parameters, Collection<AdjustmentRow> rows) throws SQLException {
        parameters
                .texts(rows, AdjustmentRow::personId)
                .texts(rows, AdjustmentRow::adjustmentId)
                .texts(rows, row -> row.state().name())
                .texts(rows, row -> Parameters.text(row.decidedAt()))
                .texts(rows, AdjustmentRow::decidedBy)
                .texts(rows, AdjustmentRow::decisionRequest)
                .texts(rows, AdjustmentRow::decisionReason);
    }
}
