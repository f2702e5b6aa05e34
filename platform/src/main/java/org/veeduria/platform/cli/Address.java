package org.veeduria.platform.cli;

import java.net.URI;
import java.net.URISyntaxException;

/** Where something lies that is named on the command line: at an address, or in a file. */
final class Address {
    private Address() {}

    static boolean isOne(String source) {
        return source.matches("(?i)https?:.*");
    }

    /**
     * The address.
     *
     * @throws WrongUse saying what is wrong with it: a space that should read {@code %20}, no server
     */
    static URI of(String source) {
        try {
            URI address = new URI(source);
            if (address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException ignored) {
            // said below, as for an address without a server
        }
        throw new WrongUse("address.wrong", source);
    }
}
