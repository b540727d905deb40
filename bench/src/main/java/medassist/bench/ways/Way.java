package medassist.bench.ways;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The way of one request through the code.
 *
 * @param name of the request
 * @param calls those that it made, in their order
 */
record Way(String name, List<Call> calls) {

    private static final String DOMAIN = "domain";

    /** The modules from where the request came in to the rules of aid, by the calls that are open when these begin. */
    List<String> modulesToTheRules() {
        var modules = new ArrayList<String>();
        for (String type : calls.get(beginOfTheRules()).stack().reversed()) {
            String module = OurCode.module(type);
            if (modules.isEmpty() || !modules.getLast().equals(module)) {
                modules.add(module);
            }
        }
        return modules;
    }

    int crossingsToTheRules() {
        return modulesToTheRules().size() - 1;
    }

    SortedSet<String> files() {
        return files(calls);
    }

    SortedSet<String> filesBefore() {
        return files(before());
    }

    /** Calls from one module into another, other than into the domain. */
    long callsBetweenModules() {
        return callsBetweenModules(calls);
    }

    long callsBetweenModulesBefore() {
        return callsBetweenModules(before());
    }

    /** Calls from other modules into the domain. */
    long callsIntoTheDomain() {
        return callsIntoTheDomain(calls);
    }

    long callsIntoTheDomainBefore() {
        return callsIntoTheDomain(before());
    }

    /** Whether another request of the kind went the same way: what is printed of both is the same. */
    boolean isLike(Way other) {
        return files().equals(other.files())
                && filesBefore().equals(other.filesBefore())
                && modulesToTheRules().equals(other.modulesToTheRules())
                && callsBetweenModules() == other.callsBetweenModules()
                && callsBetweenModulesBefore() == other.callsBetweenModulesBefore()
                && callsIntoTheDomain() == other.callsIntoTheDomain()
                && callsIntoTheDomainBefore() == other.callsIntoTheDomainBefore();
    }

    private List<Call> before() {
        return calls.subList(0, beginOfTheRules());
    }

    private int beginOfTheRules() {
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).isOfTheRules()) {
                return i;
            }
        }
        throw new IllegalStateException(name + " has evaluated no rule of aid");
    }

    private static SortedSet<String> files(List<Call> calls) {
        return calls.stream().map(Call::file).collect(Collectors.toCollection(TreeSet::new));
    }

    private static long callsBetweenModules(List<Call> calls) {
        return calls.stream()
                .filter(Call::isBetweenModules)
                .filter(call -> !call.module().equals(DOMAIN))
                .count();
    }

    private static long callsIntoTheDomain(List<Call> calls) {
        return calls.stream()
                .filter(Call::isBetweenModules)
                .filter(call -> call.module().equals(DOMAIN))
                .count();
    }
}
