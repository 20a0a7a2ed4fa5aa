package org.konbit.wrong.helper;

/** A class that breaks the rules on purpose. */
public final class TextHelper {}
