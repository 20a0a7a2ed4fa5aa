package org.konbit.notifications.sending;

import org.konbit.notifications.wording.Text;

/** One message to one address, now or not at all: nothing of it is stored, and whoever sends it tries again. */
public interface HandOver {
    /** @param key the provider knows the same message again by what is made of it */
    Handed sms(String phone, String text, String key);

    Handed mail(String address, Text text, String language, String key);
}
