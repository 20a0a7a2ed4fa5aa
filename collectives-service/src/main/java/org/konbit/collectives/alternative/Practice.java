package org.konbit.collectives.alternative;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an alternative says.
 *
 * @param conditions under which it works
 * @param innovation which it claims to be
 */
public record Practice(
        Kind kind,
        String title,
        String problem,
        String practice,
        @Nullable String conditions,
        Set<Innovation> innovation,
        @Nullable String evidence,
        @Nullable String source) {
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

    /** What was taken over elsewhere: evidence has to be gathered anew there. */
    Practice adapted(@Nullable String newTitle) {
        return new Practice(
                Kind.INSPIRED_ELSEWHERE,
                newTitle == null ? title : newTitle,
                problem,
                practice,
                conditions,
                innovation,
                null,
                source);
    }
}
