package medassist.console.frame;

import java.util.Arrays;
import java.util.List;
import medassist.domain.access.Permission;

/** The places that the menu leads to 菜单, each for those who may look there. */
public enum MenuEntry {
    TODAY("/console/today"),
    PEOPLE("/console/people", Permission.SEARCH_PERSONS),
    QUOTE("/console/quote", Permission.QUOTE),
    SETTLEMENTS("/console/settlements", Permission.READ_SETTLEMENTS),
    ADJUSTMENTS("/console/adjustments", Permission.READ_ADJUSTMENTS),
    APPLICATIONS("/console/applications", Permission.READ_APPLICATIONS),
    ROSTERS("/console/rosters", Permission.READ_ROSTERS),
    ENROLMENTS("/console/enrolments", Permission.READ_ENROLMENTS),
    PENDING("/console/pending", Permission.READ_PENDING),
    ALERTS("/console/alerts", Permission.READ_ALERTS),
    CLEARINGS("/console/clearings", Permission.READ_BOOKS),
    PAYABLES("/console/payables", Permission.READ_PAYABLES),
    FUNDS("/console/funds", Permission.READ_FUNDS),
    POLICIES("/console/policies", Permission.READ_POLICIES),
    AUDIT("/console/audit", Permission.READ_AUDIT),
    ACCOUNTS("/console/accounts", Permission.ADMINISTER),
    HELP("/console/help");

    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // It is unmodifiable.
    private final List<Permission> needed;

    MenuEntry(String path, Permission... needed) {
        this.path = path;
        this.needed = List.of(needed);
    }

    public String path() {
        return path;
    }

    /** Those that a visitor may go to. */
    static List<MenuEntry> of(Visitor visitor) {
        return Arrays.stream(values())
                .filter(entry -> entry.needed.stream().allMatch(visitor::may))
                .toList();
    }
}
