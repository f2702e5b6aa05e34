package org.veeduria.platform.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.veeduria.platform.database.DatabaseTrouble;
import org.veeduria.platform.database.Outage;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The {@code --data} option, for commands that work on the site's database. A command mixes it in and opens the rooms:
 *
 * <pre>{@code
 * @Mixin private DataOption data = new DataOption();
 * data.inRooms(rooms -> rooms.getBean(Contracting.class)…);
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
     * Does a piece of work in the rooms, and closes them.
     *
     * @throws DatabaseTrouble where the database or its disk fails under way, saying what to do
     */
    <R> R inRooms(Work<R> work) throws IOException, InterruptedException {
        try (ConfigurableApplicationContext rooms = openRooms()) {
            return work.in(rooms);
        } catch (IOException | RuntimeException failure) {
            Optional<DatabaseTrouble> outage = Outage.in(failure, folder());
            if (outage.isPresent()) {
                throw outage.get();
            }
            throw failure;
        }
    }

    /** What is done in the rooms. */
    interface Work<R> {
        R in(ConfigurableApplicationContext rooms) throws IOException, InterruptedException;
    }

    /**
     * The rooms without the site: database found or started, migrated; no web server. Works while the site runs on the same
     * folder, and closes the database it started when it is closed.
     */
    private ConfigurableApplicationContext openRooms() {
        SpringApplication application = application();
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setAdditionalProfiles("command");
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
