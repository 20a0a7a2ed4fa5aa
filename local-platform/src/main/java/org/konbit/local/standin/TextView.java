package org.konbit.local.standin;

/** A text as it is shown, one item however many segments it took. */
record TextView(String id, String at, String from, String to, String text, int segments) {
    static TextView of(Arrivals.Arrived<Message.Text> arrived) {
        var text = arrived.message();
        return new TextView(
                Long.toString(arrived.number()),
                arrived.at().toString(),
                text.from(),
                text.to(),
                text.text(),
                text.segments());
    }
}
