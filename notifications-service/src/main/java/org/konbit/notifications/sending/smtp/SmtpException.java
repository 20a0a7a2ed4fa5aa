package org.konbit.notifications.sending.smtp;

import java.io.IOException;

/** The server does not let us in, or does not speak SMTP. */
class SmtpException extends IOException {
    private static final long serialVersionUID = 1L;

    SmtpException(String message) {
        super(message);
    }
}
