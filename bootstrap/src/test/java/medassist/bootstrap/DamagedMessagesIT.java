package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import medassist.bootstrap.Client.Reply;
import org.junit.jupiter.api.Test;

/**
 * Messages that were damaged on their way, or by who wrote them: each is refused for a reason, and none posts
 * anything.
 */
class DamagedMessagesIT {

    private static final int MESSAGES = Integer.getInteger("medassist.damaged-messages", 2500);
    private static final int SENDERS = 8;

    /** What decides, each in the message once or twice and with the same value. */
    private static final List<String> DECIDING = List.of(
            "psn_no",
            "med_type",
            "medfee_sumamt",
            "fulamt_ownpay_amt",
            "overlmt_selfpay",
            "preselfpay_amt",
            "inscp_scp_amt",
            "hifp_pay",
            "setl_time");

    /** Of 371500, whose persons their messages may name. */
    private static final Pattern DISTRICTS = Pattern.compile("3715(0[23]|2[1-6]|81|99)");

    private static final List<String> TWICE = List.of("psn_no", "med_type", "setl_time", "hifp_pay");

    private static final List<String> NOT_AMOUNTS = List.of(
            "\"1,000.00\"",
            "\"￥5000\"",
            "\"5000元\"",
            "\"+5000\"",
            "\"0x1388\"",
            "\"５０００\"",
            "\"NaN\"",
            "\"Infinity\"",
            "5000.001",
            "\"5000.0001\"",
            "-5000",
            "\"-5000.00\"",
            "1e400",
            "1e-400",
            "1e999999999",
            "1e99999999999",
            "\"5e3\"",
            "\"--5\"",
            "\"5000.\"",
            "\".5\"",
            "true",
            "[]",
            "{}",
            "[5000]",
            "{\"amount\": 5000}",
            "9".repeat(900),
            "\"" + "9".repeat(900) + "\"",
            "0." + "3".repeat(900),
            "\"5 000\"",
            "\"五千\"");

    private final Client client = RunningService.shared().client();
    private final String unique = Long.toString(System.nanoTime(), 36);
    private final String person = "P-" + unique;
    private final AtomicInteger numbers = new AtomicInteger();

    @Test
    void areRefusedForAReasonAndPostNothing() {
        client.registerPerson(person, "1961-04-02", "F");
        client.certify(
                person,
                Client.object()
                        .put("certificationId", "C1")
                        .put("category", "SUBSISTENCE_ALLOWANCE")
                        .put("from", "2022-06-01")
                        .putNull("to"));
        long seed = Long.getLong("medassist.seed", System.nanoTime());
        System.out.println("damaged messages, seed " + seed);
        Map<String, Integer> codes = new ConcurrentHashMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, SENDERS)
                    .mapToObj(sender ->
                            CompletableFuture.runAsync(() -> send(new Random(seed * SENDERS + sender), codes), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        System.out.println(new TreeMap<>(codes));

        assertThat(codes).doesNotContainKeys("", "TEMPORARILY_UNAVAILABLE");
        assertThat(codes.keySet()).noneMatch(code -> code.startsWith("not an answer"));
        assertThat(codes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(MESSAGES / SENDERS * SENDERS);
        assertThat(codes)
                .containsKeys(
                        "MALFORMED_MESSAGE",
                        "NOT_AN_AMOUNT",
                        "TOO_MANY_DECIMALS",
                        "NEGATIVE_AMOUNT",
                        "AMOUNT_TOO_LARGE",
                        "INVALID_FIELD",
                        "MISSING_FIELD",
                        "MESSAGE_TOO_LARGE");
        assertThat(client.entries(person, 2023)).isEmpty();
        Reply whole = client.post("/hisfeed/2304", new String(message(), StandardCharsets.UTF_8));
        assertThat(whole.json().path("infcode").asInt()).as(whole.text()).isZero();
    }

    private void send(RandomGenerator random, Map<String, Integer> codes) {
        codes.merge(codeOf(huge()), 1, Integer::sum);
        for (int i = 1; i < MESSAGES / SENDERS; i++) {
            codes.merge(codeOf(damaged(random)), 1, Integer::sum);
        }
    }

    /** The code of the answer in brackets; what is wrong with the answer where it has none. */
    private String codeOf(byte[] message) {
        Reply reply = client.postBytes("/hisfeed", message);
        String error = reply.json().path("err_msg").asText();
        boolean isAnswer =
                reply.status() < 500 && reply.json().path("infcode").asInt() == -2 && error.matches("\\[[A-Z_]+] .+");
        return isAnswer
                ? error.substring(1, error.indexOf(']'))
                : "not an answer: " + reply.status() + " "
                        + reply.text().substring(0, Math.min(reply.text().length(), 200)) + " to "
                        + new String(message, 0, Math.min(message.length, 1000), StandardCharsets.UTF_8);
    }

    private byte[] damaged(RandomGenerator random) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> cut(random);
            case 4, 5, 6, 7, 8, 9 -> flipped(random);
            case 10, 11, 12, 13, 14 -> withStrangeAmount(random);
            case 15, 16 -> ofWrongType(random);
            case 17 -> deep(random);
            case 18 -> overlong(random);
            default -> random.nextInt(100) == 0 ? huge() : without(random);
        };
    }

