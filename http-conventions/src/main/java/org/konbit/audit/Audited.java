package org.konbit.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * When a call of this operation is entered into the audit log. Without it a call that may change something is entered
 * after it was done, if somebody is signed in, and a read is not.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {
    When value() default When.AFTER;

    /** Before or after it is done, or not at all. */
    enum When {
        /**
         * Stored before anything is done, and once more with what came of it: a change of rights, an export, a
         * broadcast, an erasure. It is refused while the log can't be written.
         */
        BEFORE,
        /** Stored soon after: of what is also done while the log can't be written for a moment. */
        AFTER,
        /** A machine that tells what became of a message, a thousand times over, is nobody who does something. */
        NEVER
    }
}
