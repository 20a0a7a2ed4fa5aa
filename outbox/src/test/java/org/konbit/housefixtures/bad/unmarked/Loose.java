package org.konbit.housefixtures.bad.unmarked;

/** Stands in a package that says nothing of null. */
public record Loose(String text) {}
