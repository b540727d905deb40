package medassist.application.port;

import java.util.List;
import medassist.domain.division.DivisionCode;
import medassist.domain.fund.FundAccount;
import medassist.domain.fund.FundEntry;

/** The accounts of funds, line by line 基金账簿. Each line is chained to the one before it. */
public interface FundAccounts {

    /** All lines of a jurisdiction's accounts of a year, by fund and sequence; without those that somebody has spoiled behind our back. */
    List<FundEntry> entries(DivisionCode jurisdiction, int year);

    /**
     * Adds a line.
     *
     * @throws IllegalStateException if it is not the next of its account
     */
    void add(FundEntry entry);

    /** Whether every line of the account is as it was added, and follows the one before it. */
    boolean isIntact(FundAccount account);
}
