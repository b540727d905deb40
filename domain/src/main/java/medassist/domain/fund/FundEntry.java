package medassist.domain.fund;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import medassist.domain.ledger.Stamp;

/**
 * A line of a fund's account, which is only ever added to 基金账簿记录.
 *
 * @param sequence its place in the account, from 1 without gaps
 * @param preparedBy who prepared it; another approved it
 * @param approved when and by whom
 */
public record FundEntry(FundAccount account, long sequence, FundEvent event, String preparedBy, Stamp approved) {

    /** The lines of an account that no correction has taken back, without the corrections. */
    public static List<FundEntry> standing(List<FundEntry> entries) {
        Set<Long> corrected = entries.stream()
                .map(FundEntry::event)
                .filter(FundEvent.Correction.class::isInstance)
                .map(event -> ((FundEvent.Correction) event).line())
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry ->
                        !(entry.event() instanceof FundEvent.Correction) && !corrected.contains(entry.sequence()))
                .toList();
    }
}
