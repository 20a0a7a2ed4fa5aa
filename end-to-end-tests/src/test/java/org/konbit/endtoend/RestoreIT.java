package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A copy of three folders, made while the platform is down, is a whole backup. */
@Order(6)
@ExtendWith(KonbitPlatform.Shared.class)
class RestoreIT {

    private static final List<String> BACKED_UP = List.of("secrets", "kafka", "mongodb");

    @Test
    void a_restored_platform_goes_on_and_says_nothing_twice(KonbitPlatform platform, @TempDir Path backup)
            throws IOException {
        var somebody = new Reachable(platform, "restore.somebody", "DO.06", "+180900097002");
        var organizer = platform.organizer("altagracia");
        var told = "/api/dispatches/" + somebody.isTold("Antes");
        var before = organizer.get(told).is(200).json();

        platform.konbit("down");
        for (var folder : BACKED_UP) copy(platform.data().resolve(folder), backup.resolve(folder));
        platform.konbit("down", "--wipe", "--yes");
        assertThat(platform.data()).doesNotExist();
        for (var folder : BACKED_UP)
            copy(backup.resolve(folder), platform.data().resolve(folder));
        platform.konbit("up");

        assertThat(organizer.get(told).is(200).json()).isEqualTo(before);
        somebody.isTold("Después");
        // The phones' memory began anew with the platform.
        assertThat(platform.phonesAndMailboxes().messagesInAll()).isEqualTo(1);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
