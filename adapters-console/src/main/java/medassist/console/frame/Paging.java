package medassist.console.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of a list, of which one row more was read to know whether there is another 分页.
 *
 * @param after the place behind which the next page begins; empty where this is the last
 */
public record Paging<T>(List<T> rows, String after) {

    /** How many rows a page has. */
    public static final int ROWS = 25;

    public Paging {
        rows = List.copyOf(rows);
    }

    /**
     * The page of what was read.
     *
     * @param read at most one more than {@link #ROWS}
     * @param place behind which a page begins
     */
    public static <T> Paging<T> of(List<T> read, Function<T, String> place) {
        return read.size() > ROWS
                ? new Paging<>(read.subList(0, ROWS), place.apply(read.get(ROWS - 1)))
                : new Paging<>(read, "");
    }

    /** Where the next page is, under the same filter; empty where there is none. */
    public String next(String path, Map<String, String> filter) {
        return after.isEmpty()
                ? ""
                : Stream.concat(filter.entrySet().stream(), Stream.of(Map.entry("after", after)))
                        .filter(each -> !each.getValue().isEmpty())
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }
}
