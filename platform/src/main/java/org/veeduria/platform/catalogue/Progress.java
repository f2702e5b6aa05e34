package org.veeduria.platform.catalogue;

/** Told how far a long work has come. */
@FunctionalInterface
public interface Progress {
    /** Nobody looks. */
    Progress SILENT = (phase, done, total) -> {};

    /**
     * How far it is.
     *
     * @param phase what is being done: {@code download}, {@code wait} (for a server), {@code hash}, {@code load}, {@code store} or {@code flags}
     * @param total 0 where it is not known
     */
    void at(String phase, long done, long total);
}
