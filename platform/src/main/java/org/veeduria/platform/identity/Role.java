package org.veeduria.platform.identity;

/** What an account may do beyond reading, which is for everyone; the later ones come first where an account has several. */
public enum Role {
    /** Signs in; nothing more yet. */
    MEMBER("/"),
    /** Declares for the organisation it is bound to. */
    DECLARANT("/declarar"),
    /** Runs this site. */
    ADMIN("/admin");

    private final String home;

    Role(String home) {
        this.home = home;
    }

    /** Address of the page where the work of this role is. */
    public String home() {
        return home;
    }
}
