package org.veeduria.tlog;

import java.util.List;

/**
 * The answer of a whole-log check.
 *
 * @param entries entries read
 * @param tiles tiles read
 * @param findings what is wrong; empty when the log is whole
 */
public record LogReport(long entries, long tiles, List<Finding> findings) {
    public LogReport {
        findings = List.copyOf(findings);
    }

    public boolean isWhole() {
        return findings.isEmpty();
    }
}
