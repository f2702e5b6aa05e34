package org.veeduria.platform.budget.internal;

/** Fiscal Data Packages that were taken in, each a cube of its own. */
final class Packages {
    /** The year under which a package's rows lie: it may speak of several. */
    static final int YEAR = 0;

    private Packages() {}

    /** The source whose versions are the package's. */
    static String source(String name) {
        return "fdp:" + name;
    }
}
