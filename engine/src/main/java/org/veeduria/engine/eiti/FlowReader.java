package org.veeduria.engine.eiti;

import java.io.IOException;
import java.util.function.Consumer;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Problems;

/** Reads one published format. */
public interface FlowReader {
    /** Whether the first text of a file is of this format. */
    boolean recognises(String head);

    /** Gives every flow in the order of the file; what cannot be read is reported and left out. */
    void read(Member member, Problems problems, Consumer<Flow> sink) throws IOException;
}
