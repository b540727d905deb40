package medassist.hisfeed.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import medassist.application.port.CallerLimits;
import medassist.hisfeed.Counter;
import medassist.hisfeed.Letter;
import medassist.hisfeed.message.AnsweringMessages;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.Replies;
import medassist.hisfeed.profile.Profile;
import medassist.hisfeed.profile.ProfileReader;
import org.junit.jupiter.api.Test;

/** What 1101 answers to who looks up too many people by their numbers. */
class LimitedLookUpsTests {

    private static final String NUMBER = "11010519491231002X";

    private final Counter counter = Counter.national();
    private final List<String> callers = new ArrayList<>();

    @Test
    void refusesToLookUpMorePeopleByTheirNumbers() {
        Letter byNumber = counter.letter("1101").data("certno", NUMBER);
        Letter byPerson = counter.letter("1101").data("psn_no", "P1");

        assertThat(answer("national", byNumber)).contains("\"infcode\":-2", "[TOO_MANY_PERSONS]");
        assertThat(answer("national", byPerson)).contains("\"infcode\":0");
        assertThat(answer("national", counter.bill("1.00").envelope("infno", "2303")))
                .contains("\"infcode\":0");
        assertThat(callers).hasSize(1);
    }

    @Test
    void knowsTheSenderByWhoHasSignedIn() {
        answer("yunling", counter.letter("1101").data("certno", NUMBER));

        assertThat(callers).containsExactly(Counter.SENDER.id());
    }

    private String answer(String province, Letter letter) {
        Profile profile = ProfileReader.read(province);
        var answering = new AnsweringMessages(
                NationalTransactions.all(counter.desk.medAssist(), new Refusing(), counter.now::get),
                counter.desk.medAssist().work(),
                counter.desk.medAssist().answeringOnce(),
                new Replies(counter.now::get));
        return answering
                .answer(
                        new Message(letter.json(), profile, "feed 10.0.0.1").sentBy(Counter.SENDER),
                        "",
                        counter.now.get())
                .reply();
    }

    /** Lets nobody look anybody up. */
    private final class Refusing implements CallerLimits {

        @Override
        public Optional<Duration> request(String caller) {
            return Optional.empty();
        }

        @Override
        public Optional<Duration> signIn(String address) {
            return Optional.empty();
        }

        @Override
        public Optional<Duration> lookUp(String caller, String number) {
            callers.add(caller);
            return Optional.of(Duration.ofSeconds(9));
        }
    }
}
