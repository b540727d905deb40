package medassist.rest.limit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import medassist.domain.recipient.IdNumber;
import medassist.rest.limit.Refusals.Limit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** How many requests and look-ups come through, at times that a test sets. */
class RequestLimitsTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2023-06-15T02:03:04Z"));
    private final Refusals refusals = new Refusals(null);
    private final RequestLimits limits = new RequestLimits(10, 5, 60, 3000, now::get, refusals);
    private final Logger logger = (Logger) LoggerFactory.getLogger(RequestLimits.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.setLevel(Level.WARN);
        logger.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        logger.setLevel(null);
        logger.detachAppender(log);
    }

    @Test
    void letsAnAddressSendABurstAndThenAsMuchAsASecondAllows() {
        assertThat(IntStream.range(0, 200)
                        .filter(_ -> limits.address("10.0.0.1").isEmpty()))
                .hasSize(100);
        assertThat(limits.address("10.0.0.1")).contains(Duration.ofMillis(100));
        assertThat(limits.address("10.0.0.2")).as("another").isEmpty();

        passes(Duration.ofMillis(1500));

        assertThat(IntStream.range(0, 200)
                        .filter(_ -> limits.address("10.0.0.1").isEmpty()))
                .hasSize(15);
        assertThat(refusals.counter(Limit.REQUESTS).count()).isEqualTo(100 + 1 + 185);
    }

    @Test
    void letsACallerSendLessWhereItIsSetSo() {
        assertThat(IntStream.range(0, 200).filter(_ -> limits.request("A").isEmpty()))
                .hasSize(50);
    }

    @Test
    void letsPasswordsBeTriedFromAnAddressOnceASecond() {
        assertThat(IntStream.range(0, 100).filter(_ -> limits.signIn("10.0.0.1").isEmpty()))
                .hasSize(60);
        assertThat(limits.signIn("10.0.0.1")).contains(Duration.ofSeconds(1));

        passes(Duration.ofSeconds(2));

        assertThat(limits.signIn("10.0.0.1")).isEmpty();
        assertThat(limits.signIn("10.0.0.2")).as("another").isEmpty();
    }

    @Test
    void letsPasswordsBeTriedTenTimesASecondFromAllAddresses() {
        assertThat(IntStream.range(0, 100)
                        .filter(each -> limits.signIn("10.0.1." + each).isEmpty()))
                .hasSize(60);

        passes(Duration.ofSeconds(2));

        assertThat(IntStream.range(0, 100)
                        .filter(each -> limits.signIn("10.0.2." + each).isEmpty()))
                .hasSize(20);
        assertThat(refusals.counter(Limit.SIGN_INS).count()).isEqualTo(40.0 + 80);
    }

    @Test
    void refusesToShowAThousandPersonsOfOneBirthday() {
        long shown = IntStream.range(0, 1000)
                .filter(person -> limits.lookUp("H1", number(person)).isEmpty())
                .peek(_ -> passes(Duration.ofMillis(4)))
                .count();

        assertThat(shown).isBetween(500L, 505L);
        assertThat(refusals.counter(Limit.PERSONS).count()).isEqualTo(1000.0 - shown);
        assertThat(log.list)
                .as("told once, without a number")
                .singleElement()
                .satisfies(event ->
                        assertThat(event.getFormattedMessage()).contains("H1").doesNotContain("19491231"));
        assertThat(limits.lookUp("H2", number(1))).as("another caller").isEmpty();
    }

    @Test
    void countsTheSamePersonOnce() {
        for (int time = 0; time < 5000; time++) {
            assertThat(limits.lookUp("H1", number(time % 500))).isEmpty();
        }
    }

    @Test
    void showsAHospitalsPatientsOfADay() {
        // 12,000 in ten hours, a third of them in the first two.
        for (int patient = 0; patient < 12_000; patient++) {
            assertThat(limits.lookUp("H1", number(patient))).isEmpty();
            passes(Duration.ofMillis(patient < 4000 ? 1800 : 3600));
        }
        assertThat(log.list).isEmpty();
    }

    @Test
    void limitsNothingByZero() {
        var none = new RequestLimits(0, 0, 0, 0, now::get, refusals);

        for (int each = 0; each < 10_000; each++) {
            assertThat(none.address("10.0.0.1")).isEmpty();
            assertThat(none.request("A")).isEmpty();
            assertThat(none.signIn("10.0.0.1")).isEmpty();
            assertThat(none.lookUp("A", number(each))).isEmpty();
        }
    }

    @Test
    void remembersTheKeysThatWereUsedLast() {
        IntStream.range(0, 100).forEach(_ -> limits.address("10.0.0.1"));
        IntStream.range(1, Buckets.KEYS).forEach(other -> limits.address("other " + other));
        assertThat(limits.address("10.0.0.1")).isNotEmpty();

        IntStream.rangeClosed(0, Buckets.KEYS).forEach(other -> limits.address("more " + other));

        assertThat(limits.address("10.0.0.1")).as("forgotten").isEmpty();
    }

    private void passes(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    /** The numbers of people, by tens of thousands from one birthday on; only some of them are valid. */
    private static String number(int person) {
        String first = "%06d19491231%03d".formatted(371500 + person / 1000, person % 1000);
        return IntStream.range(0, 11)
                .mapToObj(check -> first + "0123456789X".charAt(check))
                .filter(IdNumber::isValid)
                .findFirst()
                .orElseThrow();
    }
}
