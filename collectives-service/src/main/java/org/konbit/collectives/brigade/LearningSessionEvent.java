package org.konbit.collectives.brigade;

/** What happens to a learning session. */
public sealed interface LearningSessionEvent {
    record Held(LearningSessionId id) implements LearningSessionEvent {}

    record FollowedUp(LearningSessionId id) implements LearningSessionEvent {}
}
