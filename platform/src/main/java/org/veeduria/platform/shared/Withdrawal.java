package org.veeduria.platform.shared;

/** Takes out of a room all that it stored from a file, inside the caller's transaction. */
public interface Withdrawal {
    /**
     * Leaves nothing of the file in the room.
     *
     * @param file SHA-256 of its bytes in hexadecimal
     */
    void withdraw(String file);
}
