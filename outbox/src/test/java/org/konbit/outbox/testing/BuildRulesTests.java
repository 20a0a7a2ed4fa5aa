package org.konbit.outbox.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build's own rules are seen to bite, in builds of modules that are little but their names. */
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

        var said = refused("enforcer:enforce@the-house-rules");

        assertThat(said)
                .containsPattern("collectives-service \\.+ SUCCESS")
                .containsPattern("campaigns-service \\.+ FAILURE")
                .containsPattern("gateway \\.+ FAILURE")
                .contains("none may depend on another, nor on the local platform")
                .contains("org.konbit:collectives-service:pom:0.1.0-SNAPSHOT <--- banned")
                .contains("org.konbit:local-platform:pom:0.1.0-SNAPSHOT <--- banned");
    }

    @Test
    void versions_converge_plugins_are_pinned_and_an_older_jdk_or_maven_is_refused() throws Exception {
        project("house", """
                <modules>
                  <module>old-jdk</module>
                  <module>old-maven</module>
                  <module>seeds-1</module>
                  <module>seeds-2</module>
                  <module>planting</module>
                  <module>harvest</module>
                  <module>grinding</module>
                </modules>
                """, folder);
        project("old-jdk", requiring("java"), Files.createDirectory(folder.resolve("old-jdk")));
        project("old-maven", requiring("maven"), Files.createDirectory(folder.resolve("old-maven")));
        for (var version : List.of("1", "2"))
            project(
                    "seeds",
                    "<groupId>org.example</groupId><version>%s</version>".formatted(version),
                    Files.createDirectory(folder.resolve("seeds-" + version)));
        module("planting", dependencyOn("org.example", "seeds", "1"));
        module("harvest", dependencyOn("planting") + dependencyOn("org.example", "seeds", "2"));
        project("grinding", """
                <build><plugins><plugin>
                  <groupId>org.example</groupId><artifactId>mill-maven-plugin</artifactId><version>1-SNAPSHOT</version>
                </plugin></plugins></build>
                """, Files.createDirectory(folder.resolve("grinding")));

        var said = refused("enforcer:enforce@the-house-rules");

        assertThat(said)
                .containsPattern("planting [^ ]+ \\.+ SUCCESS")
                .containsPattern("harvest [^ ]+ \\.+ FAILURE")
                .containsPattern("grinding [^ ]+ \\.+ FAILURE")
                .containsPattern("old-jdk [^ ]+ \\.+ FAILURE")
                .containsPattern("old-maven [^ ]+ \\.+ FAILURE")
                .contains("Maven itself must run on JDK 25 or later")
                .containsPattern("Detected Maven Version: .* is not in the allowed range .*99")
                .contains("Dependency convergence error for org.example:seeds")
                .contains("org.example:mill-maven-plugin. \tThe version currently in use is 1-SNAPSHOT");
    }

    @Test
    void code_is_formatted_and_free_of_known_faults() throws Exception {
        project("house", """
                <modules>
                  <module>crooked</module>
                  <module>careless</module>
                </modules>
                """, folder);
        module("crooked", "");
        source("crooked", "Crooked", "class Crooked {int rows( ){return 3 ;}}\n");
        var careless = Files.createDirectory(folder.resolve("careless"));
        project("careless", """
                <packaging>jar</packaging>
                <dependencies>
                  <dependency><groupId>org.jspecify</groupId><artifactId>jspecify</artifactId></dependency>
                </dependencies>
                """, careless);
        source("careless", "Careless", """
                package careless;

                import org.jspecify.annotations.NullMarked;
                import org.jspecify.annotations.Nullable;

                @NullMarked
                class Careless {
                    int length(@Nullable String text) {
                        return text.length();
                    }

                    void refuse(int count) {
                        if (count < 0) new IllegalArgumentException("negative");
                    }
                }
                """);

        var said = refused("spotless:check@formatting-is-checked", "compiler:compile");

        assertThat(said)
                .containsPattern("crooked \\.+ FAILURE")
                .containsPattern("careless \\.+ FAILURE")
                .contains("The following files had format violations")
                .contains("[NullAway] dereferenced expression 'text' is @Nullable")
                .contains("[DeadException]");
    }

    private void source(String module, String name, String text) throws IOException {
        var where = Files.createDirectories(folder.resolve(module).resolve("src/main/java/" + module));
        Files.writeString(where.resolve(name + ".java"), text);
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
                  %s
                  %s
                </project>
                """.formatted(
                        // Maven takes no absolute one, and silently goes on to what an earlier build has installed.
                        where.toRealPath().relativize(PARENT.toRealPath()),
                        name,
                        content.contains("<packaging>") ? "" : "<packaging>pom</packaging>",
                        content));
    }

    /** A version that nobody has. */
    private static String requiring(String tool) {
        return "<properties><required.%1$s>[99,)</required.%1$s></properties>".formatted(tool);
    }

    private static String dependencyOn(String module) {
        return dependencyOn("org.konbit", module, "${project.version}");
    }

    private static String dependencyOn(String group, String artifact, String version) {
        return """
                <dependency>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <type>pom</type>
                </dependency>
                """.formatted(group, artifact, version);
    }

    /** Offline, with what the build that runs this test has fetched, from wherever it was. */
    private String refused(String... goals) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(
                Path.of(System.getProperty("build.maven.home"), "bin", "mvn").toString());
        command.addAll(List.of("--offline", "--batch-mode", "--fail-at-end", "-Dstyle.color=never"));
        command.add("-Dmaven.repo.local=" + System.getProperty("build.maven.repository"));
        command.add("-Daether.enhancedLocalRepository.trackingFilename=untracked");
        command.addAll(List.of(goals));
        var build = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        build.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = build.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isNotZero();
        return said;
    }
}
