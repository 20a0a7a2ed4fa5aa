package org.konbit.local;

/** The usual ports, all moved by one offset so that several platforms can run side by side. */
record Ports(int offset) {
    static final int LARGEST_OFFSET = 65_535 - 27_017;

    Ports {
        if (offset < 0 || offset > LARGEST_OFFSET) {
            throw new IllegalArgumentException("A port offset lies between 0 and " + LARGEST_OFFSET);
        }
    }

    int of(Part part) {
        return part.usualPort() + offset;
    }

    int smtp() {
        return 8025 + offset;
    }

    int kafkaController() {
        return 9093 + offset;
    }
}
