package org.veeduria.platform.shared.change;

import java.time.LocalDate;
import java.util.List;

/** Where rooms tell what has changed. They know nobody who listens. */
public interface ChangeFeed {
    /**
     * Tells it, inside the caller's transaction: with it, or not at all. What happened before {@link #newsSince} is dropped: old
     * data that is loaded late is no news.
     */
    void changed(List<Changed> changes);

    /** The first day whose facts are still news. */
    LocalDate newsSince();
}
