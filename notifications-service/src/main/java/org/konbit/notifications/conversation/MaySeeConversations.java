package org.konbit.notifications.conversation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;
import org.konbit.notifications.recipient.Organizers;
import org.konbit.notifications.recipient.People;
import org.springframework.stereotype.Component;

/** Whoever is an organizer now reads all conversations; a coordinator of a host collective reads those of its campaigns. */
@Component
class MaySeeConversations {
    private static final String COORDINATOR = "COORDINATOR";

    private final Organizers organizers;
    private final People people;
    private final Conversations conversations;

    MaySeeConversations(Organizers organizers, People people, Conversations conversations) {
        this.organizers = organizers;
        this.people = people;
        this.conversations = conversations;
    }

    /** The campaigns whose conversations the caller may see; null when all. */
    @Nullable
    Set<UUID> campaigns(Caller caller) {
        if (organizers.areSomewhere(caller)) {
            return null;
        }
        var known = people.known(Set.of(caller.subject())).get(caller.subject());
        if (known == null) {
            return Set.of();
        }
        var coordinated = known.rolesIn().entrySet().stream()
                .filter(in -> in.getValue().contains(COORDINATOR))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        return coordinated.isEmpty() ? Set.of() : conversations.hostedBy(coordinated);
    }

    boolean maySee(Caller caller, Conversation conversation) {
        var campaigns = campaigns(caller);
        var campaign = conversation.campaign();
        return campaigns == null || (campaign != null && campaigns.contains(campaign));
    }
}
