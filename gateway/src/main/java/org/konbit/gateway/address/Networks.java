package org.konbit.gateway.address;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one place: of IPv6 the network, as one caller has all addresses in it. */
public final class Networks {
    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    /** What one gets for the asking, with 65,536 networks in it. */
    private static final int SITE_BYTES = 6;

    private Networks() {}

    /** @param address as a connection or a listed proxy says it, never a name */
    public static String of(String address) {
        return beginning(address, NETWORK_BYTES);
    }

    /** The wider place that a network belongs to; of IPv4 there is none, and the address is its own. */
    public static String siteOf(String address) {
        return beginning(address, SITE_BYTES);
    }

    private static String beginning(String address, int ofIpv6) {
        var bytes = InetAddress.ofLiteral(address).getAddress();
        return HexFormat.of().formatHex(bytes.length == IPV6_BYTES ? Arrays.copyOf(bytes, ofIpv6) : bytes);
    }
}
