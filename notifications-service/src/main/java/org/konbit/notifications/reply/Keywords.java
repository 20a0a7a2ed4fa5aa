package org.konbit.notifications.reply;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.konbit.notifications.reply.Meaning.Answer;
import org.konbit.notifications.reply.Meaning.Help;
import org.konbit.notifications.reply.Meaning.Pledge;
import org.konbit.notifications.reply.Meaning.Relayed;
import org.konbit.notifications.reply.Meaning.Start;
import org.konbit.notifications.reply.Meaning.Stop;
import org.konbit.notifications.reply.Meaning.UnclearReport;
import org.konbit.notifications.reply.Meaning.Unknown;

/**
 * Reads the keywords of all four languages, whatever the accents, the case and the signs between them. A keyword among
 * other words is not a keyword: 'si' begins Creole questions too, and a pledge made by mistake is worse than a text
 * that a person has to read.
 */
final class Keywords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern TOKENS = Pattern.compile("\\p{L}+|\\p{N}+");
    private static final int LARGEST_HEADCOUNT = 999;
    private static final int LONGEST_NUMBER = 6;

    private static final Set<String> YES =
            Set.of("wi", "oui", "ouais", "ui", "si", "yes", "yep", "yeah", "dako", "dakor", "daccord", "ok", "okay");
    private static final Set<String> NO = Set.of("non", "no", "nop", "nope", "nan");
    private static final Set<String> MAYBE =
            Set.of("petet", "peutetre", "quizas", "quiza", "talvez", "maybe", "perhaps");
    private static final Set<String> STOP = Set.of(
            "arete",
            "aret",
            "sispann",
            "kanpe",
            "stop",
            "stopall",
            "arret",
            "arreter",
            "arrete",
            "arretez",
            "desabonner",
            "alto",
            "parar",
            "baja",
            "unsubscribe",
            "quit");
    private static final Set<String> START = Set.of(
            "komanse",
            "rekomanse",
            "kontinye",
            "start",
            "unstop",
            "debut",
            "debuter",
            "commencer",
            "reprendre",
            "alta",
            "empezar",
            "comenzar");
    private static final Set<String> HELP = Set.of("ed", "ede", "aide", "aidez", "ayuda", "help");
    private static final Set<String> RELAY = Set.of("rele", "relay", "relais", "relaye", "relayed", "enlace");
    private static final Set<String> ONLY_TEXTS = Set.of("sms", "texto", "textos", "tekso", "text", "texts");

    /** Polite or clear, and without a meaning of their own beside a keyword. */
    private static final Set<String> FILLERS = Set.of(
            // Creole
            "nou",
            "moun",
            "mesi",
            "tanpri",
            "souple",
            "silvouple",
            "mwen",
            "m",
            "map",
            "ap",
            "vini",
            "mesaj",
            "yo",
            "voye",
            "ban",
            "sou",
            "tout",
            "se",
            "n",
            "nap",
            "a",
            "pa",
            "kapab",
            "ka",
            // French
            "merci",
            "svp",
            "sil",
            "s",
            "il",
            "vous",
            "plait",
            "personnes",
            "personne",
            "pers",
            "je",
            "j",
            "viens",
            "on",
            "vient",
            "nous",
            "venons",
            "sommes",
            "serons",
            "les",
            "des",
            "messages",
            "message",
            "envoyer",
            "tous",
            "sur",
            "de",
            "d",
            // Spanish
            "gracias",
            "por",
            "favor",
            "personas",
            "persona",
            "somos",
            "vamos",
            "voy",
            "venimos",
            "mensajes",
            "enviar",
            "enviarme",
            "enviando",
            "mensaje",
            "todo",
            "todos",
            "puedo",
            // English
            "thanks",
            "thank",
            "you",
            "please",
            "pls",
            "people",
            "persons",
            "of",
            "us",
            "we",
            "are",
            "i",
            "am",
            "will",
            "come",
            "coming",
            "all",
            "sending",
            "me",
            "the",
            "out");

    /** Beside a call for help; 'help them' is for people to read. */
    private static final Set<String> PLEASE = Set.of(
            "m",
            "mwen",
            "me",
            "please",
            "pls",
            "svp",
            "tanpri",
            "souple",
            "silvouple",
            "sil",
            "s",
            "il",
            "vous",
            "plait",
            "por",
            "favor");

    private static final Set<String> REFUSALS = Set.of("pa", "kapab", "ka", "puedo");

    private static final Set<String> PAIRS = Set.of("peutetre", "talvez", "daccord", "dakor", "stopall", "petet");

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("youn", 1),
            Map.entry("yon", 1),
            Map.entry("de", 2),
            Map.entry("twa", 3),
            Map.entry("kat", 4),
            Map.entry("senk", 5),
            Map.entry("sis", 6),
            Map.entry("uit", 8),
            Map.entry("nef", 9),
            Map.entry("dis", 10),
            Map.entry("un", 1),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("six", 6),
            Map.entry("sept", 7),
            Map.entry("huit", 8),
            Map.entry("neuf", 9),
            Map.entry("dix", 10),
            Map.entry("uno", 1),
            Map.entry("dos", 2),
            Map.entry("tres", 3),
            Map.entry("cuatro", 4),
            Map.entry("cinco", 5),
            Map.entry("seis", 6),
            Map.entry("siete", 7),
            Map.entry("ocho", 8),
            Map.entry("nueve", 9),
            Map.entry("diez", 10),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10));

    private Keywords() {}

    static Meaning read(String text) {
        if (text.strip().equals("?")) {
            return new Help();
        }
        var words = new ArrayList<String>();
        var numbers = new ArrayList<Integer>();
        for (var token : tokens(text)) {
            if (Character.isDigit(token.codePointAt(0))) {
                numbers.add(number(token));
            } else {
                words.add(token);
            }
        }
        if (words.isEmpty()) {
            return new Unknown();
        }
        var keyword = words.getFirst();
        var rest = words.subList(1, words.size());
        if (RELAY.contains(keyword)) {
            return relayed(numbers, rest);
        }
        return meaning(keyword, withoutNumberWords(rest, numbers), numbers);
    }

    private static Meaning meaning(String keyword, List<String> rest, List<Integer> numbers) {
        boolean plain = FILLERS.containsAll(rest);
        if (STOP.contains(keyword)) {
            var without =
                    rest.stream().filter(word -> !ONLY_TEXTS.contains(word)).toList();
            return FILLERS.containsAll(without) ? new Stop(without.size() < rest.size()) : new Unknown();
        }
        if (!plain || numbers.size() > 1) {
            return new Unknown();
        }
        if (START.contains(keyword)) {
            return new Start();
        }
        if (HELP.contains(keyword)) {
            return PLEASE.containsAll(rest) ? new Help() : new Unknown();
        }
        // 'NO PUEDO' declines like 'NO', but 'WI PA KAPAB' says both.
        if (NO.contains(keyword)) {
            return new Pledge(Answer.DECLINED, 1);
        }
        if (rest.stream().anyMatch(REFUSALS::contains)) {
            return new Unknown();
        }
        int headcount = numbers.isEmpty() ? 1 : numbers.getFirst();
        if (headcount < 1 || headcount > LARGEST_HEADCOUNT) {
            return new Unknown();
        }
        if (YES.contains(keyword)) {
            return new Pledge(Answer.ACCEPTED, headcount);
        }
        return MAYBE.contains(keyword) ? new Pledge(Answer.TENTATIVE, headcount) : new Unknown();
    }

    private static Meaning relayed(List<Integer> numbers, List<String> rest) {
        if (!FILLERS.containsAll(rest)) {
            return new Unknown();
        }
        return switch (numbers.size()) {
            case 1 -> new Relayed(numbers.getFirst(), OptionalInt.empty());
            case 2 ->
                numbers.getFirst() <= numbers.getLast()
                        ? new Relayed(numbers.getFirst(), OptionalInt.of(numbers.getLast()))
                        : new UnclearReport();
            default -> new UnclearReport();
        };
    }

    private static List<String> withoutNumberWords(List<String> rest, List<Integer> numbers) {
        if (!numbers.isEmpty()) {
            return rest;
        }
        var others = new ArrayList<String>();
        for (var word : rest) {
            var number = NUMBERS.get(word);
            if (number != null && numbers.isEmpty()) {
                numbers.add(number);
            } else {
                others.add(word);
            }
        }
        return others;
    }

    private static int number(String digits) {
        if (digits.length() > LONGEST_NUMBER) {
            return Integer.MAX_VALUE;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 10);
            if (digit < 0) {
                return Integer.MAX_VALUE;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static List<String> tokens(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe");
        var tokens = TOKENS.matcher(plain).results().map(match -> match.group()).toList();
        return joined(tokens);
    }

    /** Keywords of two words become one. */
    private static List<String> joined(List<String> tokens) {
        var joined = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i++) {
            var pair = i + 1 < tokens.size() ? tokens.get(i) + tokens.get(i + 1) : "";
            if (PAIRS.contains(pair)) {
                joined.add(pair);
                i++;
            } else {
                joined.add(tokens.get(i));
            }
        }
        return joined;
    }
}
