package org.veeduria.platform.record;

/**
 * What a salted entry commits to: for the person it is about, and nobody else.
 *
 * @param salt 32 random bytes in base64
 * @param payload the entry as canonical JSON
 */
public record Opening(String salt, String payload) {
    /** The person's own copy, as {@code veeduria verify --entry} reads it. */
    public String json() {
        return "{\"payload\":" + payload + ",\"salt\":\"" + salt + "\"}";
    }
}
