package medassist.console.block;

import java.util.List;

/**
 * Facts about one thing 详情.
 *
 * @param title empty where the page's own says enough
 */
public record Facts(String title, List<Fact> facts) implements Block {

    public Facts {
        facts = List.copyOf(facts);
    }
}
