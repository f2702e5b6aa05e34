package org.veeduria.platform;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.veeduria.platform.cli.PlainFlags;
import org.veeduria.platform.cli.RootCommand;

/** The one entry point: the site and every command. */
@SpringBootApplication
public class Veeduria {
    public static void main(String[] args) {
        boolean plain = PlainFlags.takes(args);
        int exit = plain ? PlainFlags.run(args) : RootCommand.run(Veeduria.class, args);
        boolean endsByItself = plain && exit == 0; // System.exit first asks every jar for a logger: 30 ms
        if (exit != RootCommand.SERVING && !endsByItself) {
            System.exit(exit);
        }
    }
}
