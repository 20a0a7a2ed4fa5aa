package org.konbit.notifications.reply.web;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.konbit.audit.Audited;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.konbit.notifications.reply.ReceiveText;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people write, as form fields or query parameters, whichever way the provider is set up. */
@RestController
class InboundController {
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NAME = 200;

    private final ReceiveText receiveText;

    InboundController(ReceiveText receiveText) {
        this.receiveText = receiveText;
    }

    /** The answer is empty, as a provider such as Kannel would send any words of it to the phone. */
    @MayCall("providers")
    @Audited
    @RequestMapping(
            path = "/api/sms/inbound",
            method = {RequestMethod.GET, RequestMethod.POST},
            produces = MediaType.TEXT_PLAIN_VALUE)
    @Refuses(
            status = HttpStatus.UNPROCESSABLE_CONTENT,
            value = "invalid-request: Some values are not allowed; see errors.")
    @PreAuthorize("hasRole('PROVIDER')")
    ResponseEntity<String> inbound(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String id) {
        var errors = new ArrayList<FieldError>();
        if (from.isBlank() || from.length() > LONGEST_NAME) {
            errors.add(new FieldError("from", "must say who sent it"));
        }
        if (text.length() > LONGEST_TEXT) {
            errors.add(new FieldError("text", "must not be longer than %d characters".formatted(LONGEST_TEXT)));
        }
        if (id != null && id.length() > LONGEST_NAME) {
            errors.add(new FieldError("id", "must not be longer than %d characters".formatted(LONGEST_NAME)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        receiveText.receive(id == null || id.isBlank() ? null : id, from, text);
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("");
    }
}
