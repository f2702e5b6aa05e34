package org.veeduria.platform.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code veeduria}: lists the commands; each answers {@code --help} with an example. */
@Command(
        name = "veeduria",
        resourceBundle = "messages.cli",
        mixinStandardHelpOptions = true,
        version = "veeduria 0.1.0",
        subcommands = {
            HelpCommand.class,
            StartCommand.class,
            LoadCommand.class,
            FlagsCommand.class,
            MergeCommand.class,
            CoverageCommand.class,
            CanonCommand.class,
            VerifyCommand.class,
            DemoCommand.class
        })
public final class RootCommand {
    /** The command left a server running: the process must stay. */
    public static final int SERVING = -1;

    private final Class<?> site;

    private RootCommand(Class<?> site) {
        this.site = site;
    }

    /** The application that holds the rooms. */
    Class<?> site() {
        return site;
    }

    /**
     * Runs one command line. Exit codes: 0 done, 1 the answer is no, 2 wrong use or unreadable input.
     *
     * @param site the application that holds the rooms, for the commands that open them
     */
    public static int run(Class<?> site, String... args) {
        CommandLine line = line(site);
        return args.length == 0 ? line.execute("help") : line.execute(args);
    }

    /** English where the system speaks it, else Peru's Spanish. */
    static Locale language() {
        return Locale.getDefault().getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("es", "PE");
    }

    static CommandLine line(Class<?> site) {
        CommandLine line = new CommandLine(new RootCommand(site));
        line.setResourceBundle(ResourceBundle.getBundle("messages.cli"));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        Failures failures = new Failures();
        line.setExecutionExceptionHandler(failures);
        line.setParameterExceptionHandler(failures);
        return line;
    }
}
