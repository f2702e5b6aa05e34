/** The command line: one thin class per command. It parses options, calls a room or the engine, and sets the exit code. */
@NullMarked
package org.veeduria.platform.cli;

import org.jspecify.annotations.NullMarked;
