package medassist.application.trying;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The texts that a pack with variables has by each combination of their values 参数扫描. A variable stands in it as <code>${name}</code>. */
final class Drafts {

    private Drafts() {}

    /** Each combination of values, in their order, with its text; the text itself where nothing varies. */
    static Map<SortedMap<String, String>, String> of(String text, SortedMap<String, List<String>> variables) {
        List<SortedMap<String, String>> combinations = List.of(new TreeMap<>());
        for (Map.Entry<String, List<String>> variable : variables.entrySet()) {
            var longer = new ArrayList<SortedMap<String, String>>();
            for (SortedMap<String, String> combination : combinations) {
                for (String value : variable.getValue()) {
                    var with = new TreeMap<>(combination);
                    with.put(variable.getKey(), value);
                    longer.add(with);
                }
            }
            combinations = longer;
        }
        var drafts = new LinkedHashMap<SortedMap<String, String>, String>();
        for (SortedMap<String, String> values : combinations) {
            String draft = text;
            for (Map.Entry<String, String> value : values.entrySet()) {
                draft = draft.replace("${" + value.getKey() + "}", value.getValue());
            }
            drafts.put(values, draft);
        }
        return drafts;
    }
}
