package org.konbit.collectives.person;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a person besides their name.
 *
 * @param language BCP 47
 * @param birthDecade the first year of ten, as {@code 1990}
 */
public record Profile(
        String language,
        Home home,
        @Nullable Gender gender,
        @Nullable String birthDecade) {}
