package org.veeduria.platform.shared.version;

import java.time.Instant;

/**
 * One version of a scope.
 *
 * @param number from 1
 * @param file SHA-256 of the file it came with, in hexadecimal
 * @param rows how many rows it holds
 */
public record Version(String scope, int number, String file, Instant loadedAt, long rows) {}
