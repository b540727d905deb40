package medassist.console.frame;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what may be asked for while a password of one's own or a second factor is missing yet. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface SettlingInPage {

    /** Whether only once the password is one's own, since whoever gave the first one could see it too. */
    boolean afterPassword() default false;
}
