package medassist.application.work;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import medassist.application.port.StoreUnavailableException;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Needs;

/** Where case files are opened, and what is decided by them is saved 案卷库. */
public interface CaseFiles {

    /**
     * Has a task decided and saves what it decides, as a whole or not at all. From opening the file to the end of saving, nothing
     * else is decided about its person, and nothing begins to be cleared of an institution that one of its needs names
     * ({@link medassist.domain.casefile.Need#clearingOf}). Tasks about one person are decided one after the other.
     *
     * <p>What the task throws, an {@link Error} too, changes nothing and is thrown to whoever asked for it, and to nobody else. The
     * task may be decided again on a file opened anew, where another change was in the way of saving.
     *
     * @return what the task decided; known only once everything is committed
     * @throws StoreUnavailableException if the database cannot be reached; whether anything was saved is not known then, and the
     *     same task asked again finds out
     */
    <T> T decide(Task<T> task);

    /**
     * Has tasks about different persons decided in one transaction, and saves what they decide with other changes, as a whole or not
     * at all. Nobody is waited for: a task whose person something else is being decided about is left undone.
     *
     * @param beside what is saved with them, by what each decided; empty of one that was left undone
     * @return what each decided, in their order
     * @throws StoreUnavailableException if the database cannot be reached; whether anything was saved is not known then
     */
    <T> List<Optional<T>> decideTogether(List<Task<T>> tasks, Function<List<Optional<T>>, List<Change>> beside);

    /** As {@link #decideTogether} of one task, which waits until nothing else is being decided about its person. */
    <T> T decideBeside(Task<T> task, Function<T, List<Change>> beside);

    /** Files to be looked at only, in the order of their needs. */
    List<CaseFile> openAll(List<Needs> needs);

    /**
     * A file to be looked at only; nothing is held up by it.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    CaseFile open(Needs needs);
}
