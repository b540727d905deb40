package medassist.hisfeed.folder;

import java.util.List;

/** A line of a day's file, with its number from 1. */
record DayLine(long number, List<String> values) {}
