package medassist.console.today;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import medassist.application.applying.HandlingApplications;
import medassist.application.pending.DecidingActs;
import medassist.application.port.Adjustments;
import medassist.application.port.Applications;
import medassist.application.port.PendingActs;
import medassist.application.queries.TrailQueries;
import medassist.console.adjustment.AdjustmentRows;
import medassist.console.application.ApplicationRows;
import medassist.console.block.Block;
import medassist.console.block.Notice;
import medassist.console.block.Table;
import medassist.console.frame.Frame;
import medassist.console.frame.MenuEntry;
import medassist.console.frame.Visitor;
import medassist.console.html.Html;
import medassist.console.pending.ActRows;
import medassist.domain.access.Permission;
import medassist.domain.application.ApplicationState;

/** What waits for somebody 今日待办, by what that person may do. */
@Singleton
class Queue {

    private static final int SHOWN = 10;

    private final DecidingActs acts;
    private final TrailQueries trails;
    private final HandlingApplications handling;

    Queue(DecidingActs acts, TrailQueries trails, HandlingApplications handling) {
        this.acts = acts;
        this.trails = trails;
        this.handling = handling;
    }

    HttpResponse<?> page(Visitor visitor) {
        Frame frame = Frame.of(visitor, MenuEntry.TODAY);
        List<Block> blocks = new ArrayList<>();
        if (visitor.may(Permission.READ_PENDING)) {
            var waiting = new PendingActs.Filter("", "", PendingActs.State.PENDING);
            blocks.add(ActRows.table(
                    frame, frame.t("today.pending"), acts.list(waiting, "", SHOWN, visitor.caller()), ""));
        }
        if (visitor.may(Permission.READ_ADJUSTMENTS)) {
            var due = new Adjustments.Filter("", Adjustments.State.DUE);
            blocks.add(AdjustmentRows.table(
                    frame, frame.t("today.adjustments"), trails.adjustments(due, "", SHOWN, visitor.caller()), ""));
        }
        if (visitor.may(Permission.REVIEW_APPLICATIONS)) {
            blocks.add(applications(frame, ApplicationState.RECEIVED));
        }
        if (visitor.may(Permission.APPROVE_APPLICATIONS)) {
            blocks.add(applications(frame, ApplicationState.REVIEWED));
        }
        if (blocks.isEmpty()) {
            blocks.add(Notice.info(frame.t("today.nothing")));
        }
        return Html.page(frame, blocks);
    }

    private Table applications(Frame frame, ApplicationState state) {
        return ApplicationRows.table(
                frame,
                frame.t("today.applications." + state),
                handling.list(
                        "",
                        Optional.of(state),
                        "",
                        "",
                        false,
                        Applications.Place.START,
                        SHOWN,
                        frame.visitor().caller()),
                "");
    }
}
