package medassist.domain.validity;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Counts working days 工作日: Monday to Friday. Public holidays, and the days that are worked for them, the state sets each year anew;
 * they are not known here.
 */
public final class WorkingDays {

    private WorkingDays() {}

    /** The day so many working days after another. */
    public static LocalDate after(LocalDate day, int count) {
        LocalDate reached = day;
        for (int left = count; left > 0; ) {
            reached = reached.plusDays(1);
            left -= isWorked(reached) ? 1 : 0;
        }
        return reached;
    }

    private static boolean isWorked(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
