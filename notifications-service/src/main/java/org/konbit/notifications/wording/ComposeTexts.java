package org.konbit.notifications.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Makes the texts of a dispatch, in every language that Konbit speaks or the organizer wrote. */
public final class ComposeTexts {
    private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!?…]\\p{Pf}?$");

    private static final Set<String> EXPLAINED = Set.of("RAIN", "ILLNESS", "MOURNING");

    private ComposeTexts() {}

    public static Map<String, Text> announcement(ActionFacts facts) {
        return each(facts, language -> action(facts, language, title(facts, language), "announcement"));
    }

    public static Map<String, Text> postponement(ActionFacts facts) {
        return each(
                facts,
                language -> action(
                        facts,
                        language,
                        Wording.text("postponement.title", language, title(facts, language)),
                        "postponement"));
    }

    public static Map<String, Text> cancellation(ActionFacts facts) {
        return each(
                facts,
                language -> action(
                        facts,
                        language,
                        Wording.text("cancellation.title", language, title(facts, language)),
                        "cancellation"));
    }

    /** To the members of a brigade. */
    public static Map<String, Text> workDay(WorkDayFacts facts) {
        return each(List.of(), language -> {
            var whose = Wording.text("work-day.your-brigade", language);
            var kind = facts.movedTo() == null ? "cancelled" : "moved";
            var title = Wording.text("work-day." + kind + ".title", language, whose);
            var text = new StringBuilder(Wording.text(
                    "work-day." + kind,
                    language,
                    whose,
                    When.of(facts.date(), language),
                    facts.movedTo() == null ? "" : When.of(facts.movedTo(), language)));
            if (EXPLAINED.contains(facts.reason())) {
                text.append(' ').append(Wording.text("work-day.reason." + facts.reason(), language));
            }
            return new Text(title, text.toString(), text.toString(), text.toString());
        });
    }

    /** A message that is about no action; an SMS of it holds its title and its body. */
    public static Map<String, Text> plain(Map<String, String> title, Map<String, String> body) {
        return each(List.of(title, body), language -> {
            var line = Languages.choose(title, language);
            var text = Languages.choose(body, language);
            return new Text(line, line + "\n" + text, text, line + ": " + text);
        });
    }

    /** What a relay is asked: to tell so many people of this. */
    public static Text relayNote(Text told, int people, String language) {
        var title = Wording.text("relay.title", language, people);
        return new Text(
                title,
                Wording.text("relay.sms", language, people, sentence(told.brief())),
                Wording.text("relay.mail", language, people, told.mail()),
                title);
    }

    private static String sentence(String text) {
        var stripped = text.strip();
        return ENDS_SENTENCE.matcher(stripped).find() ? stripped : stripped + ".";
    }

    private static Text action(ActionFacts facts, String language, String title, String kind) {
        var when = When.of(facts.startsAt(), language);
        var previously = facts.previously();
        var sms = new ArrayList<String>();
        var mail = new ArrayList<String>();
        sms.add(title);
        mail.add(title);
        var whereAndWhen = facts.sensitive() ? when : Wording.text("sms.where-when", language, facts.place(), when);
        sms.add(whereAndWhen);
        var brief = title + ", " + whereAndWhen;
        mail.add(
                Wording.text("mail.when", language, when) + "\n" + Wording.text("mail.where", language, facts.place()));
        if (previously != null && !previously.isEqual(facts.startsAt())) {
            var before = Wording.text("previously", language, When.of(previously, language));
            sms.add(before);
            mail.add(before);
        }
        if (!facts.message().isEmpty()) {
            var message = Languages.choose(facts.message(), language);
            sms.add(message);
            mail.add(message);
            brief = sentence(brief) + " " + message;
        }
        if (facts.sensitive()) {
            sms.add(Wording.text("ask-your-relay", language));
            mail.add(Wording.text("ask-your-relay", language));
        }
        if (!kind.equals("cancellation")) {
            sms.add(Wording.text("sms.how-to-answer", language));
            mail.add(Wording.text("mail.how-to-answer", language));
        }
        return new Text(title, String.join("\n", sms), String.join("\n\n", mail), brief);
    }

    private static String title(ActionFacts facts, String language) {
        return Languages.choose(facts.title(), language);
    }

    private static Map<String, Text> each(ActionFacts facts, Function<String, Text> compose) {
        return each(List.of(facts.title(), facts.message()), compose);
    }

    private static Map<String, Text> each(List<Map<String, String>> written, Function<String, Text> compose) {
        var languages = new LinkedHashSet<>(Languages.SPOKEN);
        written.forEach(texts -> languages.addAll(texts.keySet()));
        var texts = new HashMap<String, Text>();
        languages.forEach(language -> texts.put(language, compose.apply(language)));
        return texts;
    }
}
