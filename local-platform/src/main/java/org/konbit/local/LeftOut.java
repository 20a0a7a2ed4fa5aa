package org.konbit.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.konbit.local.process.Trouble;

/** What a run came to, by Surefire's reports: the tests that it left out, and why, and whether any failed. */
final class LeftOut {
    private LeftOut() {}

    /** @return how many failed, also where Maven was told to mind none */
    static int print(Path repository, long since, PrintStream out) {
        var reasons = new TreeMap<String, Integer>();
        int run = 0;
        int failed = 0;
        try (var modules = Files.newDirectoryStream(repository, Files::isDirectory)) {
            for (var module : modules) {
                var reports = module.resolve("target/surefire-reports");
                if (!Files.isDirectory(reports)) continue;
                try (var files = Files.newDirectoryStream(reports, "TEST-*.xml")) {
                    for (var file : files) {
                        if (Files.getLastModifiedTime(file).toMillis() < since) continue;
                        run += read(module, file, reasons);
                        failed += failed(file);
                    }
                }
            }
        } catch (IOException | XMLStreamException broken) {
            throw new Trouble("Surefire's reports cannot be read: " + broken.getMessage(), "see the output above");
        }
        out.printf(
                "%nTests: %d in all, %d left out%n",
                run, reasons.values().stream().mapToInt(Integer::intValue).sum());
        reasons.forEach((reason, times) -> out.printf("  %d left out: %s%n", times, reason));
        return failed;
    }

    /** The test cases of a report that failed or broke off. */
    static int failed(Path report) throws IOException, XMLStreamException {
        try (var content = Files.newInputStream(report)) {
            var suite = reader(content);
            suite.nextTag();
            return Integer.parseInt(suite.getAttributeValue(null, "failures"))
                    + Integer.parseInt(suite.getAttributeValue(null, "errors"));
        }
    }

    /** The number of test cases in a report; those skipped are counted under their module, class and reason. */
    static int read(Path module, Path report, TreeMap<String, Integer> reasons) throws IOException, XMLStreamException {
        int cases = 0;
        try (var content = Files.newInputStream(report)) {
            var xml = reader(content);
            var test = "";
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
                if (xml.getLocalName().equals("testcase")) {
                    cases++;
                    test = xml.getAttributeValue(null, "classname");
                }
                if (xml.getLocalName().equals("skipped")) {
                    var message = xml.getAttributeValue(null, "message");
                    var reason = "%s, %s: %s"
                            .formatted(module.getFileName(), test, message == null ? "no reason given" : message);
                    reasons.merge(reason, 1, Integer::sum);
                }
            }
        }
        return cases;
    }

    private static XMLStreamReader reader(InputStream report) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        // A test's own output stands in its report, however long it is.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        return factory.createXMLStreamReader(report);
    }
}
