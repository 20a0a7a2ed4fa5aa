package org.konbit.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.konbit.local.demo.DemoData.Person;
import org.konbit.local.demo.DemoData.Reach;
import org.konbit.local.demo.StandIns.Message;

/** Compares what the stand-in phones and mailboxes hold with who must have been told what, and in which language. */
final class Told {

    private static final List<String> LANGUAGES = List.of("ht", "fr", "es", "en");

    private final Stage stage;
    private final Expected expected;
    private final OffsetDateTime startsAt;
    private final Map<String, List<Message>> byAddress = new HashMap<>();
    private final Map<String, Person> direct = new HashMap<>();
    private final Map<String, Integer> notes = new HashMap<>();
    private final Map<String, Set<String>> ordinary = new HashMap<>();

    Told(Stage stage, Expected expected, OffsetDateTime startsAt) {
        this.stage = stage;
        this.expected = expected;
        this.startsAt = startsAt;
        for (var person : expected.direct()) direct.put(person.address(), person);
        expected.relays()
                .forEach((relay, people) -> notes.put(stage.data.person(relay).address(), people));
    }

    /** Reads all that came since the sending and holds it against the input. */
    void check(March.Sending sending) {
        var texts = direct.keySet().stream().filter(Told::isPhone).count()
                + notes.keySet().stream().filter(Told::isPhone).count();
        var mails = direct.size() + notes.size() - texts;
        Poll.until(
                "all messages are there",
                Duration.ofSeconds(60),
                () -> Math.min(0, stage.standIns.texts() - sending.textsBefore() - texts)
                        + Math.min(0, stage.standIns.mails() - sending.mailsBefore() - mails),
                missing -> missing == 0);
        var cameAsText = stage.standIns.textsSince(sending.asked());
        var cameAsMail = stage.standIns.mailsSince(sending.asked());
        for (var message :
                Stream.concat(cameAsText.stream(), cameAsMail.stream()).toList()) {
            byAddress.computeIfAbsent(message.to(), to -> new ArrayList<>()).add(message);
        }
        nobodyTooMuchOrTooLittle();
        stage.report.figure("texts, with the notes to relays", texts, (long) cameAsText.size());
        stage.report.figure("mails, with the notes to relays", mails, (long) cameAsMail.size());
        table();
        noNamesIn(cameAsText);
        times(sending, Stream.concat(cameAsText.stream(), cameAsMail.stream()).toList());
    }

    private void nobodyTooMuchOrTooLittle() {
        var addresses = new HashSet<>(byAddress.keySet());
        addresses.addAll(direct.keySet());
        addresses.addAll(notes.keySet());
        for (var address : addresses) {
            var must = (direct.containsKey(address) ? 1 : 0) + (notes.containsKey(address) ? 1 : 0);
            var found = byAddress.getOrDefault(address, List.of());
            if (found.size() != must) throw new WrongFigure("messages to " + address, must, found);
        }
        stage.report.holds("everyone reachable got one message, nobody else got any", true, "");
    }

    private void table() {
        var texts = new TreeMap<String, Long>();
        var mails = new TreeMap<String, Long>();
        for (var address : direct.keySet()) {
            var message = own(address);
            var language = languageOf(message);
            if (!message.text().contains(place())
                    || !time().matcher(message.text()).find()) {
                throw new WrongFigure("a message has place and time", place() + ", " + startsAt, message);
            }
            (isPhone(address) ? texts : mails).merge(language, 1L, Long::sum);
        }
        stage.report.say("%-34s %5s %5s %5s %5s %6s", "told by", "ht", "fr", "es", "en", "all");
        row("SMS", expected.byLanguage(expected.by(Reach.SMS)), texts);
        row("e-mail", expected.byLanguage(expected.by(Reach.EMAIL)), mails);
        var relayed = notes.keySet().stream().mapToLong(this::numberInNote).sum();
        stage.report.figure(
                "people on the lists of %d relays".formatted(notes.size()),
                (long) expected.by(Reach.RELAY).size(),
                relayed);
        notes.keySet().stream()
                .filter(Told::isPhone)
                .findFirst()
                .ifPresent(relay ->
                        stage.report.say("a relay: %s", note(relay).text().replace('\n', ' ')));
        for (var language : LANGUAGES) example(language);
    }

