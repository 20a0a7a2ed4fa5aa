package org.konbit.gateway.testing;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.konbit.gateway.keys.SigningKeys;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Before each test the gateway knows its keys, and the services behind it are as usual. */
final class Ready implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext test) {
        var keys = SpringExtension.getApplicationContext(test).getBean(SigningKeys.class);
        Awaitility.await().until(keys::areKnown);
        Edge.usual();
    }
}
