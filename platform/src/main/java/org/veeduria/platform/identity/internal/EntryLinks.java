package org.veeduria.platform.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.platform.identity.Organisation;

/** Links that let one person in once, within their time. The database keeps only the hash of each. */
@Repository
public class EntryLinks {
    private static final int SECRET_BYTES = 32;

    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();

    EntryLinks(JdbcClient database) {
        this.database = database;
    }

    /** The secret of a fresh link for the first administrator; unused former ones are gone. */
    public String renew() {
        database.sql("delete from identity.entry_link where used_at is null and organisation is null")
                .update();
        return add(null, "24 hours");
    }

    /** The secret of a link that invites somebody to speak for an organisation; good for a week. */
    public String invite(Organisation organisation) {
        return add(organisation, "7 days");
    }

    private String add(@Nullable Organisation organisation, String good) {
        byte[] drawn = new byte[SECRET_BYTES];
        random.nextBytes(drawn);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
        database.sql("""
                        insert into identity.entry_link (token_hash, expires_at, organisation, kind)
                        values (:hash, now() + :good::interval, :organisation, :kind)
                        """)
                .param("hash", hash(secret))
                .param("good", good)
                .param("organisation", organisation == null ? null : organisation.name())
                .param("kind", organisation == null ? null : organisation.kind().name())
                .update();
        return secret;
    }

    /** Whom an open link invites to speak for; empty for the first administrator's, and for one that does not open. */
    public Optional<Organisation> invitation(String secret) {
        return database.sql("""
                        select organisation, kind from identity.entry_link
                        where token_hash = :hash and used_at is null and expires_at > now() and organisation is not null
                        """)
                .param("hash", hash(secret))
                .query((row, number) -> new Organisation(
                        row.getString("organisation"), Organisation.Kind.valueOf(row.getString("kind"))))
                .optional();
    }

    /** Whether it still lets somebody in. */
    public boolean isOpen(String secret) {
        return database.sql("""
                        select exists (select 1 from identity.entry_link
                                       where token_hash = :hash and used_at is null and expires_at > now())
                        """)
                .param("hash", hash(secret))
                .query(Boolean.class)
                .single();
    }

    /** Uses it up; false where somebody was faster or the day is over. */
    public boolean use(String secret) {
        return database.sql("""
                                update identity.entry_link set used_at = now()
                                where token_hash = :hash and used_at is null and expires_at > now()
                                """).param("hash", hash(secret)).update() == 1;
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
