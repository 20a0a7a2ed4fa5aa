package org.konbit.collectives.exchange;

/** {@code PROPOSED ⇄ AGREED → HELD}; it may be {@code DECLINED} meanwhile, and is {@code CANCELLED} for good. */
public enum ExchangeState {
    /** Not enough of those who are invited have answered. */
    PROPOSED,
    /** A host and a guest said yes, so that it can take place. */
    AGREED,
    /** All hosts or all guests said no. */
    DECLINED,
    CANCELLED,
    HELD;

    /** Nobody's answer changes it any more. */
    boolean isOver() {
        return this == CANCELLED || this == HELD;
    }
}
