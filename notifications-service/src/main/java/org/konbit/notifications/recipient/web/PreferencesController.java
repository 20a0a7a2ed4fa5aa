package org.konbit.notifications.recipient.web;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
import org.konbit.http.IfMatch;
import org.konbit.http.InvalidRequest;
import org.konbit.http.NotFound;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.konbit.notifications.recipient.BlindIndex;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.ContactCard;
import org.konbit.notifications.recipient.ContactPoints;
import org.konbit.notifications.recipient.DuressWord;
import org.konbit.notifications.recipient.QuietHours;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How a person wants to be told. */
@RestController
@MayCall("people")
@PreAuthorize("hasRole('MEMBER')")
@Refuses(status = HttpStatus.NOT_FOUND, value = "not-found: The person was not found.")
class PreferencesController {
    private final ContactPoints contactPoints;
    private final DuressWord duressWord;

    PreferencesController(ContactPoints contactPoints, DuressWord duressWord) {
        this.contactPoints = contactPoints;
        this.duressWord = duressWord;
    }

    /** The channels that a person may choose among. */
    enum Channel {
        sms,
        email,
        relay;

        ChannelKind kind() {
            return ChannelKind.valueOf(name().toUpperCase(Locale.ROOT));
        }

        static Channel of(ChannelKind kind) {
            return valueOf(kind.name().toLowerCase(Locale.ROOT));
        }
    }

    record QuietHoursView(@NotNull LocalTime from, @NotNull LocalTime to) {
        QuietHours hours() {
            return new QuietHours(from, to);
        }
    }

    /**
     * What is put is all that holds from then on.
     *
     * @param optedOut channels that are never used
     * @param prefer the channel to be tried first
     * @param quietHours in the person's zone; 20:00 to 07:00 when left out
     * @param duressWord which, as a text from their phone, erases them at once; never told again, left as it is when
     *     left out, and empty for the usual one. Of less than six letters and digits it is refused
     */
    record Preferences(
            @Nullable List<@NotNull Channel> optedOut,
            @Nullable Channel prefer,
            @Nullable @Valid QuietHoursView quietHours,
            @Nullable @Size(max = 60) String duressWord) {
        static Preferences of(ContactCard card) {
            var quiet = card.quietHours() == null ? QuietHours.USUAL : card.quietHours();
            return new Preferences(
                    card.off().stream().map(Channel::of).sorted().toList(),
                    card.first() == null ? null : Channel.of(card.first()),
                    new QuietHoursView(quiet.from(), quiet.to()),
                    null);
        }

        ContactCard on(ContactCard card) {
            Set<ChannelKind> off = optedOut == null
                    ? Set.of()
                    : optedOut.stream().map(Channel::kind).collect(Collectors.toUnmodifiableSet());
            return card.preferring(
                    off, prefer == null ? null : prefer.kind(), quietHours == null ? null : quietHours.hours());
        }
    }

    @ApiResponse(
            responseCode = "200",
            description = "What holds now",
            headers = @Header(name = HttpHeaders.ETAG, ref = "#/components/headers/ETag"),
            useReturnTypeSchema = true)
    @GetMapping("/api/me/preferences")
    ResponseEntity<Preferences> read(Caller caller) {
        var card = contactPoints.of(caller.subject()).orElseThrow(() -> new NotFound("The person"));
        return ETags.ok(card.version(), Preferences.of(card));
    }

    @PutMapping("/api/me/preferences")
    Preferences put(@Valid @RequestBody Preferences wanted, Caller caller, IfMatch ifMatch) {
        if (wanted.prefer() != null
                && wanted.optedOut() != null
                && wanted.optedOut().contains(wanted.prefer())) {
            throw new InvalidRequest("/prefer", "must not be a channel that is opted out of");
        }
        var word = wanted.duressWord();
        var chosen = word == null || word.isEmpty() ? null : duressWord(caller, word);
        return contactPoints
                .prefer(caller.subject(), card -> {
                    ifMatch.check(card.version());
                    var preferring = wanted.on(card);
                    return word == null ? preferring : preferring.erasedBy(chosen);
                })
                .map(Preferences::of)
                .orElseThrow(() -> new NotFound("The person"));
    }

    private BlindIndex duressWord(Caller caller, String word) {
        return duressWord
                .of(caller.subject(), word)
                .orElseThrow(() -> new InvalidRequest("/duressWord", "must have six letters or digits at least"));
    }
}
