package medassist.console.frame;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives pages the visitor whom the gate has let in. */
@Singleton
class VisitorBinder implements TypedRequestArgumentBinder<Visitor> {

    private static final Argument<Visitor> VISITOR = Argument.of(Visitor.class);

    @Override
    public Argument<Visitor> argumentType() {
        return VISITOR;
    }

    @Override
    public BindingResult<Visitor> bind(ArgumentConversionContext<Visitor> context, HttpRequest<?> request) {
        Optional<Visitor> visitor = Visitors.of(request);
        return () -> visitor;
    }
}
