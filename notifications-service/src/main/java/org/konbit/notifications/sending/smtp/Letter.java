package org.konbit.notifications.sending.smtp;

/**
 * One mail to one address.
 *
 * @param id what the Message-ID begins with; the same at every try
 */
public record Letter(String id, String address, MailTemplate template) {
    public Letter {
        address = Addresses.wire(address);
    }

    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
