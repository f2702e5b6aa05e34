package org.veeduria.platform.catalogue.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.veeduria.platform.catalogue.Demonstration;
import org.veeduria.platform.catalogue.Progress;
import org.veeduria.platform.shared.FirstStart;

/** Fills a new site with the demonstration, unless it is started with {@code --no-demo}. */
@Component
class DemonstrationStart implements FirstStart {
    private final Demonstration demonstration;

    DemonstrationStart(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public void run() {
        try {
            demonstration.load(name -> Progress.SILENT);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public boolean isDemonstration() {
        return true;
    }
}
