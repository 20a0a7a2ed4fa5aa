package org.konbit.notifications.recipient.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.konbit.http.Caller;
import org.konbit.http.InvalidRequest;
import org.konbit.http.contract.MayCall;
import org.konbit.notifications.recipient.Audience;
import org.konbit.notifications.recipient.AudiencePreview;
import org.konbit.notifications.recipient.AudiencePreview.Preview;
import org.konbit.notifications.recipient.AudiencePreview.Warning;
import org.konbit.notifications.recipient.AudienceQuery;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.CheckAudience;
import org.konbit.notifications.wording.Wording;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Tells organizers beforehand whom a message would reach. */
@RestController
@MayCall("organizers")
@PreAuthorize("hasRole('ORGANIZER')")
class AudienceController {
    private final AudiencePreview preview;
    private final CheckAudience checkAudience;

    AudienceController(AudiencePreview preview, CheckAudience checkAudience) {
        this.preview = preview;
        this.checkAudience = checkAudience;
    }

    record PreviewView(
            long people, Map<String, Long> byChannel, Map<String, Long> byLanguage, List<WarningView> warnings) {
        static PreviewView of(Preview preview, Locale locale) {
            var byChannel = new LinkedHashMap<String, Long>();
            byChannel.put("push", 0L);
            for (var channel : ChannelKind.values()) {
                byChannel.put(
                        channel.name().toLowerCase(Locale.ROOT),
                        preview.byChannel().getOrDefault(channel, 0L));
            }
            return new PreviewView(
                    preview.people(),
                    byChannel,
                    preview.byLanguage(),
                    preview.warnings().stream()
                            .map(warning -> WarningView.of(warning, locale))
                            .toList());
        }
    }

    record WarningView(String kind, long people, String text) {
        static WarningView of(Warning warning, Locale locale) {
            var kind = warning.kind().name();
            var text =
                    Wording.text("preview." + kind.toLowerCase(Locale.ROOT), locale.toLanguageTag(), warning.people());
            return new WarningView(kind, warning.people(), text);
        }
    }

    @Operation(
            summary = "Tells whom an audience would reach",
            description = "Each person is counted once, by the best channel they have.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Audience.class)))
    @ApiResponse(responseCode = "200", description = "How many, and what to think of", useReturnTypeSchema = true)
    @PostMapping("/api/audiences/preview")
    PreviewView preview(@RequestBody JsonNode audience, Caller caller, Locale locale) {
        var flaws = checkAudience.flawsOf(audience, "");
        if (!flaws.isEmpty()) throw new InvalidRequest(flaws);
        return PreviewView.of(preview.of(AudienceQuery.of(audience), caller), locale);
    }
}
