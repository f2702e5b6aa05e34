package org.veeduria.engine.seace;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * One procedure as an OCDS compiled release.
 *
 * @param release the release; ocid {@code ocds-dgv273-seacev3-<codigoconvocatoria>}
 * @param lines first lines in the file of the rows it was made from, rising
 */
public record SeaceProcess(ObjectNode release, List<Long> lines) {
    public SeaceProcess {
        lines = List.copyOf(lines);
    }
}
