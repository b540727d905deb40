package medassist.console.block;

import java.util.List;

/**
 * A form 表单.
 *
 * @param title empty where the page's own says enough
 * @param action to where it is sent
 * @param deed what its button says, which is what it does
 * @param sum what is said of the parts of a bill while they are typed, with places for their sum and the difference; empty where
 *     there is no bill
 * @param number which of the page's forms it is, the first being 1
 */
public record Entry(String title, Way way, String action, List<Field> fields, String deed, String sum, int number)
        implements Block {

    /** One without a bill. */
    public Entry(String title, Way way, String action, List<Field> fields, String deed) {
        this(title, way, action, fields, deed, "");
    }

    /** The only one of a page. */
    public Entry(String title, Way way, String action, List<Field> fields, String deed, String sum) {
        this(title, way, action, fields, deed, sum, 1);
    }

    public Entry {
        fields = List.copyOf(fields);
    }

    /** How it is sent. */
    public enum Way {
        /** So that the address is the view. */
        ASKING,
        /** So that something is done, or what is asked stands in no address. */
        DOING,
        /** With a file. */
        UPLOADING
    }

    public static Entry asking(String action, String deed, Field... fields) {
        return new Entry("", Way.ASKING, action, List.of(fields), deed);
    }

    public static Entry doing(String title, String action, String deed, Field... fields) {
        return new Entry(title, Way.DOING, action, List.of(fields), deed);
    }

    /** The same as another one of a page. */
    public Entry numbered(int which) {
        return new Entry(title, way, action, fields, deed, sum, which);
    }

    public boolean isAsking() {
        return way == Way.ASKING;
    }

    public boolean isUploading() {
        return way == Way.UPLOADING;
    }
}
