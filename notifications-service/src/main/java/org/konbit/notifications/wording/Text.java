package org.konbit.notifications.wording;

/**
 * A message in one language, ready but for the person's own parts.
 *
 * @param title a line, as a mail's subject
 * @param sms the whole text message
 * @param mail the mail's plain text
 * @param brief all there is to tell others, in a line
 */
public record Text(String title, String sms, String mail, String brief) {}
