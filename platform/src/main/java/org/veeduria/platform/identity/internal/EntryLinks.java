package org.veeduria.platform.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that let one person in once, within a day. The database keeps only the hash of each. */
@Repository
public class EntryLinks {
    private static final int SECRET_BYTES = 32;

    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();

    EntryLinks(JdbcClient database) {
        this.database = database;
    }

    /** The secret of a fresh link; unused former ones are gone. */
    public String renew() {
        byte[] drawn = new byte[SECRET_BYTES];
        random.nextBytes(drawn);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
        database.sql("delete from identity.entry_link where used_at is null").update();
        database.sql("""
                        insert into identity.entry_link (token_hash, expires_at)
                        values (:hash, now() + interval '24 hours')
                        """).param("hash", hash(secret)).update();
        return secret;
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
