package org.veeduria.platform.budget;

/** Whose money is counted for a place. The two differ: a ministry in Lima spends in every region. */
public enum Basis {
    /** What the regional and local governments that sit in the place spend, wherever they do. */
    EXECUTOR,
    /** What governments of every level, ministries too, spend on goals in the region. Known of regions only. */
    GOAL
}
