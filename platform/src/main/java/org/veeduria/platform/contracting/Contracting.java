package org.veeduria.platform.contracting;

import java.util.Iterator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veeduria.platform.contracting.internal.ReleaseStore;

/** The room's door for other rooms and for the loader. */
@Service
public class Contracting {
    private final ReleaseStore releases;

    Contracting(ReleaseStore releases) {
        this.releases = releases;
    }

    /**
     * Stores compiled releases inside the caller's transaction (one of its own where there is none). The same content
     * again changes nothing; other content under a known ocid becomes its next version, and the former one is kept.
     */
    @Transactional
    public Stored store(Iterator<CompiledRelease> compiled) {
        return releases.store(compiled);
    }
}
