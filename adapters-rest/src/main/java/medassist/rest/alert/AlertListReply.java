package medassist.rest.alert;

import io.micronaut.serde.annotation.Serdeable;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import medassist.domain.division.DivisionCode;
import medassist.domain.policy.WarningReceiver;
import medassist.domain.warning.Alert;

/**
 * A month's list of alerts, on the wire.
 *
 * @param receivers how many alerts are shared with each
 */
@Serdeable
record AlertListReply(String jurisdiction, String month, Map<String, Integer> receivers, List<AlertReply> items) {

    static AlertListReply of(DivisionCode jurisdiction, YearMonth month, List<Alert> alerts) {
        Map<String, Integer> receivers = Arrays.stream(WarningReceiver.values())
                .collect(Collectors.toMap(
                        Enum::name,
                        receiver -> (int) alerts.stream()
                                .filter(alert -> alert.sharedWith().contains(receiver))
                                .count(),
                        Integer::sum,
                        TreeMap::new));
        return new AlertListReply(
                jurisdiction.value(),
                month.toString(),
                receivers,
                alerts.stream().map(AlertReply::of).toList());
    }
}
