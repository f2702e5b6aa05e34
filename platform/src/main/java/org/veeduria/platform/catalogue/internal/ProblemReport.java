package org.veeduria.platform.catalogue.internal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Problems;

/** Keeps all problems of one file in its report table and the first of them at hand. */
final class ProblemReport implements Problems {
    private static final int SHOWN = 20;
    private static final int BATCH = 1_000;
    private static final String INSERT =
            "insert into catalogue.load_problem (hash, number, file, line, position, pointer, value, reason)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final String hash;
    private final JdbcTemplate sql;
    private final List<Problem> first = new ArrayList<>();
    private final List<Object[]> waiting = new ArrayList<>();
    private long count;

    ProblemReport(String hash, JdbcTemplate sql) {
        this.hash = hash;
        this.sql = sql;
    }

    @Override
    public void report(Problem problem) {
        count++;
        if (first.size() < SHOWN) {
            first.add(problem);
        }
        waiting.add(new Object[] {
            hash,
            count,
            problem.place().file(),
            problem.place().line(),
            problem.place().column(),
            problem.place().pointer(),
            problem.value(),
            problem.reason().name()
        });
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    void flush() {
        sql.batchUpdate(INSERT, waiting);
        waiting.clear();
    }

    long count() {
        return count;
    }

    List<Problem> first() {
        return List.copyOf(first);
    }
}
