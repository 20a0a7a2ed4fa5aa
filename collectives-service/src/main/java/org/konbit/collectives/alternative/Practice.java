package org.konbit.collectives.alternative;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an alternative says.
 *
 * @param conditions under which it works, in words
 * @param fits the same in figures
 * @param language in which it is written, by BCP 47
 * @param specifics how it answers to what is particular to its own territory
 * @param innovation which it claims to be
 */
public record Practice(
        Kind kind,
        String title,
        String problem,
        String practice,
        @Nullable String conditions,
        @Nullable Fits fits,
        Set<Innovation> innovation,
        @Nullable String evidence,
        @Nullable String source,
        @Nullable String language,
        @Nullable String specifics) {
    /** Where it comes from. */
    public enum Kind {
        /** An old initiative readapted to today. */
        HISTORICAL,
        /** An idea from elsewhere adapted to here. */
        INSPIRED_ELSEWHERE,
        NEW
    }

    /** Of what kind the change is. */
    public enum Innovation {
        ECONOMIC,
        SOCIAL,
        POLITICAL,
        ENVIRONMENTAL
    }

    public Practice {
        innovation = Set.copyOf(innovation);
    }

    /** What was taken over elsewhere: evidence has to be gathered anew there, and what is particular is so there. */
    Practice adapted(@Nullable String newTitle, @Nullable String newSpecifics) {
        return new Practice(
                Kind.INSPIRED_ELSEWHERE,
                newTitle == null ? title : newTitle,
                problem,
                practice,
                conditions,
                fits,
                innovation,
                null,
                source,
                language,
                newSpecifics);
    }

    Practice told(@Nullable String newEvidence, @Nullable String newSpecifics) {
        return new Practice(
                kind,
                title,
                problem,
                practice,
                conditions,
                fits,
                innovation,
                newEvidence == null ? evidence : newEvidence,
                source,
                language,
                newSpecifics == null ? specifics : newSpecifics);
    }
}
