package medassist.domain.adjustment;

import java.time.Instant;
import medassist.domain.ledger.Stamp;

/** What has become of an adjustment 处理状态. */
public sealed interface Decision {

    /** Nobody has decided yet 待处理. */
    record Due() implements Decision {}

    /** The settlement does not differ by this any more 已失效. */
    record Lapsed(Instant at) implements Decision {}

    /** Posted in the ledger 已发放. */
    record Released(Stamp stamp) implements Decision {}

    /** The settlement stays as it stands, for a reason 已放弃. */
    record Waived(Stamp stamp) implements Decision {}
}
