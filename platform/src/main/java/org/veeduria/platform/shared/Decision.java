package org.veeduria.platform.shared;

/** An expected outcome: yes, or no with the reason. Exceptions are for bugs and broken machinery. */
public sealed interface Decision {
    /** It was done. */
    record Accepted() implements Decision {}

    /**
     * It was not done.
     *
     * @param reason key of a message that says why and what to do
     */
    record Rejected(String reason) implements Decision {}

    /** Yes. */
    static Decision accepted() {
        return new Accepted();
    }

    /** No, because of the reason whose message key is given. */
    static Decision rejected(String reason) {
        return new Rejected(reason);
    }
}
