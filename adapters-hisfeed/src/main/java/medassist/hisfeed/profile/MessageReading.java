package medassist.hisfeed.profile;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a province's messages are read where they differ from the standard's 报文读取.
 *
 * @param inpatientMedType the med_type of an inpatient's bill that states none, as the standard's own need not
 * @param transactions the standard's number of a transaction by the province's, such as 2207 by 2207A
 * @param nodes other names of a node of the input, by the standard's
 * @param flatInput whether fields may stand in the input itself, where it has no node data
 * @param names other names of a field, by the standard's; they count where the field itself is absent
 * @param divisions the jurisdiction by a code of a division, or by how codes begin, such as {@code 3715*}
 * @param familyAccountBeside whether acct_mulaid_pay is paid beside acct_pay, and is no part of it
 * @param gatewayMinutes how far the gateway's clock may be from ours
 */
public record MessageReading(
        String inpatientMedType,
        Map<String, String> transactions,
        Map<String, List<String>> nodes,
        boolean flatInput,
        Map<String, List<String>> names,
        Map<String, String> divisions,
        boolean familyAccountBeside,
        int gatewayMinutes) {

    /** What stands behind the beginning of a code in {@link #divisions}. */
    static final String ANY_END = "*";

    /** The standard's number of a transaction. */
    public String transaction(String infno) {
        return transactions.getOrDefault(infno, infno);
    }

    /** All names of a node, the standard's first. */
    public List<String> namesOfNode(String node) {
        return Stream.concat(Stream.of(node), nodes.getOrDefault(node, List.of()).stream())
                .toList();
    }

    /** The jurisdiction that a division belongs to: by its code, else by the longest beginning, else it is one itself. */
    public String jurisdiction(String division) {
        for (int length = division.length(); length > 0; length--) {
            String rule = length == division.length() ? division : division.substring(0, length) + ANY_END;
            String jurisdiction = divisions.get(rule);
            if (jurisdiction != null) {
                return jurisdiction;
            }
        }
        return division;
    }

    /** How far the gateway's clock may be from ours. */
    public Duration gatewayWindow() {
        return Duration.ofMinutes(gatewayMinutes);
    }
}
