package medassist.bench.engine;

import java.util.List;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Adjudicator;
import medassist.domain.policy.PolicyPack;
import medassist.policy.PolicyShelf;

/** What is measured: the service's engine with shipped packs, and other engines that know the rules of 330783 only. */
public enum Contender {
    OURS("MedAssist, 330783 东阳", "330783"),
    OURS_LIAOCHENG("MedAssist, 371500 聊城", "371500"),
    OURS_FANGCHENGGANG("MedAssist, 450600 防城港", "450600"),
    HAND_WRITTEN_FROM_CLAIMS("by hand, from claims", "330783"),
    HAND_WRITTEN("by hand, from flat records", "330783"),
    JDMN("jDMN, translated to Java", "330783"),
    DROOLS("Drools, executable model", "330783"),
    KIE_DMN("KIE DMN", "330783");

    private final String title;
    private final String jurisdiction;

    Contender(String title, String jurisdiction) {
        this.title = title;
        this.jurisdiction = jurisdiction;
    }

    String title() {
        return title;
    }

    /** Whether it decides the claims that all yardsticks decide. */
    boolean isComparable() {
        return jurisdiction.equals(OURS.jurisdiction);
    }

    /** Starts it with the claims of its jurisdiction. */
    Engine start() {
        PolicyPack pack = PolicyShelf.of(null, List.of())
                .soundLibrary()
                .of(new DivisionCode(jurisdiction))
                .findFirst()
                .orElseThrow();
        List<Filed> claims = ClaimMix.of(pack);
        return switch (this) {
            case OURS, OURS_LIAOCHENG, OURS_FANGCHENGGANG -> new OurEngine(new Adjudicator(pack), claims);
            case HAND_WRITTEN_FROM_CLAIMS -> new HandWrittenFromClaims(claims);
            case HAND_WRITTEN -> new HandWritten(bills(claims));
            case JDMN -> new JdmnEngine(bills(claims));
            case DROOLS -> new DroolsEngine(bills(claims));
            case KIE_DMN -> new KieDmnEngine(bills(claims));
        };
    }

    private static List<Bill> bills(List<Filed> claims) {
        return claims.stream().map(Bill::of).toList();
    }
}
