package org.konbit.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Writes {@code people.csv} and {@code contacts.csv} from the collectives and territories beside them: the same seed
 * gives the same bytes, so whoever reads the files can see where each line comes from.
 */
public final class MakeDemoData {

    static final long SEED = 18_041_804L;

    static final List<String> PEOPLE_HEADER =
            List.of("handle", "display_name", "language", "territory", "gender", "birth_decade", "collective", "roles");
    static final List<String> CONTACTS_HEADER = List.of("handle", "kind", "value", "relay_handle");

    private static final int IN_CENTRE = 62;
    private static final int ELSEWHERE = 26;
    private static final int WITHOUT_COLLECTIVE = 40;

    private static final List<String> WOMEN = names(
            "Wislande Mirlande Guerline Rosemène Yolette Marie-Carmel Nadège Fabiola Ketlie Islande Manoucheka Roseline"
                    + " Jocelyne Magalie Bernadette Evelyne Lovelie Dieula Adeline Solange Ghislaine Chrislande Mimose"
                    + " Immacula Clairemène Rose-Andrée Jésula Lamercie Anite Philomène Widline Darline Sherline Tamara"
                    + " Woz-Lò Mari-Anj Elimène Vyèjela Dyeselyà Fransin");
    private static final List<String> MEN = names(
            "Wilner Jean-Robert Dieudonné Fritz Frantz Jocelyn Emmanuel Wilfrid Dieuseul Exilhomme Odilon Prosper Lucson"
                    + " Jacquelin Ronel Renel Evens Kesner Elie Josué Samuel Moïse Gérard Chavannes Bazelais Mérilus"
                    + " Wisly Jimson Stevenson Anel Yvon Ilfrène Fanfan Dieufort Toussaint Célestin Jozèf Polinis"
                    + " Estimab Dyefèt");

    /** Names that have broken many a program; each has to come back to the letter. */
    static final List<String> TOUGH_NAMES = List.of(
            "Ti-Jo \"Kompè\" Dorelis",
            "Sentil, Mari-Anj, Ench",
            "مريم Nadèj",
            "שרה־לאה",
            longName(),
            "O'Nil d’Ayiti",
            "José Ángel",
            "Solèy 🌞 Lakay",
            "=1+1 Fòmil",
            "L",
            "海地 Wozmèn",
            "Rose;Marie | <b>Fanm</b> & \\Vanyan\\");

    private final Random random = new Random(SEED);
    private final List<Map<String, String>> territories;
    private final List<DemoData.Collective> collectives;
    private final Map<String, String> departmentOf = new HashMap<>();
    private final List<List<String>> people = new ArrayList<>();
    private final List<List<String>> contacts = new ArrayList<>();
    private final Set<String> phones = new LinkedHashSet<>();

    private MakeDemoData(Path folder) {
        territories = Csv.read(folder.resolve("territories-haiti.csv"));
        collectives = DemoData.readCollectives(folder.resolve("collectives.json"));
        for (var territory : territories) departmentOf.put(cell(territory, "code"), cell(territory, "parent"));
    }

    static Map<String, byte[]> make(Path folder) {
        return new MakeDemoData(folder).make();
    }