    private byte[] cut(RandomGenerator random) {
        byte[] message = message();
        return Arrays.copyOf(message, random.nextInt(message.length));
    }

    /** Some bits flipped, so that what decides is another, or the message is none. */
    private byte[] flipped(RandomGenerator random) {
        while (true) {
            byte[] message = message();
            byte[] flipped = message.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            if (decides(flipped) && isDamaged(flipped, message)) {
                return flipped;
            }
        }
    }

    /** The parts of the bill, and what they make. */
    private static final List<String> PARTS =
            List.of("fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt");

    private static final String TOTAL = "medfee_sumamt";

    /**
     * Whether no reader could take it for a whole message: where two copies of a value changed alike, or a total with
     * one of its parts, one could.
     */
    private static boolean isDamaged(byte[] flipped, byte[] message) {
        Map<String, String> before = deciding(message);
        Map<String, String> after = deciding(flipped);
        return after.containsKey("not")
                || before.keySet().stream()
                        .filter(name -> !before.get(name).equals(after.get(name)))
                        .anyMatch(name -> TWICE.contains(name)
                                ? String.valueOf(after.get(name)).contains(", ")
                                : !isOfABillThatAddsUp(name, after));
    }

    private static boolean isOfABillThatAddsUp(String name, Map<String, String> values) {
        return (PARTS.contains(name) || name.equals(TOTAL))
                && Stream.concat(PARTS.stream(), Stream.of(TOTAL))
                        .map(values::get)
                        .allMatch(stated -> stated.matches("\\[[0-9]+(\\.[0-9]{1,2})?]"))
                && PARTS.stream()
                                .map(part -> amount(values.get(part)))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(amount(values.get(TOTAL)))
                        == 0;
    }

    private static BigDecimal amount(String stated) {
        return new BigDecimal(stated.substring(1, stated.length() - 1));
    }

    /** Not so where the damage makes it a question, which posts nothing and is answered. */
    private static boolean decides(byte[] message) {
        return !new String(message, StandardCharsets.UTF_8)
                .matches("(?s).*\"(?i:infno)\": ?\"(1101|2206|2303|5203|5206|9001)\".*");
    }

    /**
     * The values of what decides, or the fault where it is no JSON; an oracle that knows nothing of the server's
     * reading.
     */
    private static Map<String, String> deciding(byte[] message) {
        JsonNode root;
        try {
            root = Client.JSON.readTree(message);
        } catch (IOException notJson) {
            return Map.of("not", "JSON");
        }
        Map<String, String> values = new TreeMap<>();
        for (String name : List.of("infno", "insuplc_admdvs", "fixmedins_code")) {
            values.put(name, member(root, name).asText().strip());
        }
        values.computeIfPresent(
                "insuplc_admdvs", (_, division) -> DISTRICTS.matcher(division).matches() ? "371500" : division);
        values.put("msgid", member(root, "msgid").asText().isBlank() ? "" : "there");
        for (String name : DECIDING) {
            var stated = new TreeSet<String>();
            for (String node : List.of("data", "setlinfo")) {
                JsonNode value = member(member(root.path("input"), node), name);
                if (!value.isMissingNode()) {
                    stated.add(plain(value.asText().strip()));
                }
            }
            values.put(name, stated.toString());
        }
        return values;
    }

