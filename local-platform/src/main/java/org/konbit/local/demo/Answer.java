package org.konbit.local.demo;

import java.net.URI;
import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What came back for a request. */
record Answer(String request, int status, HttpHeaders headers, String text) {

    Answer is(int expected) {
        if (status != expected) throw new WrongFigure(request, expected, status + " " + text);
        return this;
    }

    JsonNode json() {
        return DemoData.JSON.readTree(text);
    }

    String at(String pointer) {
        var node = json().at(pointer);
        if (node.isMissingNode()) throw new WrongFigure(request + " answers with " + pointer, "a value", text);
        return node.asString();
    }

    String location() {
        var location = headers.firstValue("Location")
                .orElseThrow(() -> new WrongFigure(request + " answers with", "Location", headers.map()));
        return URI.create(location).getRawPath();
    }
}
