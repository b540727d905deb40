package medassist.persistence.application;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.application.AidApplication;
import medassist.domain.application.ApplicationState;
import medassist.domain.application.ApplicationStep;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Need;
import medassist.domain.division.DivisionCode;
import medassist.domain.recipient.PersonId;
import medassist.persistence.work.ChangeWriter;
import medassist.persistence.work.ChangeWriter.Stage;
import medassist.persistence.work.ConcurrentInsertException;
import medassist.persistence.work.FilePart;
import medassist.persistence.work.JsonTexts;
import medassist.persistence.work.NeedReader;
import medassist.persistence.work.Parameters;

/** Applications in case files. */
@Singleton
final class ApplicationFilePart implements FilePart {

    private final JsonTexts json;

    ApplicationFilePart(JsonTexts json) {
        this.json = json;
    }

    @Override
    public List<NeedReader<?, ?, ?>> readers() {
        return List.of(
                new NeedReader<>(
                        Need.Applications.class,
                        ApplicationRows.OF_PERSONS,
                        (parameters, needs) -> parameters
                                .texts(needs, need -> need.id().value())
                                .texts(needs, need -> need.jurisdiction().value()),
                        ApplicationRow.class,
                        rows -> rows.collect(Collectors.groupingBy(
                                row -> new Need.Applications(
                                        new PersonId(row.asked()), new DivisionCode(row.jurisdiction())),
                                Collectors.mapping(row -> row.toDomain(json), Collectors.toList()))),
                        _ -> List.of()),
                new NeedReader<>(
                        Need.ApplicationUnder.class,
                        ApplicationRows.UNDER,
                        (parameters, needs) -> parameters
                                .texts(needs, need -> need.key().jurisdiction().value())
                                .texts(needs, need -> need.key().applicationId()),
                        ApplicationRow.class,
                        rows -> rows.collect(Collectors.toMap(
                                row -> new Need.ApplicationUnder(row.key()), row -> Optional.of(row.toDomain(json)))),
                        _ -> Optional.empty()),
                new NeedReader<>(
                        Need.ServedBy.class,
                        ApplicationRows.SERVED,
                        (parameters, needs) -> parameters
                                .texts(needs, need -> need.invoice().issuer().value())
                                .texts(needs, need -> need.invoice().number()),
                        BillRow.class,
                        rows -> rows.collect(Collectors.toMap(
                                row -> new Need.ServedBy(row.invoice()), row -> Optional.of(row.application()))),
                        _ -> Optional.empty()),
                new NeedReader<>(
                        Need.DivisionsOf.class,
                        ApplicationRows.DIVISIONS,
                        (parameters, needs) -> parameters.ledgers(needs, Need.DivisionsOf::key),
                        DivisionRow.class,
                        rows -> rows.collect(Collectors.groupingBy(
                                DivisionRow::need, Collectors.toMap(DivisionRow::institution, DivisionRow::division))),
                        _ -> Map.of()));
    }

    @Override
    public List<ChangeWriter<?, ?>> writers() {
        return List.of(
                new ChangeWriter<>(
                        Change.ApplicationKept.class,
                        Stage.LEDGERS,
                        ApplicationRows.ROUTE,
                        change -> Stream.of(change.application()),
                        ApplicationFilePart::bindRoutes,
                        Optional.of(() -> new ConcurrentInsertException("an application"))),
                new ChangeWriter<>(
                        Change.ApplicationKept.class,
                        Stage.LEDGERS,
                        ApplicationRows.KEEP,
                        change -> Stream.of(ApplicationRow.from(change.application(), json)),
                        ApplicationFilePart::bind,
                        Optional.of(() -> new IllegalStateException("an application was not kept"))),
                new ChangeWriter<>(
                        Change.ApplicationKept.class,
                        Stage.CONSEQUENCES,
                        ApplicationRows.SERVE,
                        change -> lastStepIs(change, ApplicationStep.Kind.APPROVED, ApplicationState.APPROVED),
                        ApplicationFilePart::bindBills,
                        Optional.of(() -> new ConcurrentInsertException("a bill of an application"))),
                new ChangeWriter<>(
                        Change.ApplicationKept.class,
                        Stage.CONSEQUENCES,
                        ApplicationRows.RELEASE,
                        change -> lastStepIs(change, ApplicationStep.Kind.REVOKED, ApplicationState.REVOKED),
                        ApplicationFilePart::bindBills,
                        Optional.of(() -> new IllegalStateException("a bill of an application is not there"))));
    }

    /** The bills of an application that has just come to a state. */
    private static Stream<BillRow> lastStepIs(
            Change.ApplicationKept change, ApplicationStep.Kind step, ApplicationState state) {
        AidApplication application = change.application();
        return application.state() == state && application.steps().getLast().kind() == step
                ? BillRow.of(application)
                : Stream.of();
    }

    private static void bindRoutes(Parameters parameters, Collection<AidApplication> applications) throws SQLException {
        parameters
                .texts(applications, each -> each.key().jurisdiction().value())
                .texts(applications, each -> each.key().applicationId())
                .texts(applications, each -> each.personId().value());
    }

    private static void bind(Parameters parameters, Collection<ApplicationRow> rows) throws SQLException {
        parameters
                .texts(rows, ApplicationRow::personId)
                .texts(rows, ApplicationRow::jurisdiction)
                .texts(rows, ApplicationRow::applicationId)
                .texts(rows, ApplicationRow::kind)
                .texts(rows, row -> row.state().name())
                .texts(rows, row -> Parameters.text(row.dueOn()))
                .texts(rows, row -> Parameters.text(row.grantedFen()))
                .texts(rows, ApplicationRow::document);
    }

    private static void bindBills(Parameters parameters, Collection<BillRow> rows) throws SQLException {
        parameters
                .texts(rows, BillRow::jurisdiction)
                .texts(rows, BillRow::applicationId)
                .texts(rows, BillRow::issuer)
                .texts(rows, BillRow::number);
    }
}
