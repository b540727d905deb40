package medassist.hisfeed.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import medassist.application.access.SignedIn;
import medassist.application.port.StoreUnavailableException;
import medassist.domain.access.Authority;
import medassist.domain.access.Reach;
import medassist.domain.access.Role;
import medassist.hisfeed.message.AnsweringMessages;
import medassist.hisfeed.message.CanonicalJson;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.message.Replies;
import medassist.hisfeed.profile.Profile;
import medassist.tabular.TabText;

/**
 * Has each line of a day's file answered as the message it is, so that it is done once however often it comes. Lines of one
 * person are done in their order.
 */
@Singleton
final class SettlingFiles {

    /** Who may leave files in the folder may send for every institution. */
    private static final SignedIn SENDER = new SignedIn("folder", Authority.of(Set.of(Role.HOSPITAL), Reach.ALL));

    private static final int WORKERS = 4;
    private static final Set<String> INFNOS = Set.of("2207", "2208", "2304", "2305", "2601");
    private static final List<String> COLUMNS = List.of(
            "line",
            "infno",
            "msgid",
            "psn_no",
            "infcode",
            "setl_id",
            "maf_pay",
            "fund_pay_sumamt",
            "psn_part_amt",
            "err_msg");

    private final AnsweringMessages answering;
    private final Replies replies;

    SettlingFiles(AnsweringMessages answering, Replies replies) {
        this.answering = answering;
        this.replies = replies;
    }

    /**
     * Has the file's lines answered.
     *
     * @throws StoreUnavailableException if that was interrupted; the file is to be tried again
     */
    Outcome settle(DayFile file, Profile profile, Progress progress) {
        var answers = new AtomicReferenceArray<String>(file.lines().size());
        var failed = new AtomicInteger();
        List<Callable<Void>> shares = new ArrayList<>();
        for (int worker = 0; worker < WORKERS; worker++) {
            int share = worker;
            shares.add(() -> {
                settle(file, profile, progress, share, answers, failed);
                return null;
            });
        }
        try (ExecutorService workers =
                Executors.newFixedThreadPool(WORKERS, Thread.ofVirtual().factory())) {
            for (Future<Void> done : workers.invokeAll(shares)) {
                done.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException(stopping);
        }
        var text = new StringBuilder(TabText.line(COLUMNS));
        for (int i = 0; i < answers.length(); i++) {
            text.append(answers.get(i));
        }
        return new Outcome(text.toString(), failed.get());
    }

    /**
     * What became of a file.
     *
     * @param text its answer, a line for each of its lines
     * @param failed how many lines could not be done, and may be tried again
     */
    record Outcome(String text, int failed) {}

    /** The answer to a file that cannot be read at all. */
    static String unreadable(Profile profile, MessageRefusedException refusal) {
        String refused = Integer.toString(profile.replies().refused());
        return TabText.line(COLUMNS)
                + TabText.line(List.of("0", "", "", "", refused, "", "", "", "", Replies.error(refusal)));
    }

    private void settle(
            DayFile file,
            Profile profile,
            Progress progress,
            int share,
            AtomicReferenceArray<String> answers,
            AtomicInteger failed) {
        Set<String> waiting = new HashSet<>();
        for (int i = 0; i < file.lines().size(); i++) {
            DayLine line = file.lines().get(i);
            if (Math.floorMod(file.value(line, "psn_no").hashCode(), WORKERS) == share) {
                String person = file.value(line, "psn_no");
                // Behind a line that is tried again, a person's others wait: they are done in their order.
                JsonNode reply = waiting.contains(person) ? failed(profile) : reply(file, line, profile);
                answers.set(i, answer(file, line, profile, reply));
                progress.done(reply.path("infcode").asInt() == Replies.DONE);
                if (Replies.isFailed(reply)) {
                    failed.incrementAndGet();
                    waiting.add(person);
                }
            }
        }
    }

    private JsonNode failed(Profile profile) {
        return read(replies.failed(profile.replies(), replies.now()));
    }

    private JsonNode reply(DayFile file, DayLine line, Profile profile) {
        Instant received = replies.now();
        String text;
        try {
            var message = new Message(file.message(line), profile, "folder").sentBy(SENDER);
            if (!INFNOS.contains(message.infno())) {
                throw new MessageRefusedException(Fault.UNKNOWN_TRANSACTION, message.infno());
            }
            text = answering.answer(message, "", received).reply();
        } catch (MessageRefusedException refusal) {
            text = replies.refused(profile.replies(), received, refusal);
        }
        return read(text);
    }

    private static String answer(DayFile file, DayLine line, Profile profile, JsonNode reply) {
        JsonNode setlinfo = Replies.outputOf(reply, profile.replies())
                .<JsonNode>map(output -> output.path("setlinfo"))
                .orElseGet(MissingNode::getInstance);
        return TabText.line(List.of(
                Long.toString(line.number()),
                file.value(line, "infno"),
                file.value(line, "msgid"),
                file.value(line, "psn_no"),
                reply.path("infcode").asText(),
                setlinfo.path("setl_id").asText(""),
                setlinfo.path("maf_pay").asText(""),
                setlinfo.path("fund_pay_sumamt").asText(""),
                setlinfo.path("psn_part_amt").asText(""),
                reply.path("err_msg").asText()));
    }

    private static JsonNode read(String reply) {
        try {
            return CanonicalJson.MAPPER.readTree(reply);
        } catch (JsonProcessingException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }
}
