package medassist.rest.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.audit.Caller;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.validity.Validity;
import medassist.domain.whatif.PolicyTrial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Trials over random people of a city that pays seventy percent of a bill and no more than 1,000 yuan a year, beside a plain computation in
 * fen that knows nothing else.
 */
class RandomTrialsTests {

    private static final long LIMIT = 100_000;
    private static final Caller CLERK = Desk.caller("clerk");

    private final City city = new City();
    private final List<Bill> bills = new ArrayList<>();

    /** A bill that stands. */
    private record Bill(int person, LocalDate day, long fen) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_130})
    void comeToWhatAPlainComputationComesTo(long seed) throws Exception {
        var random = new Random(seed);
        int persons = 40;
        for (int person = 0; person < persons; person++) {
            register(person, "镇" + person % 3);
        }
        for (int i = 0; i < 5 * persons; i++) {
            settle("S" + i, random.nextInt(persons), random);
        }
        LocalDate from = LocalDate.of(2023, 1, 1 + random.nextInt(28));
        LocalDate to = LocalDate.of(2023, 4, 1 + random.nextInt(28));
        int ratio = 40 + random.nextInt(60);

        var trying = city.desk.medAssist().tryingPolicies();
        var asked = trying.start(City.CODE, new Validity(from, to), ratio + "%", new TreeMap<>(), CLERK);
        assertThat(trying.goOn()).isPositive();
        PolicyTrial done = trying.list(City.CODE.value(), "", 9, CLERK).getFirst();
        assertThat(asked).isNotNull();
        JsonNode result = new ObjectMapper()
                .readTree(done.result().orElseThrow())
                .path("variants")
                .path(0);

        var plain = new Plain(from, to, ratio);
        assertThat(result.path("persons").asLong()).isEqualTo(plain.differences.size());
        assertThat(result.path("bills").asLong()).isEqualTo(plain.bills);
        assertThat(result.path("limitsReached").path(0).path("inForce").asLong())
                .isEqualTo(plain.limits[0]);
        assertThat(result.path("limitsReached").path(0).path("draft").asLong()).isEqualTo(plain.limits[1]);
        plain.months.forEach((month, sides) -> assertThat(result.path("byMonth"))
                .anySatisfy(each -> {
                    assertThat(each.path("month").asText()).isEqualTo(month);
                    assertThat(fen(each.path("inForce"))).isEqualTo(sides[0]);
                    assertThat(fen(each.path("draft"))).isEqualTo(sides[1]);
                }));
        effect(
                result.path("byClass").path(0),
                plain.differences.values().stream().mapToLong(each -> each));
        for (JsonNode township : result.path("byTownship")) {
            int number = Integer.parseInt(township.path("township").asText().substring(1));
            effect(
                    township,
                    plain.differences.entrySet().stream()
                            .filter(each -> each.getKey() % 3 == number)
                            .mapToLong(Map.Entry::getValue));
        }
        long changed =
                plain.differences.values().stream().filter(each -> each != 0).count();
        assertThat(result.path("examples")).hasSizeLessThanOrEqualTo(20);
        assertThat(result.path("examples").size()).isGreaterThanOrEqualTo((int) Math.min(10, changed));
        for (JsonNode example : result.path("examples")) {
            int person = Integer.parseInt(example.path("personId").asText().substring(1));
            assertThat(fen(example.path("draft")) - fen(example.path("inForce")))
                    .isEqualTo(plain.differences.get(person));
        }
    }

    private static void effect(JsonNode effect, LongStream differences) {
        long[] sorted = differences.sorted().toArray();
        assertThat(effect.path("persons").asInt()).isEqualTo(sorted.length);
        assertThat(effect.path("winners").asLong())
                .isEqualTo(Arrays.stream(sorted).filter(each -> each > 0).count());
        assertThat(fen(effect.path("gains")))
                .isEqualTo(Arrays.stream(sorted).filter(each -> each > 0).sum());
        assertThat(fen(effect.path("losses")))
                .isEqualTo(-Arrays.stream(sorted).filter(each -> each < 0).sum());
        for (int decile = 1; decile <= 9; decile++) {
            int rank = (int) Math.ceil(sorted.length * decile / 10.0);
            assertThat(fen(effect.path("deciles").path(decile - 1))).isEqualTo(sorted[rank - 1]);
        }
    }

    private static long fen(JsonNode yuan) {
        return Math.round(Double.parseDouble(yuan.asText()) * 100);
    }

    /** What the bills come to, in the order in which they were posted. */
    private final class Plain {

        private final Map<Integer, Long> differences = new TreeMap<>();
        private final Map<String, long[]> months = new TreeMap<>();
        private final long[] limits = new long[2];
        private long bills;

        Plain(LocalDate from, LocalDate to, int ratio) {
            Map<Integer, long[]> paid = new TreeMap<>();
            Map<Integer, boolean[]> reached = new TreeMap<>();
            for (Bill bill : RandomTrialsTests.this.bills) {
                boolean isTried = !bill.day().isBefore(from) && !bill.day().isAfter(to);
                long[] before = paid.computeIfAbsent(bill.person(), _ -> new long[2]);
                for (int side = 0; side < 2; side++) {
                    int percent = side == 1 && isTried ? ratio : 70;
                    long aid = Math.min((bill.fen() * percent + 50) / 100, LIMIT - before[side]);
                    before[side] += aid;
                    if (isTried) {
                        differences.merge(bill.person(), side == 1 ? aid : -aid, Long::sum);
                        if (aid > 0) {
                            months.computeIfAbsent(bill.day().toString().substring(0, 7), _ -> new long[2])[side] +=
                                    aid;
                        }
                        if (before[side] == LIMIT) {
                            reached.computeIfAbsent(bill.person(), _ -> new boolean[2])[side] = true;
                        }
                    }
                }
                bills += isTried ? 1 : 0;
            }
            for (boolean[] sides : reached.values()) {
                limits[0] += sides[0] ? 1 : 0;
                limits[1] += sides[1] ? 1 : 0;
            }
        }
    }

    private void register(int person, String township) {
        var id = new PersonId("R" + person);
        city.desk.register(
                new Person(
                        id,
                        "王",
                        IdNumber.NONE,
                        LocalDate.of(1970, 1, 1),
                        Sex.M,
                        City.CODE,
                        township,
                        Insurance.RESIDENT),
                CLERK);
        city.desk.certify(
                id,
                new Certification(
                        "C1",
                        Category.SUBSISTENCE_ALLOWANCE,
                        CertificationDetail.None.NONE,
                        Validity.since(LocalDate.of(2020, 1, 1)),
                        Issuer.CIVIL_AFFAIRS,
                        false),
                "",
                CLERK);
    }

    /** Settles a bill of some day until now; some are reversed. */
    private void settle(String id, int person, Random random) {
        LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(120));
        long fen = 1L + random.nextInt(80_000);
        city.desk.settle(
                City.claim(
                        id,
                        new PersonId("R" + person),
                        City.CODE,
                        City.HOSPITAL,
                        day,
                        "%d.%02d".formatted(fen / 100, fen % 100)),
                CLERK);
        if (random.nextInt(8) == 0) {
            city.desk.reverse(new SettlementKey(City.HOSPITAL, id), "误", CLERK);
        } else {
            bills.add(new Bill(person, day, fen));
        }
    }
}
