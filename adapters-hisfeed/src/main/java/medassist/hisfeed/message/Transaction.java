package medassist.hisfeed.message;

import java.util.Set;

/** A transaction of the feed 交易, or several that do the same under different numbers. */
public sealed interface Transaction permits Question, PersonChange, BooksChange {

    /** The numbers under which it is asked for. */
    Set<String> infnos();
}
