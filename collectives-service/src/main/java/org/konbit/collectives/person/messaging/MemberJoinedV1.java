package org.konbit.collectives.person.messaging;

import java.util.List;
import java.util.UUID;
import org.konbit.collectives.person.PersonEvent;

/** konbit.collectives.member-joined.v1; the state says whether as a member, invited, or by asking. */
record MemberJoinedV1(UUID collectiveId, UUID personId, List<String> roles, String state) {
    static final String TYPE = "konbit.collectives.member-joined.v1";

    static MemberJoinedV1 of(PersonEvent.MemberJoined joined) {
        return new MemberJoinedV1(
                joined.collective().value(),
                joined.id().value(),
                joined.roles().stream().map(Enum::name).toList(),
                joined.state().name());
    }
}