    private void row(String what, Map<String, Long> must, Map<String, Long> found) {
        stage.report.silently(what + " by language", must, found);
        stage.report.say(
                "%-34s %5d %5d %5d %5d %6d",
                what,
                found.getOrDefault("ht", 0L),
                found.getOrDefault("fr", 0L),
                found.getOrDefault("es", 0L),
                found.getOrDefault("en", 0L),
                found.values().stream().mapToLong(Long::longValue).sum());
    }

    private void example(String language) {
        direct.entrySet().stream()
                .filter(e -> isPhone(e.getKey()) && e.getValue().language().equals(language))
                .map(e -> own(e.getKey()).text().replace('\n', ' '))
                .findFirst()
                .ifPresent(text -> stage.report.say("%s: %s", language, text));
    }

    /** The message for the person; the other one, if any, is about whom to tell. */
    private Message own(String address) {
        var messages = byAddress.getOrDefault(address, List.of());
        if (messages.size() == 1) return messages.getFirst();
        var note = note(address);
        return messages.stream().filter(m -> m != note).findFirst().orElseThrow();
    }

    private int numberInNote(String address) {
        note(address);
        return notes.getOrDefault(address, 0);
    }

    private Message note(String address) {
        var people = notes.getOrDefault(address, 0);
        var digits = Pattern.compile("(?<!\\d)" + people + "(?!\\d)");
        var person = direct.get(address);
        var ordinary = person == null ? Set.<String>of() : ordinary(person.language(), isPhone(address));
        return byAddress.getOrDefault(address, List.of()).stream()
                .filter(message -> !ordinary.contains(message.text()))
                .filter(message -> digits.matcher(message.text()).find())
                .findFirst()
                .orElseThrow(() -> new WrongFigure(
                        "the note to relay " + address,
                        "the number " + people,
                        byAddress.getOrDefault(address, List.of())));
    }

    /** What people who are no relays got in a language. */
    private Set<String> ordinary(String language, boolean phone) {
        return ordinary.computeIfAbsent(language + phone, key -> {
            var found = new HashSet<String>();
            direct.forEach((address, person) -> {
                if (person.language().equals(language) && isPhone(address) == phone && !notes.containsKey(address)) {
                    for (var message : byAddress.getOrDefault(address, List.of())) found.add(message.text());
                }
            });
            return found;
        });
    }

    private String languageOf(Message message) {
        var titles = stage.data.story().at("/action/title");
        var found = LANGUAGES.stream()
                .filter(language ->
                        message.text().contains(titles.path(language).asString()))
                .toList();
        if (found.size() != 1) throw new WrongFigure("a message has the title in one language", titles, message);
        return found.getFirst();
    }

    private String place() {
        return stage.data.story().at("/action/place/name").asString();
    }

    private Pattern time() {
        return Pattern.compile("0?%d\\D{1,3}%02d".formatted(startsAt.getHour(), startsAt.getMinute()));
    }

    private void noNamesIn(List<Message> texts) {
        var distinct = texts.stream().map(Message::text).distinct().toList();
        for (var person : stage.data.people().values()) {
            if (person.name().length() < 4) continue;
            for (var text : distinct) {
                if (text.contains(person.name())) throw new WrongFigure("a text has no member's name", "none", text);
            }
        }
        stage.report.holds("no member's name in any text", true, "");
    }

    private void times(March.Sending sending, List<Message> messages) {
        var times = messages.stream()
                .map(Message::at)
                .sorted(Comparator.naturalOrder())
                .toList();
        stage.report.say(
                "first message %s after the second organizer's yes, the last of %d after %s%s",
                since(sending.confirmed(), times.getFirst()),
                times.size(),
                since(sending.confirmed(), times.getLast()),
                " (%s after it was asked for)".formatted(since(sending.asked(), times.getLast())));
    }

    private static String since(Instant start, Instant end) {
        return Report.seconds(Duration.between(start, end));
    }

    private static boolean isPhone(String address) {
        return address.startsWith("+");
    }
}
