package org.veeduria.platform.cli;

import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.veeduria.platform.Veeduria;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code veeduria start}: the database and the site, until the process is stopped. */
@Command(name = "start", mixinStandardHelpOptions = true)
public final class StartCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    private int port;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "${sys:veeduria.home:-.}/data")
    private Path data = Path.of("data");

    @Option(names = "--rehearse", hidden = true)
    private boolean rehearse;

    @Override
    public Integer call() throws Exception {
        if (rehearse) {
            Rehearsal.run();
            return 0;
        }
        open(port, data);
        System.out.printf(ResourceBundle.getBundle("messages.cli").getString("start.ready") + "%n", port);
        return RootCommand.SERVING;
    }

    /** The running site; port 0 takes a free one. */
    static ConfigurableApplicationContext open(int port, Path data) {
        return new SpringApplication(Veeduria.class)
                .run(
                        "--server.port=" + port,
                        "--veeduria.data=" + data.toAbsolutePath().normalize());
    }
}
