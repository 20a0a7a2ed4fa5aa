package org.konbit.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorArchiveTests {
    @ParameterizedTest
    @CsvSource({
        "amd64, debian, '', 12, linux-x86_64-debian12",
        "aarch64, debian, '', 12, linux-aarch64-ubuntu2204",
        "amd64, ubuntu, debian, 22.04, linux-x86_64-ubuntu2204",
        "aarch64, ubuntu, debian, 24.04, linux-aarch64-ubuntu2404",
        "amd64, linuxmint, ubuntu debian, 22, linux-x86_64-ubuntu2204",
        "amd64, rocky, rhel centos fedora, 9.4, linux-x86_64-rhel93",
        "amd64, amzn, fedora, 2023, linux-x86_64-amazon2023"
    })
    void is_the_one_for_the_system(String arch, String id, String like, String version, String archive) {
        var release = Map.of("ID", id, "ID_LIKE", like, "VERSION_ID", version);
        assertThat(VendorArchive.linux(arch, release).orElseThrow().toString()).contains("mongodb-" + archive + "-");
    }

    @Test
    void is_none_for_a_system_that_has_none() {
        assertThat(VendorArchive.linux("amd64", Map.of("ID", "alpine"))).isEmpty();
    }

    @Test
    void knows_macos() {
        assertThat(VendorArchive.macos("aarch64").toString()).contains("macos-arm64");
    }
}
