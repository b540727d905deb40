package medassist.bench.ways;

import java.util.List;

/**
 * A method of ours that was entered.
 *
 * @param method its name
 * @param stack the classes of ours that were on the stack: first the method's own, next its caller's, last where the
 *     request came from. What is not ours is left out, so that a caller through a library or a generated class is still
 *     the caller
 */
record Call(String method, List<String> stack) {

    private static final String RULE_TYPE = "medassist.domain.entitlement.Adjudicator";
    private static final String RULE_METHOD = "adjudicate";

    String text() {
        return method + " " + String.join(" ", stack);
    }

    static Call of(String text) {
        List<String> words = List.of(text.split(" ", -1));
        return new Call(words.getFirst(), words.subList(1, words.size()));
    }

    String file() {
        return OurCode.file(stack.getFirst());
    }

    String module() {
        return OurCode.module(stack.getFirst());
    }

    /** Whether its caller is in another module. */
    boolean isBetweenModules() {
        return stack.size() > 1 && !OurCode.module(stack.get(1)).equals(module());
    }

    /** Whether it begins to evaluate the rules of aid. */
    boolean isOfTheRules() {
        return stack.getFirst().equals(RULE_TYPE) && method.equals(RULE_METHOD);
    }

    /** Whether it was made below a class of this name, or below one nested in it. */
    boolean isBelow(String type) {
        return stack.stream().anyMatch(each -> each.equals(type) || each.startsWith(type + "$"));
    }
}
