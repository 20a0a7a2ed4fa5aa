package org.konbit.broken.util;

/** What has no better place, which means that it has no name yet. */
record Drawer() {}
