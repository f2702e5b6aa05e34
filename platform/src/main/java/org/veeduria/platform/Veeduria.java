package org.veeduria.platform;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.veeduria.platform.cli.PlainFlags;
import org.veeduria.platform.cli.RootCommand;

/** The one entry point: the site and every command. */
@SpringBootApplication
public class Veeduria {
    public static void main(String[] args) {
        int exit = PlainFlags.takes(args) ? PlainFlags.run(args) : RootCommand.run(Veeduria.class, args);
        if (exit != RootCommand.SERVING) {
            System.exit(exit);
        }
    }
}
