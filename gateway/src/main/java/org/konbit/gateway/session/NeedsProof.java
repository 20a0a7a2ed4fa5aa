package org.konbit.gateway.session;

/** Whether somebody has to show again that it is them, before a call by their session is let in. */
public interface NeedsProof {
    /** How it is told. */
    String TYPE = "prove-again";

    String SENTENCE =
            "This needs a passkey, shown within the last five minutes: POST /api/me/sessions/current/proof/options,"
                    + " then /api/me/sessions/current/proof, and this again.";

    boolean before(String method, String path, Session session);
}
