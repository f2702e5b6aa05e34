package org.veeduria.platform.alerts.internal;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How followers are told.
 *
 * @param address of the site, as others reach it; links in messages begin with it
 * @param mail server that takes our e-mail, {@code smtp://user:password@host:587} or {@code smtps://…}; without it nobody can follow
 *     by e-mail
 * @param from sender's address of our e-mail
 * @param newsFor how long ago something may have happened to be news still
 * @param digest the shortest time between two e-mails to one follower; what changes meanwhile goes into one
 * @param look how often new changes are looked for
 * @param tries how often a message is tried before it is given up
 * @param firstRetry the first pause between two tries; each later one is three times as long
 * @param confirmWithin how long a follow may wait for its confirmation before it is erased
 * @param asks how often one visitor may ask to follow within a quarter of an hour
 * @param loopback whether webhooks may be plain HTTP on this very machine: for tests alone
 */
@ConfigurationProperties("veeduria.alerts")
public record AlertSettings(
        @DefaultValue("http://localhost:8080") String address,
        @Nullable URI mail,
        @DefaultValue("veeduria@localhost") String from,
        @DefaultValue("180d") Duration newsFor,
        @DefaultValue("24h") Duration digest,
        @DefaultValue("15s") Duration look,
        @DefaultValue("8") int tries,
        @DefaultValue("1m") Duration firstRetry,
        @DefaultValue("48h") Duration confirmWithin,
        @DefaultValue("10") int asks,
        @DefaultValue("false") boolean loopback) {
    public AlertSettings {
        address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        mail = mail == null || mail.toString().isBlank() ? null : mail;
    }
}
