package medassist.rest.pending;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import medassist.application.pending.DecidingActs;
import medassist.domain.pending.PendingAct;
import medassist.rest.problem.Problems;

/** Answers what a second person has to decide: accepted, and where it waits. */
@Singleton
public class ActResponses {

    /** Where the acts that need two people stand. */
    static final String PATH = "/api/v1/pending";

    private final DecidingActs acts;

    ActResponses(DecidingActs acts) {
        this.acts = acts;
    }

    /** 202 with the act that waits. */
    public MutableHttpResponse<ActReply> waiting(PendingAct act, HttpRequest<?> request) {
        return HttpResponse.accepted(URI.create(PATH + "/" + act.id()))
                .body(ActReply.of(acts.shown(act), Problems.locale(request)));
    }
}
