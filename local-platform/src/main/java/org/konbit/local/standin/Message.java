package org.konbit.local.standin;

/** Something that arrived. */
sealed interface Message {
    String to();

    /** Bytes it keeps of the heap, about. */
    int weight();

    /** On a phone. */
    record Text(String from, String to, String text, int segments) implements Message {
        @Override
        public int weight() {
            return 160 + from.length() + to.length() + 2 * text.length();
        }
    }

    /** In a mailbox, as it came over the wire. */
    record Mail(String from, String to, byte[] raw) implements Message {
        @Override
        public int weight() {
            return 160 + from.length() + to.length() + raw.length;
        }
    }
}
