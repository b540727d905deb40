package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * Whole days of hospitals over a bad line, which serve the same persons at the same time. However it went, each hospital's own
 * books are equal to ours in the end, in total and line by line.
 */
class HospitalDaysIT {

    private static final int ROUNDS = Integer.getInteger("medassist.hospital-rounds", 1);
    private static final int HOSPITALS = 3;
    private static final int ACTS = 120;
    private static final String FIRST = "2023-05-01";
    private static final String LAST = "2023-05-31";

    private final Client client = RunningService.shared().client();

    @Test
    void endWithEqualBooks() {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = Long.getLong("medassist.seed", System.nanoTime()) + round;
            System.out.println("hospital days, seed " + seed);
            play(seed);
        }
    }

    private void play(long seed) {
        String unique = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        List<String> persons = List.of(person(unique + "A"), person(unique + "B"), person(unique + "C"));
        List<Hospital> hospitals = new ArrayList<>();
        for (int i = 0; i < HOSPITALS; i++) {
            String id = "H" + i + unique;
            client.registerInstitution(id, true);
            hospitals.add(new Hospital(client, id, "/hisfeed", new Random(seed * HOSPITALS + i)));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            hospitals.stream()
                    .map(hospital -> CompletableFuture.runAsync(() -> work(hospital, persons), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        for (Hospital hospital : hospitals) {
            assertEqualBooks(hospital);
        }
    }

    private static void work(Hospital hospital, List<String> persons) {
        for (int i = 0; i < ACTS; i++) {
            hospital.act(persons);
        }
        hospital.deliverAllThatIsLate();
    }

    private static void assertEqualBooks(Hospital hospital) {
        System.out.println(hospital.summary());
        String today = Hospital.today();
        for (boolean inpatient : new boolean[] {true, false}) {
            for (String flag : List.of("", "0", "1")) {
                assertThat(hospital.totals(FIRST, LAST, inpatient, flag)).startsWith("0");
                assertThat(hospital.totals("2023-05-07", "2023-05-07", inpatient, flag))
                        .startsWith("0");
                assertThat(hospital.totals(today, today, inpatient, flag)).startsWith("0");
            }
        }
        assertEqualDetails(hospital, FIRST, LAST);
        assertEqualDetails(hospital, today, today);
    }

    private static void assertEqualDetails(Hospital hospital, String from, String to) {
        assertThat(hospital.details(from, to))
                .hasSize(hospital.size(from, to))
                .allSatisfy(line -> assertThat(line.split("\t", -1)[4]).as(line).isEqualTo("0"));
    }

    private String person(String unique) {
        String person = "P-" + unique;
        client.registerPerson(person, "1961-04-02", "F");
        client.certify(
                person,
                Client.object()
                        .put("certificationId", "C1")
                        .put("category", "SUBSISTENCE_ALLOWANCE")
                        .put("from", "2022-06-01")
                        .put("to", "2030-12-31"));
        return person;
    }
}
