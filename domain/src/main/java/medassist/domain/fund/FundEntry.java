package medassist.domain.fund;

import medassist.domain.ledger.Stamp;

/**
 * A line of a fund's account, which is only ever added to 基金账簿记录.
 *
 * @param sequence its place in the account, from 1 without gaps
 * @param preparedBy who prepared it; another approved it
 * @param approved when and by whom
 */
public record FundEntry(FundAccount account, long sequence, FundEvent event, String preparedBy, Stamp approved) {}
