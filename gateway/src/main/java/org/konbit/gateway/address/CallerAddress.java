package org.konbit.gateway.address;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Anybody may write {@code X-Forwarded-For}, and each proxy appends whom it was called by. So it is read from its end,
 * as long as what wrote that end is listed.
 */
@Component
public class CallerAddress {
    private final List<IpAddressMatcher> proxies;

    CallerAddress(ProxySettings settings) {
        this.proxies = settings.proxies().stream().map(IpAddressMatcher::new).toList();
    }

    /**
     * The first address from the end that is no listed proxy's.
     *
     * @param connection the address of who is connected
     * @param forwardedFor all values of the header, in their order
     */
    public String of(String connection, List<String> forwardedFor) {
        var address = connection;
        var told = forwardedFor.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .toList();
        for (var next : told.reversed()) {
            if (!isProxy(address)) return address;
            var before = literal(next);
            if (before.isEmpty()) return address;
            address = before.get();
        }
        return address;
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }

    private static Optional<String> literal(String told) {
        try {
            return Optional.of(InetAddress.ofLiteral(told).getHostAddress());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
