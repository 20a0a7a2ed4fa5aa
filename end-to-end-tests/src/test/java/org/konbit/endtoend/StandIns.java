package org.konbit.endtoend;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The stand-in phones and mailboxes. */
record StandIns(Http http) {

    List<JsonNode> textsTo(String phone) {
        return http.all("/texts?limit=200&to=" + Http.encoded(phone));
    }

    List<JsonNode> mailsTo(String address) {
        return http.all("/mails?limit=200&to=" + Http.encoded(address));
    }

    List<JsonNode> mails() {
        return http.all("/mails?limit=200");
    }

    List<JsonNode> texts() {
        return http.all("/texts?limit=200");
    }

    long mailsInAll() {
        return http.get("/mails?limit=1").is(200).json().path("total").asLong();
    }

    /** Every text and every mail there ever was. */
    long messagesInAll() {
        return mailsInAll()
                + http.get("/texts?limit=1").is(200).json().path("total").asLong();
    }

    void answer(String from, String text) {
        http.post("/texts", Map.of("from", from, "text", text)).is(202);
    }

    void fail(Object faults) {
        http.put("/faults", faults).is(200);
    }
}
