package org.veeduria.platform.alerts.internal;

import java.time.Instant;

/**
 * How many messages stand in one state.
 *
 * @param trouble why the last try failed, such as {@code HTTP 500}; empty where none did
 * @param newest when the newest of them was begun
 */
public record Tally(Channel channel, String state, String trouble, long messages, Instant newest) {}
