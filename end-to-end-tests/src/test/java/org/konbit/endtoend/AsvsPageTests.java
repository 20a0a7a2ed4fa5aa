package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** docs/asvs.md has an answer to all that level 2 asks; that its links lead somewhere is for {@link LinksTests}. */
@Order(0)
class AsvsPageTests {
    private static final Path PAGE = Path.of("../docs/asvs.md");
    private static final Path FIGURES_PAGE = Path.of("../docs/security.md");
    private static final String BEGIN = "<!-- asvs: made of docs/asvs.md -->\n";
    private static final String END = "<!-- end of asvs -->";
    private static final Pattern CHAPTER = Pattern.compile("(?m)^## V(\\d+) (.+)$");
    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| ([\\d., –]+) \\| [^|]+ \\| (met|not applicable|\\*\\*missed\\*\\*) \\| ([^|]+) \\|$");
    /** Classes are named here, and led to by the last lines of the page. */
    private static final Pattern CLASS = Pattern.compile("\\[([A-Z]\\w+)](?!\\()");

    private static final Pattern FILE = Pattern.compile("(?m)^\\[(\\w+)]: \\S+/(\\w+)\\.java$");

    /** Of ASVS 5.0.0: each section, how many requirements it has, and which of them are of level 3 alone. */
    private static final String ASKED = """
            1.1: 2; 1.2: 10 but 10; 1.3: 12 but 12; 1.4: 3; 1.5: 3 but 3;
            2.1: 3; 2.2: 3; 2.3: 5 but 5; 2.4: 2 but 2;
            3.2: 3 but 3; 3.3: 5 but 5; 3.4: 8 but 7 8; 3.5: 8 but 6 7 8; 3.7: 5 but 3 4 5;
            4.1: 5 but 4 5; 4.2: 5 but 2 3 4 5; 4.3: 2; 4.4: 4;
            5.1: 1; 5.2: 6 but 4 5 6; 5.3: 3 but 3; 5.4: 3;
            6.1: 3; 6.2: 12; 6.3: 8 but 5 6 7 8; 6.4: 6 but 5 6; 6.5: 8 but 6 7 8; 6.6: 4 but 4; 6.8: 4;
            7.1: 3; 7.2: 4; 7.3: 2; 7.4: 5; 7.5: 3 but 3; 7.6: 2;
            8.1: 4 but 3 4; 8.2: 4 but 4; 8.3: 3 but 2 3; 8.4: 2 but 2;
            9.1: 3; 9.2: 4;
            10.1: 2; 10.2: 3 but 3; 10.3: 5 but 5; 10.4: 16 but 12 13 14 15 16; 10.5: 5; 10.6: 2; 10.7: 3;
            11.1: 4 but 3 4; 11.2: 5 but 4 5; 11.3: 5 but 4 5; 11.4: 4; 11.5: 2 but 2; 11.6: 2 but 2;
            12.1: 5 but 4 5; 12.2: 2; 12.3: 5 but 5;
            13.1: 4 but 2 3 4; 13.2: 6 but 6; 13.3: 4 but 3 4; 13.4: 7 but 6 7;
            14.1: 2; 14.2: 8 but 5 6 7 8; 14.3: 3;
            15.1: 5 but 4 5; 15.2: 5 but 4 5; 15.3: 7;
            16.1: 1; 16.2: 5; 16.3: 4; 16.4: 3; 16.5: 4 but 4;
            17.1: 2 but 2; 17.2: 8 but 5 6 7 8; 17.3: 2
            """;

    private record Answer(List<String> requirements, String answer, String why) {}

    @Test
    void answers_each_requirement_once() throws IOException {
        var asked = Arrays.stream(ASKED.strip().split(";\\s*"))
                .flatMap(AsvsPageTests::requirements)
                .toList();
        assertThat(asked).hasSize(253);
        assertThat(answers(Files.readString(PAGE)).stream()
                        .flatMap(answer -> answer.requirements().stream())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void says_of_what_is_met_where_to_see_it() throws IOException {
        var page = Files.readString(PAGE);
        assertThat(answers(page))
                .filteredOn(answer -> answer.answer().equals("met"))
                .allSatisfy(answer -> assertThat(answer.why()).containsPattern("\\[[^]]+]"));
        var files = FILE.matcher(page).results().toList();
        assertThat(files).allSatisfy(file -> assertThat(file.group(1)).isEqualTo(file.group(2)));
        assertThat(answers(page).stream()
                        .flatMap(answer -> CLASS.matcher(answer.why()).results())
                        .map(named -> named.group(1)))
                .hasSameElementsAs(files.stream().map(file -> file.group(1)).toList());
    }

    /** {@code -Dkonbit.docs.write=true} writes them anew. */
    @Test
    void the_figures_on_the_page_of_security_are_its_own() throws IOException {
        var page = Files.readString(FIGURES_PAGE);
        assertThat(page).contains(BEGIN, END);
        var made =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + figures() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("konbit.docs.write")) Files.writeString(FIGURES_PAGE, made);
        assertThat(Files.readString(FIGURES_PAGE))
                .as(
                        "%s; write it anew by ./konbit test -pl end-to-end-tests -Dtest=AsvsPageTests"
                                + " -Dkonbit.docs.write=true",
                        FIGURES_PAGE)
                .isEqualTo(made);
    }

    private static String figures() throws IOException {
        var text = Files.readString(PAGE);
        var lines = new ArrayList<String>();
        lines.add("| chapter | met | not applicable | missed |\n| --- | --- | --- | --- |\n");
        var chapters = CHAPTER.matcher(text).results().toList();
        for (var i = 0; i < chapters.size(); i++) {
            var end = i + 1 < chapters.size() ? chapters.get(i + 1).start() : text.length();
            var of = answers(text.substring(chapters.get(i).start(), end));
            lines.add(
                    line("V" + chapters.get(i).group(1) + " " + chapters.get(i).group(2), of));
        }
        lines.add(line("all", answers(text)));
        return String.join("", lines);
    }

    private static String line(String name, List<Answer> answers) {
        return "| %s | %d | %d | %d |\n"
                .formatted(name, count(answers, "met"), count(answers, "not applicable"), count(answers, "**missed**"));
    }

    private static int count(List<Answer> answers, String kind) {
        return answers.stream()
                .filter(answer -> answer.answer().equals(kind))
                .mapToInt(answer -> answer.requirements().size())
                .sum();
    }

    private static List<Answer> answers(String text) {
        return ROW.matcher(text)
                .results()
                .map(row -> new Answer(named(row.group(1)), row.group(2), row.group(3)))
                .toList();
    }

    /** {@code 1.3.4, 1.3.8–1.3.9} are three. */
    private static List<String> named(String cell) {
        return Arrays.stream(cell.split(", "))
                .flatMap(part -> {
                    var ends = part.split("–");
                    var section = ends[0].substring(0, ends[0].lastIndexOf('.') + 1);
                    return IntStream.rangeClosed(last(ends[0]), last(ends[ends.length - 1]))
                            .mapToObj(number -> section + number);
                })
                .toList();
    }

    private static int last(String requirement) {
        return Integer.parseInt(requirement.substring(requirement.lastIndexOf('.') + 1));
    }

    private static Stream<String> requirements(String section) {
        var parts = section.split(": | but ");
        var levelThree = parts.length < 3 ? Set.<String>of() : Set.of(parts[2].split(" "));
        return IntStream.rangeClosed(1, Integer.parseInt(parts[1]))
                .mapToObj(Integer::toString)
                .filter(number -> !levelThree.contains(number))
                .map(number -> parts[0] + "." + number);
    }
}
