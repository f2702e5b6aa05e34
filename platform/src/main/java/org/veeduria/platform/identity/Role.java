package org.veeduria.platform.identity;

/** What an account may do beyond reading, which is for everyone. */
public enum Role {
    /** Signs in; nothing more yet. */
    MEMBER,
    /** Declares for the organisation it is bound to. */
    DECLARANT,
    /** Runs this site. */
    ADMIN
}
