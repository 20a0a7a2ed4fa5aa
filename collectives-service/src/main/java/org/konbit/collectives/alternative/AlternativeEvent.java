package org.konbit.collectives.alternative;

/** What happens to an alternative. */
public sealed interface AlternativeEvent {
    /** Written down, and so far seen only at home. */
    record Drafted(AlternativeId id) implements AlternativeEvent {}

    record Shared(AlternativeId id) implements AlternativeEvent {}

    /** More is known of it than before. */
    record Told(AlternativeId id) implements AlternativeEvent {}

    record Retired(AlternativeId id) implements AlternativeEvent {}
}
