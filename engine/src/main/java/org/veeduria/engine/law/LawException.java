package org.veeduria.engine.law;

/** A law file that cannot be trusted: says the file, the line, the value and what to write instead. */
public final class LawException extends RuntimeException {
    LawException(Provision.Place place, String message) {
        super(place + ": " + message);
    }
}
