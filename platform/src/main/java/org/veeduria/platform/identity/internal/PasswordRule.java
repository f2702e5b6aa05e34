package org.veeduria.platform.identity.internal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.veeduria.platform.shared.Decision;

/**
 * What a password must be (OWASP ASVS 5.0, V6.2): long, not the name, not one letter repeated; no other composition is asked.
 */
public final class PasswordRule {
    private static final int SHORTEST = 12;

    /** bcrypt reads no further; a longer one is refused rather than cut unseen. */
    private static final int LONGEST_BYTES = 72;

    private static final int DIFFERENT = 5;

    private PasswordRule() {}

    /** Accepts, or says what is missing. */
    public static Decision judge(String name, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Decision.rejected("identity.password.short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Decision.rejected("identity.password.long");
        }
        boolean named = password.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
        if (named || password.codePoints().distinct().count() < DIFFERENT) {
            return Decision.rejected("identity.password.guessable");
        }
        return Decision.accepted();
    }
}
