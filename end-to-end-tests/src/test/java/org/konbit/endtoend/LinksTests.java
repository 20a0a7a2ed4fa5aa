package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No page of this repository leads to what is not there. */
@Order(0)
class LinksTests {
    private static final Path ROOT = Path.of("..");
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".konbit", "node_modules");

    @Test
    void every_link_within_the_repository_leads_to_a_file_and_a_heading() throws IOException {
        assertThat(pages(ROOT)).hasSizeGreaterThan(20);
        assertThat(broken(ROOT)).isEmpty();
    }

    @Test
    void a_link_that_leads_nowhere_is_found(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("other.md"), "# Wat's new, here?\n");
        Files.writeString(folder.resolve("page.md"), """
                # Page
                [good](other.md#wats-new-here) [itself](#page) [outside](https://example.org/x) `[code](nowhere.md)`
                [gone](gone.md) [no heading](other.md#old) ![picture](gone.png)
                [by name] [by a wrong name]

                [by name]: other.md
                [by a wrong name]: nowhere-either.md
                ```
                [in a block](nowhere.md)
                ```
                """);
        assertThat(broken(folder))
                .containsExactly(
                        "page.md: gone.md", "page.md: other.md#old", "page.md: gone.png", "page.md: nowhere-either.md");
    }

    private static List<String> broken(Path root) throws IOException {
        var broken = new ArrayList<String>();
        for (var page : pages(root)) {
            for (var link : Markdown.links(page)) {
                if (link.matches("[a-z]+:.*")) continue;
                var parts = link.split("#", 2);
                var to = parts[0].isEmpty()
                        ? page
                        : page.resolveSibling(parts[0]).normalize();
                var leads = Files.exists(to)
                        && (parts.length == 1
                                || Files.isRegularFile(to)
                                        && Markdown.anchors(to).contains(parts[1]));
                if (!leads) broken.add(root.relativize(page) + ": " + link);
            }
        }
        return broken;
    }

    private static List<Path> pages(Path root) throws IOException {
        var pages = new ArrayList<Path>();
        Files.walkFileTree(root, new java.nio.file.SimpleFileVisitor<>() {
            @Override
            public java.nio.file.FileVisitResult preVisitDirectory(
                    Path folder, java.nio.file.attribute.BasicFileAttributes attributes) {
                return NOT_OURS.contains(folder.getFileName().toString())
                        ? java.nio.file.FileVisitResult.SKIP_SUBTREE
                        : java.nio.file.FileVisitResult.CONTINUE;
            }

            @Override
            public java.nio.file.FileVisitResult visitFile(
                    Path file, java.nio.file.attribute.BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) pages.add(file);
                return java.nio.file.FileVisitResult.CONTINUE;
            }
        });
        pages.sort(null);
        return pages;
    }
}
