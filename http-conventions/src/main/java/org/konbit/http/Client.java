package org.konbit.http;

/** With what kind of client somebody calls, as the gateway saw it. */
public enum Client {
    /** A browser, by the cookie of its session. */
    SESSION,
    /** Whoever holds a bearer token. */
    TOKEN,
    /** A program, for itself or for a member who let it. */
    PROGRAM,
    /** A provider of text messages, by the webhooks' secret. */
    PROVIDER,
    /** The gateway itself, on nobody's behalf. */
    GATEWAY
}
