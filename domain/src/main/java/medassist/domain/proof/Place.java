package medassist.domain.proof;

/** Names places in a pack's text, as its reader does. */
final class Place {

    private Place() {}

    static String ofClass(int index) {
        return "classes[%d]".formatted(index);
    }

    static String ofTerms(int benefit, int terms) {
        return "benefits[%d].terms[%d]".formatted(benefit, terms);
    }

    static String ofBenefit(int index) {
        return "benefits[%d]".formatted(index);
    }

    static String ofUnaided(int index) {
        return "unaided[%d]".formatted(index);
    }

    static String ofPool(int index) {
        return "pools[%d]".formatted(index);
    }
}
