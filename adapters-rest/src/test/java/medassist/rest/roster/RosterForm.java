package medassist.rest.roster;

/** A form by which a roster is sent (RFC 7578), as text. */
public final class RosterForm {

    /** The content type of its text. */
    public static final String TYPE = "multipart/form-data; boundary=roster-1";

    private static final String BOUNDARY = "--roster-1";
    private static final String LINE = "\r\n";

    private final StringBuilder text = new StringBuilder();

    public RosterForm(String jurisdiction, String issuer, String month) {
        with("jurisdiction", jurisdiction).with("issuer", issuer).with("month", month);
    }

    /** This with another field. */
    public RosterForm with(String field, String value) {
        text.append(BOUNDARY)
                .append(LINE)
                .append("Content-Disposition: form-data; name=\"%s\"".formatted(field))
                .append(LINE)
                .append(LINE)
                .append(value)
                .append(LINE);
        return this;
    }

    /** This with a file. */
    public RosterForm with(String field, String name, String content) {
        text.append(BOUNDARY)
                .append(LINE)
                .append("Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"".formatted(field, name))
                .append(LINE)
                .append("Content-Type: application/octet-stream")
                .append(LINE)
                .append(LINE)
                .append(content)
                .append(LINE);
        return this;
    }

    public String text() {
        return text + BOUNDARY + "--" + LINE;
    }
}
