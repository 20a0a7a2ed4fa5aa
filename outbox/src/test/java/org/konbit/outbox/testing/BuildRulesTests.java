package org.konbit.outbox.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build's rule on who may depend on whom is seen to bite, in a build of modules that are nothing but their names. */
class BuildRulesTests {
    private static final Path PARENT =
            TestPlatform.contracts().toAbsolutePath().normalize().resolveSibling("pom.xml");

    @TempDir
    Path folder;

    @Test
    void no_service_depends_on_another_or_on_the_local_platform() throws Exception {
        project("house", """
                <modules>
                  <module>outbox</module>
                  <module>collectives-service</module>
                  <module>campaigns-service</module>
                  <module>local-platform</module>
                  <module>gateway</module>
                </modules>
                """, folder);
        module("outbox", "");
        module("collectives-service", dependencyOn("outbox"));
        module("campaigns-service", dependencyOn("collectives-service"));
        module("local-platform", "");
        module("gateway", dependencyOn("local-platform"));

        var said = enforced();

        assertThat(said)
                .containsPattern("collectives-service \\.+ SUCCESS")
                .containsPattern("campaigns-service \\.+ FAILURE")
                .containsPattern("gateway \\.+ FAILURE")
                .contains("none may depend on another, nor on the local platform")
                .contains("org.konbit:collectives-service:pom:0.1.0-SNAPSHOT <--- banned")
                .contains("org.konbit:local-platform:pom:0.1.0-SNAPSHOT <--- banned");
    }

    private void module(String name, String dependencies) throws IOException {
        project(
                name,
                "<dependencies>%s</dependencies>".formatted(dependencies),
                Files.createDirectory(folder.resolve(name)));
    }

    private static void project(String name, String content, Path where) throws IOException {
        Files.writeString(where.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>org.konbit</groupId>
                    <artifactId>konbit</artifactId>
                    <version>0.1.0-SNAPSHOT</version>
                    <relativePath>%s</relativePath>
                  </parent>
                  <artifactId>%s</artifactId>
                  <packaging>pom</packaging>
                  %s
                </project>
                """.formatted(PARENT, name, content));
    }

    private static String dependencyOn(String module) {
        return """
                <dependency>
                  <groupId>org.konbit</groupId>
                  <artifactId>%s</artifactId>
                  <version>${project.version}</version>
                  <type>pom</type>
                </dependency>
                """.formatted(module);
    }

    /** Offline, with what the build that runs this test has fetched, from wherever it was. */
    private String enforced() throws IOException, InterruptedException {
        var maven = Path.of(System.getProperty("build.maven.home"), "bin", "mvn");
        var build = new ProcessBuilder(
                        maven.toString(),
                        "--offline",
                        "--batch-mode",
                        "--fail-at-end",
                        "-Dstyle.color=never",
                        "-Dmaven.repo.local=" + System.getProperty("build.maven.repository"),
                        "-Daether.enhancedLocalRepository.trackingFilename=untracked",
                        "enforcer:enforce@the-house-rules")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        build.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = build.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isNotZero();
        return said;
    }
}
