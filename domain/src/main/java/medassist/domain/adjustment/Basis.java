package medassist.domain.adjustment;

/** What an adjustment rests on, by names that stay 差额依据. */
public enum Basis {
    /** 重算: the replayed year gives a settlement that stands another amount than is posted. */
    REPLAY,
    /** 冲正返还: a settlement is reversed, and what adjustments of it had paid or got goes back. */
    REVERSAL
}
