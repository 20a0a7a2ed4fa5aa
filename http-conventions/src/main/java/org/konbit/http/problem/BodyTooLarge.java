package org.konbit.http.problem;

import java.io.IOException;

/** More came in than the path allows. */
public final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    BodyTooLarge(long limit) {
        this("The body may have at most " + limit + " bytes.");
    }

    private BodyTooLarge(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
