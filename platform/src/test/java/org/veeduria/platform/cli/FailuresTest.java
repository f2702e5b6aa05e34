package org.veeduria.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.veeduria.platform.record.KeyTrouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {
    private final StringWriter err = new StringWriter();

    @Test
    void whatAPersonCanMendIsSaidWithoutAStackTraceHoweverDeepItLies() {
        int exit = run(new IllegalStateException("bean", new RuntimeException(new KeyTrouble("lost", "/srv/log/key"))));
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString())
                .contains("/srv/log/key", "copia de seguridad", "backup")
                .doesNotContain("\tat ");
    }

    @Test
    void aBugShowsWhereItIs() {
        assertThat(run(new IllegalStateException("bug"))).isEqualTo(3);
        assertThat(err.toString()).contains("bug", "\tat ");
    }

    private int run(Exception failure) {
        return new CommandLine(new Failing(failure))
                .setExecutionExceptionHandler(new Failures())
                .setErr(new PrintWriter(err, true))
                .execute();
    }

    @Command(name = "failing")
    static final class Failing implements Callable<Integer> {
        private final Exception failure;

        Failing(Exception failure) {
            this.failure = failure;
        }

        @Override
        public Integer call() throws Exception {
            throw failure;
        }
    }
}
