package org.konbit.local.demo;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tells by its small words in which of the four languages a text is written. */
final class SmallWords {

    private static final Map<String, Set<String>> WORDS = Map.of(
            "ht",
            words(
                    "ou nou yo li pou ak nan gen pap ap ki sa se te mwen moun mesi mèsi voye ekri repons anko ankò anyen mesaj pa"
                            + " kite resevwa note tounen nap n"),
            "fr",
            words("vous nous votre vos pour avec dans est et le la les des du une un ne plus sont merci avons envoyez"
                    + " répondez reponse réponse personnes recevrez message"),
            "es",
            words("usted su sus para con en el los las y una es no más gracias hemos enviar envíe responda personas"
                    + " recibirá mensajes nosotros de ya mensaje"),
            "en",
            words("you your we for with in the and is are not no more thank thanks have send reply people will message"
                    + " messages to of us"));

    private SmallWords() {}

    /** The languages with the most of their words in the text: usually one. */
    static List<String> languages(String text) {
        var scores = new TreeMap<String, Long>();
        var tokens = text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        WORDS.forEach((language, words) -> scores.put(
                language, Arrays.stream(tokens).filter(words::contains).count()));
        long best = scores.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return scores.entrySet().stream()
                .filter(entry -> entry.getValue() == best)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> words(String spaced) {
        return new HashSet<>(List.of(spaced.split(" ")));
    }
}
