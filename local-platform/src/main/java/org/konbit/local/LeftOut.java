package org.konbit.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.konbit.local.process.Trouble;

/** The tests that a run left out, and why, from Surefire's reports. */
final class LeftOut {
    private LeftOut() {}

    static void print(Path repository, long since, PrintStream out) {
        var reasons = new TreeMap<String, Integer>();
        int run = 0;
        try (var modules = Files.newDirectoryStream(repository, Files::isDirectory)) {
            for (var module : modules) {
                var reports = module.resolve("target/surefire-reports");
                if (!Files.isDirectory(reports)) continue;
                try (var files = Files.newDirectoryStream(reports, "TEST-*.xml")) {
                    for (var file : files) {
                        if (Files.getLastModifiedTime(file).toMillis() >= since) run += read(module, file, reasons);
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
    }

    /** The number of test cases in a report; those skipped are counted under their module, class and reason. */
    static int read(Path module, Path report, TreeMap<String, Integer> reasons) throws IOException, XMLStreamException {
        int cases = 0;
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        // A test's own output stands in its report, however long it is.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        try (var content = Files.newInputStream(report)) {
            var xml = factory.createXMLStreamReader(content);
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
}
