package org.konbit.notifications.recipient;

/** A node of the tree of places; its {@code path} is its own code behind those of all above it. */
public record Territory(String code, String path, long version) {
    static boolean isWithin(String path, String outer) {
        return path.equals(outer) || path.startsWith(outer + "/");
    }
}