    static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments.length == 0 ? "demo" : arguments[0]);
        for (var file : make(folder).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
            report(System.out, folder.resolve(file.getKey()));
        }
    }

    private static void report(PrintStream out, Path file) {
        out.println("%s written with seed %d".formatted(file, SEED));
    }

    private Map<String, byte[]> make() {
        for (var collective : collectives) membersOf(collective);
        for (var i = 0; i < WITHOUT_COLLECTIVE; i++) {
            var home = i % 3 == 0 ? anyIn("HT-CE") : anyLocality();
            var handle = person(home, "", "");
            reach(handle, List.of(), false);
        }
        return Map.of(
                "people.csv", Csv.write(PEOPLE_HEADER, people),
                "contacts.csv", Csv.write(CONTACTS_HEADER, contacts));
    }

    private void membersOf(DemoData.Collective collective) {
        var department = department(collective.territory());
        var usual = department.equals("HT-CE") ? IN_CENTRE : ELSEWHERE;
        var size = usual - 4 + random.nextInt(9);
        var handles = new ArrayList<String>();
        for (var i = 0; i < size; i++) {
            handles.add(person(home(collective.territory(), department), collective.code(), roles(i)));
        }
        // The second relay of every third collective lives by e-mail; the notes about whom to tell go there too.
        for (var i = 0; i < size; i++) {
            var handle = handles.get(i);
            if (i == RELAY_1 || i == RELAY_2)
                relayReach(handle, i == RELAY_2 && collectives.indexOf(collective) % 3 == 0);
            else reach(handle, List.of(handles.get(RELAY_1), handles.get(RELAY_2)), i < RELAY_1);
        }
    }

    private static final int RELAY_1 = 3;
    private static final int RELAY_2 = 4;

    private static String roles(int place) {
        return switch (place) {
            case 0 -> "MEMBER;COORDINATOR";
            case 1 -> "MEMBER;FACILITATOR";
            case 2 -> "MEMBER;DELEGATE;TREASURER";
            case RELAY_1, RELAY_2 -> "MEMBER;RELAY";
            case 5 -> "MEMBER;FACILITATOR;DELEGATE";
            default -> "MEMBER";
        };
    }

    private String person(String home, String collective, String roles) {
        var number = people.size() + 1;
        var woman = random.nextInt(100) < 54;
        var given = any(woman ? WOMEN : MEN);
        var name = given + " " + any(woman ? WOMEN : MEN);
        if (number % 100 == 50) name = TOUGH_NAMES.get(number / 100 % TOUGH_NAMES.size());
        var handle = "%s.%04d".formatted(ascii(given), number);
        var gender = random.nextInt(100) < 4 ? any(List.of("X", "")) : woman ? "F" : "M";
        var decade = random.nextInt(100) < 10 ? "" : String.valueOf(1940 + 10 * (1 + random.nextInt(6)));
        people.add(List.of(handle, name, language(), home, gender, decade, collective, roles));
        return handle;
    }

    private String language() {
        var percent = random.nextInt(100);
        return percent < 76 ? "ht" : percent < 87 ? "fr" : percent < 94 ? "es" : "en";
    }

    private void relayReach(String handle, boolean byMail) {
        if (byMail) email(handle);
        else phone(handle);
    }

    private void reach(String handle, List<String> relays, boolean officer) {
        var percent = officer ? random.nextInt(60) : random.nextInt(100);
        if (percent < 46) {
            phone(handle);
            // A phone comes first; the relay is for the day it is broken.
            if (percent < 3 && !relays.isEmpty()) relay(handle, any(relays));
        } else if (percent < 54) {
            email(handle);
        } else if (percent < 64) {
            phone(handle);
            email(handle);
        } else if (percent < 90 && !relays.isEmpty()) {
            relay(handle, any(relays));
        }
    }

    private void phone(String handle) {
        var number = "";
        do number = "+50900%06d".formatted(random.nextInt(1_000_000));
        while (!phones.add(number));
        contacts.add(List.of(handle, "phone", number, ""));
    }

    private void email(String handle) {
        var domain = any(List.of("example.org", "example.com", "example.net", "lakay.example"));
        var tag = random.nextInt(10) == 0 ? "+konbit" : "";
        contacts.add(List.of(handle, "email", handle + tag + "@" + domain, ""));
    }

    private void relay(String handle, String relay) {
        contacts.add(List.of(handle, "relay", "", relay));
    }

    private String home(String locality, String department) {
        var percent = random.nextInt(100);
        if (percent < 80) return locality;
        if (percent < 92) return anyIn(department);
        if (percent < 97) return anyLocality();
        return department;
    }

    private String department(String locality) {
        return departmentOf.getOrDefault(locality, "");
    }

    private String anyIn(String department) {
        return any(territories.stream()
                .filter(t -> cell(t, "parent").equals(department))
                .map(t -> cell(t, "code"))
                .toList());
    }

    private String anyLocality() {
        return any(territories.stream()
                .filter(t -> cell(t, "level").equals("locality"))
                .map(t -> cell(t, "code"))
                .toList());
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }

    private static String longName() {
        var name = "Wozmèn-Klotild Jan-Batis Mari-Lwiz Dyedone ".repeat(5);
        return name.substring(0, 199) + "Z";
    }

    private static List<String> names(String spaced) {
        return List.of(spaced.split(" "));
    }
}
