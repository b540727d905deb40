package medassist.domain.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who came together about an application, and what they found 会议纪要.
 *
 * @param number of its minutes, empty where nobody says
 * @param members with the field of each
 * @param opinion what they found
 * @param items what they looked at one by one
 */
public record Meeting(
        Kind kind,
        String number,
        Optional<LocalDate> heldOn,
        List<Member> members,
        String opinion,
        List<String> items) {

    /** What kind of meeting. */
    public enum Kind {
        /** 医疗救助专题会议 */
        MEETING,
        /** 专家评定 */
        PANEL,
        /** 联席会议 */
        CONFERENCE
    }

    /** Who took part, and for which field 专业. */
    public record Member(String name, String field) {}

    public Meeting {
        members = List.copyOf(members);
        items = List.copyOf(items);
    }
}
