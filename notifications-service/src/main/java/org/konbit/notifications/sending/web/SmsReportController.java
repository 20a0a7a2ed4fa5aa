package org.konbit.notifications.sending.web;

import org.konbit.audit.Audited;
import org.konbit.http.InvalidRequest;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.konbit.notifications.dispatch.Chunks.Report;
import org.konbit.notifications.dispatch.MessageId;
import org.konbit.notifications.sending.ApplyReports;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes an SMS provider's delivery reports; Kannel asks by GET, others by POST. */
@RestController
@PreAuthorize("hasRole('PROVIDER')")
class SmsReportController {
    private static final int DELIVERED = 1;
    private static final int NOT_DELIVERED = 2;
    private static final int REJECTED = 16;

    private final ApplyReports applyReports;

    SmsReportController(ApplyReports applyReports) {
        this.applyReports = applyReports;
    }

    /** Intermediate reports, and those of messages of no dispatch, are taken and change nothing. */
    @MayCall("providers")
    @Audited(Audited.When.NEVER)
    @RequestMapping(
            path = "/api/sms/reports",
            method = {RequestMethod.GET, RequestMethod.POST})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Refuses(
            status = HttpStatus.UNPROCESSABLE_CONTENT,
            value = "invalid-request: Some values are not allowed; see errors.")
    ResponseEntity<Void> report(@RequestParam String id, @RequestParam int type) {
        if (type < 0) throw new InvalidRequest("/type", "Is one of Kannel's report types: 1, 2, 4, 8, 16.");
        var taken = ResponseEntity.accepted().<Void>build();
        var message = MessageId.parse(id);
        var isFinal = type == DELIVERED || type == NOT_DELIVERED || type == REJECTED;
        if (message.isPresent() && isFinal) {
            var code = type == REJECTED ? "rejected" : "undelivered";
            applyReports
                    .apply(new Report(message.get(), type == DELIVERED, code))
                    .join();
        }
        return taken;
    }
}
