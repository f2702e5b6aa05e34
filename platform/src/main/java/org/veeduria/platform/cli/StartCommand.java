package org.veeduria.platform.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.veeduria.platform.Veeduria;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code veeduria start}: the database and the site, until the process is stopped. */
@Command(name = "start", mixinStandardHelpOptions = true)
public final class StartCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    private int port;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        SpringApplication application = new SpringApplication(Veeduria.class);
        application.run("--server.port=" + port, "--veeduria.data=" + data.toAbsolutePath());
        say(System.out);
        return RootCommand.SERVING;
    }

    private void say(PrintStream out) {
        out.printf(ResourceBundle.getBundle("messages.cli").getString("start.ready") + "%n", port);
    }
}
