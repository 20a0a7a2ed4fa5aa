package org.konbit.notifications.recipient;

/** A contact point in clear, for the moment of sending; it is never stored, logged or published. */
public record Contact(String language, String address) {
    @Override
    public String toString() {
        return "Contact[language=" + language + "]";
    }
}
