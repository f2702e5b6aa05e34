package org.veeduria.engine.input;

/**
 * One file to read: a plain file, an unpacked one, or a member of an archive.
 *
 * @param name how its places are called
 * @param text its content; reading it stops early, with a problem reported, where packed data is cut off or grows too large
 */
public record Member(String name, Utf8Stream text) {}
