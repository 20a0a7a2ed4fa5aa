package org.konbit.campaigns.action;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.movement.References;
import org.konbit.http.FieldError;
import org.konbit.http.text.TextRules;

/** What makes an audience one that can be told: nothing empty, nothing without bounds. */
public final class AudienceRules {
    private static final int DEEPEST = 5;
    private static final int MOST_VALUES = 1000;
    private static final int MOST_UNIONS = 20;
    private static final double FARTHEST_KM = 20_000;
    private static final Pattern DECADE = Pattern.compile("(19|20)\\d0");

    private final List<FieldError> flaws = new ArrayList<>();
    private final References.Named named;

    private AudienceRules(References.Named named) {
        this.named = named;
    }

    /**
     * What is wrong with an audience.
     *
     * @param at where it is, as a JSON pointer
     * @param named is given the territories and collectives that the audience names
     */
    public static List<FieldError> flawsOf(String at, Audience audience, References.Named named) {
        var rules = new AudienceRules(named);
        rules.check(at, audience, 1);
        return List.copyOf(rules.flaws);
    }

    private void check(String at, Audience audience, int depth) {
        if (depth > DEEPEST) {
            flaw(at, "is nested more than %d deep".formatted(DEEPEST));
            return;
        }
        if (isEmpty(audience)) flaw(at, "must say who: it is empty, or has only an exception");
        check(at + "/territories", audience.territories(), named::territory);
        check(at + "/collectives", audience.collectives(), named::collective);
        check(at + "/types", audience.types(), (pointer, type) -> {});
        check(at + "/roles", audience.roles(), (pointer, role) -> {});
        check(at + "/languages", audience.languages(), this::checkLanguage);
        check(at + "/genders", audience.genders(), (pointer, gender) -> {});
        check(at + "/birthDecades", audience.birthDecades(), this::checkDecade);
        if (audience.near() != null) checkNear(at + "/near", audience.near());
        if (audience.pledged() != null) checkPledged(at + "/pledged", audience.pledged());
        if (Boolean.FALSE.equals(audience.neverInvited()))
            flaw(at + "/neverInvited", "can only be true, or be left out");
        if (audience.anyOf() != null) checkUnion(at + "/anyOf", audience.anyOf(), depth);
        if (audience.except() != null) check(at + "/except", audience.except(), depth + 1);
    }

    private static boolean isEmpty(Audience a) {
        return Stream.of(
                        a.territories(),
                        a.near(),
                        a.collectives(),
                        a.types(),
                        a.roles(),
                        a.languages(),
                        a.genders(),
                        a.birthDecades(),
                        a.pledged(),
                        a.unanswered(),
                        a.neverInvited(),
                        a.anyOf())
                .allMatch(field -> field == null);
    }

    private <T> void check(String at, @Nullable List<T> values, BiConsumer<String, T> rule) {
        if (values == null) return;
        if (values.isEmpty()) flaw(at, "must not be empty: leave it out instead");
        if (values.size() > MOST_VALUES) {
            flaw(at, "must not have more than %d values".formatted(MOST_VALUES));
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null) flaw(at + "/" + i, "must not be null");
            else rule.accept(at + "/" + i, values.get(i));
        }
    }

    private void checkLanguage(String at, String code) {
        if (!TextRules.isLanguage(code)) flaw(at, "is not a language code of BCP 47, such as ht");
    }

    private void checkDecade(String at, String decade) {
        if (!DECADE.matcher(decade).matches()) flaw(at, "is not the first year of a decade, such as 1990");
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
        flaws.add(new FieldError(pointer, detail));
    }
}
