package org.konbit.notifications.sending.kannel;

import org.jspecify.annotations.Nullable;

/**
 * One text message to one phone.
 *
 * @param traceparent of the trace to which it belongs; null when there is none
 * @param id the same at every try; comes back in delivery reports
 */
public record TextMessage(
        String id, String phone, String text, @Nullable String traceparent) {
    @Override
    public String toString() {
        return "TextMessage[" + id + "]";
    }
}
