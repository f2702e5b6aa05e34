package org.veeduria.platform.identity;

/** What an account may do beyond reading, which is for everyone. */
public enum Role {
    /** Signs in; nothing more yet. */
    MEMBER,
    /** Runs this site. */
    ADMIN
}
