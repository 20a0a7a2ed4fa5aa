package org.konbit.collectives;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    @Test
    void features_meet_only_through_their_root_packages_and_without_circles() {
        ApplicationModules.of(CollectivesApplication.class).verify();
    }
}
