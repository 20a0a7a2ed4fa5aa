package org.konbit.collectives.alternative;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages whose words MongoDB knows how to compare by their stems; of all others it compares them as they are. */
public enum TextLanguage {
    NONE("none"),
    FR("fr"),
    ES("es"),
    EN("en");

    private final String code;

    TextLanguage(String code) {
        this.code = code;
    }

    /** As the index has it. */
    public String code() {
        return code;
    }

    static TextLanguage of(@Nullable String language) {
        if (language == null) return NONE;
        var own = Locale.forLanguageTag(language).getLanguage();
        return Arrays.stream(values())
                .filter(one -> one.code.equals(own))
                .findFirst()
                .orElse(NONE);
    }
}
