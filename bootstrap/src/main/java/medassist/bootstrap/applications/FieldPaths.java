package medassist.bootstrap.applications;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Makes objects of rows whose columns are named by the fields of a body: {@code facts.panel.experts.0.name} is the name of the first
 * expert. Columns that an office has anyway may be named in Chinese. A cell without anything leaves its field out.
 */
record FieldPaths(List<List<String>> columns) {

    private static final Map<String, String> CHINESE = Map.of(
            "申请编号", "applicationId",
            "救助事项", "kind",
            "人员编号", "personId",
            "统筹区", "jurisdiction",
            "受理日期", "receivedOn",
            "受理渠道", "channel",
            "受理人", "receivedBy");

    /**
     * The paths of a header.
     *
     * @throws IllegalArgumentException if two columns have one name, or one leads into another
     */
    static FieldPaths of(List<String> header) {
        List<String> names = header.stream()
                .map(String::strip)
                .map(name -> CHINESE.getOrDefault(name, name))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            boolean isWithin = IntStream.range(0, names.size())
                    .mapToObj(names::get)
                    .anyMatch(other -> other.startsWith(name + "."));
            if (name.isEmpty() || isWithin || names.indexOf(name) < i) {
                throw new IllegalArgumentException("column " + (i + 1) + " has no name of its own: '" + name + "'");
            }
        }
        return new FieldPaths(
                names.stream().map(name -> List.of(name.split("\\."))).toList());
    }

    /** The object of a row: maps, lists and texts; only {@code true} and {@code false} are no texts. */
    Map<String, Object> object(List<String> cells) {
        var root = new LinkedHashMap<String, Object>();
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty()) {
                put(root, columns.get(i), cell);
            }
        }
        return withLists(root);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> root, List<String> path, String cell) {
        Map<String, Object> inner = root;
        for (String part : path.subList(0, path.size() - 1)) {
            inner = (Map<String, Object>) inner.computeIfAbsent(part, _ -> new LinkedHashMap<String, Object>());
        }
        boolean isFlag = cell.equals("true") || cell.equals("false");
        inner.put(path.getLast(), isFlag ? Boolean.valueOf(cell) : cell);
    }

    private static Map<String, Object> withLists(Map<String, Object> object) {
        var replaced = new LinkedHashMap<String, Object>();
        object.forEach((name, value) -> replaced.put(name, withLists(value)));
        return replaced;
    }

    /** A list where all names are numbers. */
    private static Object withLists(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        if (map.keySet().stream().allMatch(name -> name.toString().matches("[0-9]{1,4}"))) {
            var items = new ArrayList<>();
            map.values().forEach(each -> items.add(withLists(each)));
            return items;
        }
        var replaced = new LinkedHashMap<String, Object>();
        map.forEach((name, each) -> replaced.put(name.toString(), withLists(each)));
        return replaced;
    }
}
