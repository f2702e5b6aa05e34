package org.veeduria.platform.budget;

/** Whose money is counted for a place. They differ: a ministry in Lima spends in every region. */
public enum Basis {
    /** What the regional and local governments that sit in the place spend, wherever they do. */
    EXECUTOR,
    /** What governments of every level, ministries too, spend on goals in the region. Known of regions only. */
    GOAL,
    /** What units of every level spend that sit in the region: of Lima the ministries too. All regions together are the State. */
    SEAT
}
