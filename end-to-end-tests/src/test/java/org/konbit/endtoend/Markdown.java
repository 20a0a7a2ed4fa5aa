package org.konbit.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** As much of Markdown as it takes to follow its links. */
final class Markdown {
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *#*$");
    private static final Pattern LINK = Pattern.compile("(?m)\\[[^]]*]\\(([^)\\s]+)\\)|^\\[[^]]+]: (\\S+)$");
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```\\s*?$");
    private static final Pattern CODE = Pattern.compile("`[^`\\n]+`");

    private Markdown() {}

    /** What can be put behind a {@code #}, as GitHub makes it of the headings. */
    static Set<String> anchors(Path file) throws IOException {
        var anchors = new TreeSet<String>();
        var times = new HashMap<String, Integer>();
        var headings = HEADING.matcher(FENCED.matcher(Files.readString(file)).replaceAll(""));
        while (headings.find()) {
            var text =
                    headings.group(1).replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").toLowerCase(Locale.ROOT);
            var anchor = text.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
            var nth = times.merge(anchor, 1, Integer::sum);
            anchors.add(nth == 1 ? anchor : anchor + "-" + (nth - 1));
        }
        return anchors;
    }

    /** Where links lead to. */
    static List<String> links(Path file) throws IOException {
        var links = new ArrayList<String>();
        var text = CODE.matcher(FENCED.matcher(Files.readString(file)).replaceAll(""))
                .replaceAll("code");
        var found = LINK.matcher(text);
        while (found.find()) links.add(found.group(1) == null ? found.group(2) : found.group(1));
        return links;
    }
}
