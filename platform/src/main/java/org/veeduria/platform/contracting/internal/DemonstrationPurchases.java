package org.veeduria.platform.contracting.internal;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import org.veeduria.engine.demo.Demonstration;
import org.veeduria.platform.shared.DemonstrationFile;

/** The invented purchases. */
@Component
class DemonstrationPurchases implements DemonstrationFile {
    @Override
    public String name() {
        return Demonstration.FILE;
    }

    @Override
    public String type() {
        return "ocds";
    }

    @Override
    public void write(OutputStream out) throws IOException {
        Demonstration.write(Demonstration.SEED, out);
    }
}
