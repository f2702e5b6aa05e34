package org.veeduria.platform.alerts.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a name and lets only public ones through, so that nobody can make this site call its own network. The
 * connection goes to the very addresses that were looked at: a name that changes its mind in between gains nothing.
 */
final class PublicAddresses implements DnsResolver {
    /** Not on the public internet: IANA's special-purpose registries for IPv4 and IPv6, as address and length. */
    private static final List<Network> CLOSED = List.of(
            Network.of("0.0.0.0", 8),
            Network.of("10.0.0.0", 8),
            Network.of("100.64.0.0", 10),
            Network.of("127.0.0.0", 8),
            Network.of("169.254.0.0", 16),
            Network.of("172.16.0.0", 12),
            Network.of("192.0.0.0", 24),
            Network.of("192.0.2.0", 24),
            Network.of("192.88.99.0", 24),
            Network.of("192.168.0.0", 16),
            Network.of("198.18.0.0", 15),
            Network.of("198.51.100.0", 24),
            Network.of("203.0.113.0", 24),
            Network.of("224.0.0.0", 4),
            Network.of("240.0.0.0", 4),
            Network.of("::", 96),
            Network.of("64:ff9b::", 96),
            Network.of("64:ff9b:1::", 48),
            Network.of("100::", 64),
            Network.of("2001::", 23),
            Network.of("2001:db8::", 32),
            Network.of("2002::", 16),
            Network.of("3fff::", 20),
            Network.of("5f00::", 16),
            Network.of("fc00::", 7),
            Network.of("fe80::", 10),
            Network.of("fec0::", 10),
            Network.of("ff00::", 8));

    private final boolean loopback;

    /** @param loopback whether this machine itself may be called: for tests alone */
    PublicAddresses(boolean loopback) {
        this.loopback = loopback;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        for (InetAddress address : found) {
            if (!isOpen(address)) {
                throw new UnknownHostException("not a public address");
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean isOpen(InetAddress address) {
        return (loopback && address.isLoopbackAddress()) || isPublic(address);
    }

    static boolean isPublic(InetAddress address) {
        return CLOSED.stream().noneMatch(network -> network.contains(address.getAddress()));
    }

    private record Network(InetAddress start, int length) {
        static Network of(String start, int length) {
            return new Network(InetAddress.ofLiteral(start), length);
        }

        boolean contains(byte[] address) {
            byte[] first = start.getAddress();
            if (address.length != first.length) {
                return false;
            }
            for (int bit = 0; bit < length; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if ((address[bit / Byte.SIZE] & mask) != (first[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
