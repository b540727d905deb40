package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Recounts a ledger from its journal, from outside. */
final class LedgerAudit {

    private LedgerAudit() {}

    static void assertCountersAreTheSumOfTheJournal(Client client, String person, int year) {
        JsonNode ledger = client.ledger(person, year);
        JsonNode entries = client.entries(person, year);
        assertThat(ledger.path("version").asInt()).isEqualTo(entries.size());
        var sums = new TreeMap<String, BigDecimal>();
        int sequence = 0;
        for (JsonNode entry : entries) {
            assertThat(entry.path("sequence").asInt()).isEqualTo(++sequence);
            entry.path("postings")
                    .forEach(posting -> sums.merge(
                            posting.path("counter").asText()
                                    + ":"
                                    + posting.path("name").asText(""),
                            new BigDecimal(posting.path("amount").asText()),
                            BigDecimal::add));
        }
        sums.values().removeIf(sum -> sum.signum() == 0);
        assertThat(counters(ledger)).isEqualTo(sums);
    }

    private static Map<String, BigDecimal> counters(JsonNode ledger) {
        var counters = new TreeMap<String, BigDecimal>();
        ledger.path("deductibles")
                .forEach(row -> counters.put(
                        "DEDUCTIBLE:" + row.path("benefit").asText(),
                        new BigDecimal(row.path("counted").asText())));
        ledger.path("pools")
                .forEach(row -> counters.put(
                        "POOL:" + row.path("pool").asText(),
                        new BigDecimal(row.path("paid").asText())));
        counters.put("ASSISTANCE:", new BigDecimal(ledger.path("assistance").asText()));
        counters.put(
                "IN_POLICY_BURDEN:",
                new BigDecimal(ledger.path("inPolicyBurden").asText()));
        counters.values().removeIf(amount -> amount.signum() == 0);
        return counters;
    }
}
