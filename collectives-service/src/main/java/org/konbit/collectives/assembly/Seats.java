package org.konbit.collectives.assembly;

import org.jspecify.annotations.Nullable;
import org.konbit.collectives.person.Gender;

/**
 * A line of a rule: so many seats for people of this kind.
 *
 * @param gender of any when null
 * @param youth for the young only
 */
public record Seats(int seats, @Nullable Gender gender, boolean youth) {
    String described() {
        var who = gender == null
                ? "anyone"
                : switch (gender) {
                    case F -> "a woman";
                    case M -> "a man";
                    case X -> "a person of gender X";
                };
        return youth ? who + ", young" : who;
    }
}
