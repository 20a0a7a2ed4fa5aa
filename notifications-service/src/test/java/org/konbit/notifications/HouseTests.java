package org.konbit.notifications;

import org.junit.jupiter.api.Test;
import org.konbit.outbox.testing.HouseRules;
import org.springframework.modulith.core.ApplicationModules;

class HouseTests extends HouseRules {
    @Test
    void features_meet_only_through_their_root_packages_and_in_no_circle() {
        ApplicationModules.of(NotificationsApplication.class).verify();
    }
}
