package org.veeduria.platform.works.internal;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.veeduria.engine.demo.Demonstration;
import org.veeduria.engine.demo.DemonstrationWorks;
import org.veeduria.platform.shared.DemonstrationFile;

/** The invented works. They come after the invented purchases that build some of them. */
@Component
@Order
class DemonstrationOfWorks implements DemonstrationFile {
    @Override
    public String name() {
        return DemonstrationWorks.FILE;
    }

    @Override
    public String type() {
        return Scope.OC4IDS.id();
    }

    @Override
    public void write(OutputStream out) throws IOException {
        DemonstrationWorks.write(Demonstration.SEED, out);
    }
}
