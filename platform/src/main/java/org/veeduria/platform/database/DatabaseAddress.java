package org.veeduria.platform.database;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address of an external PostgreSQL, as people write it: {@code postgresql://user:password@host/db}, or JDBC's own form. */
record DatabaseAddress(String jdbc) {
    static DatabaseAddress parse(String written) {
        if (written.startsWith("jdbc:postgresql:")) {
            return new DatabaseAddress(written);
        }
        if (!written.startsWith("postgresql://") && !written.startsWith("postgres://")) {
            throw new DatabaseTrouble("address");
        }
        return fromUri(written);
    }

    private static DatabaseAddress fromUri(String written) {
        try {
            URI uri = URI.create(written);
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String query = uri.getRawQuery() == null ? "" : "&" + uri.getRawQuery();
            String options = credentials(uri) + query;
            return new DatabaseAddress("jdbc:postgresql://" + uri.getHost() + port + uri.getPath()
                    + (options.isEmpty() ? "" : "?" + options.substring(1)));
        } catch (IllegalArgumentException unreadable) {
            throw new DatabaseTrouble("address");
        }
    }

    private static String credentials(URI uri) {
        if (uri.getUserInfo() == null) {
            return "";
        }
        String[] parts = uri.getUserInfo().split(":", 2);
        String password = parts.length < 2 ? "" : "&password=" + URLEncoder.encode(parts[1], StandardCharsets.UTF_8);
        return "&user=" + URLEncoder.encode(parts[0], StandardCharsets.UTF_8) + password;
    }

    /** Without the credentials: for messages. */
    String shown() {
        int options = jdbc.indexOf('?');
        return options < 0 ? jdbc : jdbc.substring(0, options);
    }
}
