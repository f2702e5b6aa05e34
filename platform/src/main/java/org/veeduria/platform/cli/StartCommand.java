package org.veeduria.platform.cli;

import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.veeduria.platform.database.FirstStarts;
import org.veeduria.platform.identity.Identity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code veeduria start}: the database and the site, until the process is stopped. */
@Command(name = "start", mixinStandardHelpOptions = true)
public final class StartCommand implements Callable<Integer> {
    /** What most people see first. */
    private static final List<String> FIRST_PAGES = List.of("/", "/presupuesto");

    private static final int LAST_PORT = 65_535;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--no-demo")
    private boolean withoutDemonstration;

    @Option(names = "--rehearse", hidden = true)
    private boolean rehearse;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    private int port;

    @Override
    public Integer call() throws Exception {
        if (port < 1 || port > LAST_PORT) {
            throw new WrongUse("port.wrong", port, LAST_PORT);
        }
        if (rehearse) {
            Rehearsal.run(folder -> data.openSite(0, folder));
            return 0;
        }
        ConfigurableApplicationContext site = data.openSite(port, data.folder());
        site.getBean(FirstStarts.class).run(!withoutDemonstration);
        Visit.to(site, FIRST_PAGES);
        say("start.ready", port);
        site.getBean(Identity.class).firstAdministratorSecret().ifPresent(secret -> say("start.entry", port, secret));
        return RootCommand.SERVING;
    }

    private static void say(String key, Object... values) {
        System.out.printf(ResourceBundle.getBundle("messages.cli").getString(key) + "%n", values);
    }
}
