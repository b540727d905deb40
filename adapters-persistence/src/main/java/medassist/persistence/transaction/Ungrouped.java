package medassist.persistence.transaction;

import io.micronaut.aop.Around;
import io.micronaut.context.annotation.Type;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Statements that work asks for by itself. Each finds what the same work has written before by a {@link GroupedWrite}. */
@Around
@Type(WritingBefore.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Ungrouped {}
