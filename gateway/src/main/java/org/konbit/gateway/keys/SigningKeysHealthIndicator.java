package org.konbit.gateway.keys;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Part of readiness: without keys nobody can be let in. */
@Component("signingKeysHealthIndicator")
class SigningKeysHealthIndicator implements HealthIndicator {
    private final SigningKeys keys;

    SigningKeysHealthIndicator(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public Health health() {
        return keys.areKnown() ? Health.up().build() : Health.outOfService().build();
    }
}
