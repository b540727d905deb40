package medassist.hisfeed.endpoint;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import medassist.domain.clearing.ReversalDay;

/** What the first profile says of books is also what REST's statements and clearing go by, which know no profile. */
@Factory
final class BooksRules {

    @Singleton
    ReversalDay reversalDay(Endpoints endpoints) {
        return endpoints.all().getFirst().profile().books().reversalDay();
    }
}
