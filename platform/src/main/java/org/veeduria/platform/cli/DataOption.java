package org.veeduria.platform.cli;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The {@code --data} option, for commands that work on the site's database. A command mixes it in and opens the rooms:
 *
 * <pre>{@code
 * @Mixin private DataOption data = new DataOption();
 * try (ConfigurableApplicationContext rooms = data.openRooms()) { rooms.getBean(Contracting.class)… }
 * }</pre>
 */
public final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:veeduria.home:-.}/data",
            descriptionKey = "data")
    private Path folder = Path.of("data");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /** The folder, absolute. */
    public Path folder() {
        return folder.toAbsolutePath().normalize();
    }

    /**
     * The rooms without the site: database found or started, migrated; no web server. Works while the site runs on the same
     * folder, and closes the database it started when it is closed.
     */
    public ConfigurableApplicationContext openRooms() {
        SpringApplication application = application();
        application.setWebApplicationType(WebApplicationType.NONE);
        return application.run("--veeduria.data=" + folder());
    }

    /** The running site on a port of this machine; port 0 takes a free one. */
    ConfigurableApplicationContext openSite(int port, Path on) {
        return application().run("--server.port=" + port, "--veeduria.data=" + on);
    }

    private SpringApplication application() {
        if (command.root().userObject() instanceof RootCommand root) {
            SpringApplication application = new SpringApplication(root.site());
            application.setLogStartupInfo(false);
            return application;
        }
        throw new IllegalStateException("a command that opens the rooms runs under veeduria");
    }
}
