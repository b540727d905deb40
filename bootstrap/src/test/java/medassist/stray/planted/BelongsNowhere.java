package medassist.stray.planted;

/** A class in none of the six modules. */
public interface BelongsNowhere {}