    /** Names are the same in any case. */
    private static JsonNode member(JsonNode object, String name) {
        return object.propertyStream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseGet(MissingNode::getInstance);
    }

    /** Amounts that are the same are written the same. */
    private static String plain(String text) {
        return text.matches("-?[0-9]+(\\.[0-9]+)?")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    private byte[] withStrangeAmount(RandomGenerator random) {
        String field =
                List.of("medfee_sumamt", "preselfpay_amt", "hifp_pay", "balc").get(random.nextInt(4));
        String amount = NOT_AMOUNTS.get(random.nextInt(NOT_AMOUNTS.size()));
        return replaced(field, amount);
    }

    private byte[] ofWrongType(RandomGenerator random) {
        List<String> names = List.of(
                "infno",
                "msgid",
                "fixmedins_code",
                "insuplc_admdvs",
                "psn_no",
                "med_type",
                "setl_time",
                "data",
                "input");
        List<String> values =
                List.of("[]", "[1, 2]", "{\"x\": 1}", "true", "17.5", "\"\\u0000\"", "\"\\uD800\"", "null");
        String name = names.get(random.nextInt(names.size()));
        String value = values.get(random.nextInt(values.size()));
        // Without its time, a settlement is of the day on which its message was sent, and without a med_type it is an
        // inpatient's; and a number is a msgid like any other.
        boolean isLegible = (List.of("setl_time", "med_type").contains(name) && value.equals("null"))
                || (name.equals("msgid") && value.equals("17.5"));
        return replaced(name, isLegible ? "[]" : value);
    }

    private byte[] without(RandomGenerator random) {
        List<String> names = List.of("infno", "msgid", "fixmedins_code", "insuplc_admdvs", "psn_no", "medfee_sumamt");
        return replaced(names.get(random.nextInt(names.size())), random.nextBoolean() ? "\"\"" : "\"  \"");
    }

    private byte[] deep(RandomGenerator random) {
        int depth = 1 + random.nextInt(20_000);
        String nested = random.nextBoolean()
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
        return replaced(random.nextBoolean() ? "medfee_sumamt" : "data", nested);
    }

    private byte[] overlong(RandomGenerator random) {
        String name = List.of("msgid", "fixmedins_code", "psn_no", "med_type", "mdtrt_id")
                .get(random.nextInt(5));
        return replaced(name, "\"" + "长x".repeat(300 + random.nextInt(3000)) + "\"");
    }

    private byte[] huge() {
        return replaced("mdtrt_id", "\"" + "x".repeat(11_000_000) + "\"");
    }

    /** The message with another value of a field, in every place it stands. */
    private byte[] replaced(String name, String value) {
        ObjectNode root = (ObjectNode) Client.parse(new String(message(), StandardCharsets.UTF_8));
        String marker = "\"@@\"";
        for (ObjectNode object : List.of(
                root,
                (ObjectNode) root.path("input"),
                (ObjectNode) root.path("input").path("data"),
                (ObjectNode) root.path("input").path("setlinfo"))) {
            if (object.has(name) || (name.equals("balc") && object.has("hifp_pay"))) {
                object.put(name, "@@");
            }
        }
        return root.toString().replace(marker, value).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] message() {
        ObjectNode message = Client.object()
                .put("infno", "2304")
                .put("msgid", unique + "-" + numbers.incrementAndGet())
                .put("insuplc_admdvs", "371500")
                .put("fixmedins_code", "H37150000001")
                .put("inf_time", "2023-05-01 09:00:01");
        ObjectNode input = message.putObject("input");
        input.putObject("data")
                .put("psn_no", person)
                .put("mdtrt_id", "V1")
                .put("med_type", "21")
                .put("medfee_sumamt", "5000.00")
                .put("fulamt_ownpay_amt", 500)
                .put("overlmt_selfpay", 250)
                .put("preselfpay_amt", 250.5)
                .put("inscp_scp_amt", 3999.50)
                .put("setl_time", "2023-05-01 09:00:00")
                .put("hifp_pay", 2000);
        input.putObject("setlinfo")
                .put("psn_no", person)
                .put("med_type", "21")
                .put("setl_time", "2023-05-01 09:00:00")
                .put("hifp_pay", 2000);
        return message.toString().getBytes(StandardCharsets.UTF_8);
    }
}
