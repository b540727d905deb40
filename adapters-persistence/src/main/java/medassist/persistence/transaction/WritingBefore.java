package medassist.persistence.transaction;

import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Has what the running work has put off written before a statement of its own. */
@Singleton
class WritingBefore implements MethodInterceptor<Object, Object> {

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> statement) {
        TransactionGroup.current().ifPresent(TransactionGroup.Part::settle);
        return statement.proceed();
    }
}
