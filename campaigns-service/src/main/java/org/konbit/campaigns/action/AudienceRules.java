package org.konbit.campaigns.action;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What makes an audience one that can be told: nothing empty, nothing without bounds. */
public final class AudienceRules {
    private static final int DEEPEST = 5;
    private static final int MOST_VALUES = 1000;
    private static final int MOST_UNIONS = 20;
    private static final double FARTHEST_KM = 20_000;
    private static final Pattern DECADE = Pattern.compile("(19|20)\\d0");

    private final List<Flaw> flaws = new ArrayList<>();

    private AudienceRules() {}

    /**
     * What is wrong with a part of an audience.
     *
     * @param pointer where, as a JSON pointer from the outermost audience
     */
    public record Flaw(String pointer, String detail) {}

    public static List<Flaw> flawsOf(Audience audience) {
        var rules = new AudienceRules();
        rules.check("", audience, 1);
        return List.copyOf(rules.flaws);
    }

    private void check(String at, Audience audience, int depth) {
        if (depth > DEEPEST) {
            flaw(at, "is nested more than %d deep".formatted(DEEPEST));
            return;
        }
        if (isEmpty(audience)) flaw(at, "must say who: it is empty, or has only an exception");
        checkValues(at + "/territories", audience.territories());
        checkValues(at + "/collectives", audience.collectives());
        checkValues(at + "/types", audience.types());
        checkValues(at + "/roles", audience.roles());
        checkValues(at + "/languages", audience.languages());
        checkValues(at + "/genders", audience.genders());
        checkValues(at + "/birthDecades", audience.birthDecades());
        if (audience.languages() != null) checkLanguages(at + "/languages", audience.languages());
        if (audience.birthDecades() != null) checkDecades(at + "/birthDecades", audience.birthDecades());
        if (audience.near() != null) checkNear(at + "/near", audience.near());
        if (audience.pledged() != null) checkPledged(at + "/pledged", audience.pledged());
        if (Boolean.FALSE.equals(audience.neverInvited()))
            flaw(at + "/neverInvited", "can only be true, or be left out");
        if (audience.anyOf() != null) checkUnion(at + "/anyOf", audience.anyOf(), depth);
        if (audience.except() != null) check(at + "/except", audience.except(), depth + 1);
    }

    private static boolean isEmpty(Audience a) {
        return a.territories() == null
                && a.near() == null
                && a.collectives() == null
                && a.types() == null
                && a.roles() == null
                && a.languages() == null
                && a.genders() == null
                && a.birthDecades() == null
                && a.pledged() == null
                && a.unanswered() == null
                && a.neverInvited() == null
                && a.anyOf() == null;
    }

    private void checkValues(String at, @Nullable List<?> values) {
        if (values == null) return;
        if (values.isEmpty()) flaw(at, "must not be empty: leave it out instead");
        if (values.size() > MOST_VALUES) flaw(at, "must not have more than %d values".formatted(MOST_VALUES));
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null) flaw(at + "/" + i, "must not be null");
        }
    }

    private void checkLanguages(String at, List<String> languages) {
        for (int i = 0; i < languages.size(); i++) {
            if (languages.get(i) != null && !isLanguage(languages.get(i))) {
                flaw(at + "/" + i, "is not a language code of BCP 47, such as ht");
            }
        }
    }

    private static boolean isLanguage(String code) {
        try {
            return !code.isEmpty()
                    && new Locale.Builder()
                            .setLanguageTag(code)
                            .build()
                            .toLanguageTag()
                            .equals(code);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private void checkDecades(String at, List<String> decades) {
        for (int i = 0; i < decades.size(); i++) {
            if (decades.get(i) != null && !DECADE.matcher(decades.get(i)).matches()) {
                flaw(at + "/" + i, "is not the first year of a decade, such as 1990");
            }
        }
    }

    private void checkNear(String at, Audience.Near near) {
        var flawOfPoint = near.point() == null ? "must be given" : near.point().flaw();
        if (flawOfPoint != null) flaw(at + "/point", flawOfPoint);
        if (near.km() == null) flaw(at + "/km", "must be given");
        else if (!(near.km() > 0 && near.km() <= FARTHEST_KM)) flaw(at + "/km", "must be above 0 and at most 20000");
    }

    private void checkPledged(String at, Audience.Pledged pledged) {
        if (pledged.action() == null) flaw(at + "/action", "must be given");
        if (pledged.answer() == null) flaw(at + "/answer", "must be given");
    }

    private void checkUnion(String at, List<Audience> union, int depth) {
        if (union.isEmpty()) flaw(at, "must not be empty: leave it out instead");
        if (union.size() > MOST_UNIONS) {
            flaw(at, "must not have more than %d parts".formatted(MOST_UNIONS));
            return;
        }
        for (int i = 0; i < union.size(); i++) {
            var part = union.get(i);
            if (part == null) flaw(at + "/" + i, "must not be null");
            else check(at + "/" + i, part, depth + 1);
        }
    }

    private void flaw(String pointer, String detail) {
        flaws.add(new Flaw(pointer, detail));
    }
}
