package medassist.stray.planted;

/** A class in none of the modules. */
public interface BelongsNowhere {}
