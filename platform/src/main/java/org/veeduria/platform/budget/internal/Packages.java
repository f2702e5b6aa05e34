package org.veeduria.platform.budget.internal;

/** Fiscal Data Packages that were taken in, each a cube of its own. */
final class Packages {
    private Packages() {}

    /** The source whose versions are the package's. */
    static String source(String name) {
        return "fdp:" + name;
    }
}
