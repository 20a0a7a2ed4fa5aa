package org.konbit.gateway.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.routing.AskService;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What notifications-service knows of members, and does for them; the gateway knows no contact points. */
@Component
class Members {
    private static final String SERVICE = "notifications";
    private static final String ASKED = "/internal/sign-in/";

    private final AskService ask;
    private final JsonMapper json;

    Members(AskService ask, JsonMapper json) {
        this.ask = ask;
        this.json = json;
    }

    private record Contact(String contact) {}

    private record ContactOfRelay(String contact, String handle) {}

    /** @param forAnother said only where it is so, as who does not know of it refuses what it does not know */
    private record Sending(
            String contact,
            String challenge,
            String code,
            long minutes,
            String language,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean forAnother) {}

    private record Found(List<Member> people) {}

    /**
     * As they are known now.
     *
     * @param relay through whom they may sign in, where they can't by themselves
     */
    record Now(UUID person, String handle, @Nullable UUID relay) {
        boolean mayBeSignedInBy(@Nullable UUID signsIn) {
            return signsIn == null || signsIn.equals(relay);
        }
    }

    /** Nobody there to ask: it may be asked again later. */
    static final class Away extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Whose contact point it is, as far as somebody vouched for it. */
    List<Member> of(ContactPoint contact) throws Away {
        return answer(ask.post(SERVICE, ASKED + "holders", json.writeValueAsBytes(new Contact(contact.value()))))
                .map(found -> json.readValue(found, Found.class).people())
                .orElse(List.of());
    }

    /** The member by this handle, if the contact point is that of their relay. */
    Optional<Now> relayed(ContactPoint contact, String handle) throws Away {
        return answer(ask.post(
                        SERVICE,
                        ASKED + "relayed",
                        json.writeValueAsBytes(new ContactOfRelay(contact.value(), handle))))
                .map(found -> json.readValue(found, Now.class));
    }

    /** Hands the code over to whoever sends it; the same again is known by its challenge. */
    void send(DeliverCode.Task task, long minutes) throws Away {
        answer(ask.post(
                SERVICE,
                ASKED + "codes",
                json.writeValueAsBytes(new Sending(
                        task.contact().value(),
                        task.challenge(),
                        task.code(),
                        minutes,
                        task.language().getLanguage(),
                        task.member() == null ? null : true))));
    }

    /** As they are called now; empty when they are known no more. */
    Optional<Now> now(UUID person) throws Away {
        return answer(ask.get(SERVICE, ASKED + "people/" + person)).map(found -> json.readValue(found, Now.class));
    }

    private static Optional<String> answer(AskService.Outcome outcome) throws Away {
        return switch (outcome) {
            case AskService.Outcome.Answered(var body) -> Optional.of(body);
            case AskService.Outcome.NotThere() -> Optional.empty();
            case AskService.Outcome.Unavailable() -> throw new Away();
        };
    }
}
