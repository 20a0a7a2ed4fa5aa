package org.konbit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOutTests {
    @Test
    void tells_which_tests_and_why(@TempDir Path module) throws Exception {
        var report = Files.writeString(module.resolve("TEST-x.xml"), """
                <testsuite name="x" tests="2">
                  <testcase name="a" classname="org.x.DockerIT"><skipped message="no Docker here"/></testcase>
                  <testcase name="b" classname="org.x.PlainTests"/>
                </testsuite>
                """);
        var reasons = new TreeMap<String, Integer>();
        assertThat(LeftOut.read(module, report, reasons)).isEqualTo(2);
        assertThat(reasons).hasSize(1);
        assertThat(reasons.firstKey()).contains("org.x.DockerIT", "no Docker here");
    }

    @Test
    void counts_what_failed_and_what_broke_off(@TempDir Path module) throws Exception {
        var report = Files.writeString(module.resolve("TEST-x.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="x" tests="9" errors="1" skipped="3" failures="2"></testsuite>
                """);
        assertThat(LeftOut.failed(report)).isEqualTo(3);
    }

    @Test
    void reads_reports_however_much_a_test_said(@TempDir Path module) throws Exception {
        var report = Files.writeString(
                module.resolve("TEST-x.xml"),
                "<testsuite><testcase classname=\"org.x.ATests\"><failure>%s</failure></testcase></testsuite>"
                        .formatted("all that it had &amp; more ".repeat(3_000_000)));
        assertThat(LeftOut.read(module, report, new TreeMap<>())).isEqualTo(1);
    }
}
