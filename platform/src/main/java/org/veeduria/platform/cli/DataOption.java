package org.veeduria.platform.cli;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.veeduria.platform.Veeduria;
import picocli.CommandLine.Option;

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

    /** The folder, absolute. */
    public Path folder() {
        return folder.toAbsolutePath().normalize();
    }

    /**
     * The rooms without the site: database found or started, migrated; no web server. Works while the site runs on the same
     * folder, and closes the database it started when it is closed.
     */
    public ConfigurableApplicationContext openRooms() {
        SpringApplication application = new SpringApplication(Veeduria.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        return application.run("--veeduria.data=" + folder());
    }

    /** The running site; port 0 takes a free one. */
    ConfigurableApplicationContext openSite(int port) {
        SpringApplication application = new SpringApplication(Veeduria.class);
        application.setLogStartupInfo(false);
        return application.run("--server.port=" + port, "--veeduria.data=" + folder());
    }

    static DataOption of(Path folder) {
        DataOption option = new DataOption();
        option.folder = folder;
        return option;
    }
}
