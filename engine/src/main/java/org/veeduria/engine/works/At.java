package org.veeduria.engine.works;

/**
 * A value and where it stands.
 *
 * @param pointer JSON pointer (RFC 6901) into the work's project
 */
public record At<T>(T value, String pointer) {}
