/** The command line: one thin class per command. It parses options, calls a room or the engine, and sets the exit code. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "identity",
            "catalogue",
            "contracting",
            "record",
            "law",
            "places",
            "extractives"
        })
@NullMarked
package org.veeduria.platform.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
