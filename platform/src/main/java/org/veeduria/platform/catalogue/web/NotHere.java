package org.veeduria.platform.catalogue.web;

/** Nothing has this name. */
final class NotHere extends RuntimeException {
    NotHere(String name) {
        super("There is no «%s» here.".formatted(name));
    }
}
