package medassist.contracts.memory;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import medassist.application.port.FundAccounts;
import medassist.domain.division.DivisionCode;
import medassist.domain.fund.FundAccount;
import medassist.domain.fund.FundEntry;

/**
 * Accounts of funds that are kept in memory.
 *
 * @param kept their lines at the time
 */
record InMemoryFundAccounts(Supplier<List<FundEntry>> kept) implements FundAccounts {

    @Override
    public List<FundEntry> entries(DivisionCode jurisdiction, int year) {
        return kept.get().stream()
                .filter(entry -> entry.account().jurisdiction().equals(jurisdiction)
                        && entry.account().year() == year)
                .sorted(Comparator.comparing(
                                (FundEntry entry) -> entry.account().fund().name())
                        .thenComparingLong(FundEntry::sequence))
                .toList();
    }

    @Override
    public void add(FundEntry entry) {
        long known = kept.get().stream()
                .filter(other -> other.account().equals(entry.account()))
                .count();
        if (entry.sequence() != known + 1) {
            throw new IllegalStateException("not the next line of " + entry.account());
        }
        kept.get().add(entry);
    }

    @Override
    public boolean isIntact(FundAccount account) {
        return true;
    }
}
