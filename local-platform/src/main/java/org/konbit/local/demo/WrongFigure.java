package org.konbit.local.demo;

/** Something is not as the input says it must be: the demo ends with exit 1. */
final class WrongFigure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String actual;

    WrongFigure(String what, Object expected, Object actual) {
        super(what);
        this.expected = String.valueOf(expected);
        this.actual = String.valueOf(actual);
    }

    String expected() {
        return expected;
    }

    String actual() {
        return actual;
    }
}
