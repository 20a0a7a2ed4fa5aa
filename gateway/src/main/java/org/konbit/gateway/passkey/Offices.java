package org.konbit.gateway.passkey;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.konbit.gateway.routing.AskService;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What collectives-service says of people's offices, asked anew each time. */
@Component
class Offices {
    private static final String SERVICE = "collectives";

    private final AskService ask;
    private final JsonMapper json;

    Offices(AskService ask, JsonMapper json) {
        this.ask = ask;
        this.json = json;
    }

    /** Somebody as they are now. */
    record Office(String handle, boolean organizer) {
        Set<Role> roles() {
            return organizer ? EnumSet.of(Role.MEMBER, Role.ORGANIZER) : EnumSet.of(Role.MEMBER);
        }
    }

    /** Nobody there to ask: it may be asked again later. */
    static final class Away extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Empty when they are known no more. */
    Optional<Office> of(UUID person) throws Away {
        return answer("/internal/people/" + person + "/office").map(found -> json.readValue(found, Office.class));
    }

    boolean isOrganizer(Caller caller) throws Away {
        return caller.isPlatformOrganizer()
                || of(caller.subject()).filter(Office::organizer).isPresent();
    }

    /** An organizer for the whole platform vouches for any other, all else for who is appointed below them or beside. */
    boolean mayVouch(Caller by, UUID forWhom) throws Away {
        if (by.subject().equals(forWhom)) return false;
        if (by.isPlatformOrganizer())
            return of(forWhom).filter(Office::organizer).isPresent();
        return answer("/internal/people/" + forWhom + "/office/vouchers/" + by.subject())
                .isPresent();
    }

    private Optional<String> answer(String path) throws Away {
        return switch (ask.get(SERVICE, path)) {
            case AskService.Outcome.Answered(var body) -> Optional.of(body);
            case AskService.Outcome.NotThere() -> Optional.empty();
            case AskService.Outcome.Unavailable() -> throw new Away();
        };
    }
}
