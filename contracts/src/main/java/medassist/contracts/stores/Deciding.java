package medassist.contracts.stores;

import java.util.function.Function;
import medassist.application.work.Task;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Needs;

/** A task that decides as it is told. */
record Deciding<T>(Needs needs, Function<CaseFile, Decision<T>> by) implements Task<T> {

    @Override
    public Decision<T> decide(CaseFile file) {
        return by.apply(file);
    }
}
