package org.konbit.gateway.address;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one place: of IPv6 the network, as one caller has all addresses in it. */
public final class Networks {
    private static final int IPV6_BYTES = 16;
    private static final int IPV6_NETWORK_BYTES = 8;

    private Networks() {}

    /** @param address as a connection or a listed proxy says it, never a name */
    public static String of(String address) {
        var bytes = InetAddress.ofLiteral(address).getAddress();
        return HexFormat.of().formatHex(bytes.length == IPV6_BYTES ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes);
    }
}
