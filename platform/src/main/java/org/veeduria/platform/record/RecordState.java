package org.veeduria.platform.record;

/** Whether the record signs new heads. */
public sealed interface RecordState {
    /** All is well. */
    record Signing() implements RecordState {}

    /** The stored log does not extend what was signed before, so nothing more is signed until a person has looked. */
    record Refusing(String reason) implements RecordState {}
}
