package medassist.domain.ledger;

/** What a journal entry is about 流水对象. All of them move the same counters. */
public sealed interface Subject permits SettlementKey, ApplicationKey, OpeningBalance, MergedLedger, WholeYear {}
