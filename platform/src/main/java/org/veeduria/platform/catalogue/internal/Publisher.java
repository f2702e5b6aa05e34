package org.veeduria.platform.catalogue.internal;

import java.time.Clock;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who publishes this site's data, and under which terms.
 *
 * @param address of the site, as others reach it
 * @param name of the publisher
 * @param license address of the licence of the data
 */
@ConfigurationProperties("veeduria.publisher")
public record Publisher(
        @DefaultValue("http://localhost:8080") String address,
        @DefaultValue("Veeduria") String name,

        @DefaultValue("https://creativecommons.org/licenses/by/4.0/")
        String license) {
    public Publisher {
        address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** Where a download is. */
    public String download(String file) {
        return address + "/datos/descarga/" + file;
    }

    OcdsCover cover(String file) {
        return new OcdsCover(download(file), name, license, Clock.systemUTC().instant());
    }
}
