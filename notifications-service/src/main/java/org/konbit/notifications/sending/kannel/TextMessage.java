package org.konbit.notifications.sending.kannel;

/**
 * One text message to one phone.
 *
 * @param id the same at every try; comes back in delivery reports
 */
public record TextMessage(String id, String phone, String text) {
    @Override
    public String toString() {
        return "TextMessage[" + id + "]";
    }
}
