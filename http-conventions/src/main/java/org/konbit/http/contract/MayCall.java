package org.konbit.http.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an operation, in the domain's words: what comes of {@code @PreAuthorize} and of the policy that the
 * use-case asks. It decides nothing; the table of rights is made of it, and a test holds each cell against what the
 * running services do.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(MayCall.All.class)
public @interface MayCall {
    /** Circles of people, any of which is enough. */
    String[] value();

    /** For what, where an operation is another one's to call according to what it is called for: {@code a draft}. */
    String of() default "";

    /** Whether others may not even know that it is there: they get 404, as for what is not there. */
    boolean isPrivate() default false;

    /** Of something private, who knows of it though it is not theirs to call, and so gets 403. */
    String[] knownTo() default {};

    /** Several, each for something else. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        MayCall[] value();
    }
}
