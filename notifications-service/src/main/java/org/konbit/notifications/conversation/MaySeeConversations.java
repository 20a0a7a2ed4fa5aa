package org.konbit.notifications.conversation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.konbit.notifications.recipient.People;
import org.springframework.stereotype.Component;

/** Organizers read all conversations; a coordinator of a host collective reads those of its campaigns. */
@Component
class MaySeeConversations {
    private static final String COORDINATOR = "COORDINATOR";

    private final People people;
    private final Conversations conversations;

    MaySeeConversations(People people, Conversations conversations) {
        this.people = people;
        this.conversations = conversations;
    }

    /** The campaigns whose conversations the caller may see; null when all. */
    @Nullable
    Set<UUID> campaigns(Caller caller) {
        if (caller.is(Role.ORGANIZER)) {
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
