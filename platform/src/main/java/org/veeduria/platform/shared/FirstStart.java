package org.veeduria.platform.shared;

/** What a room does once in the life of a database, when a site starts on it for the first time. */
public interface FirstStart {
    /** Runs after the migrations, while the site already answers. A failure leaves it to the next start. */
    void run();

    /** Whether this is fictional data, which {@code --no-demo} leaves out for good. */
    default boolean isDemonstration() {
        return false;
    }
}
