package org.veeduria.platform.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.veeduria.engine.demo.Demonstration;
import org.veeduria.platform.cli.FlagsCommand.Compat;

/**
 * Computes flags of invented purchases in both modes and throws them away. What the Java runtime learns from it is kept in
 * its ahead-of-time cache (JEP 514 and 515), so that {@code flags} starts quickly and its inner loops are compiled at once.
 */
public final class FlagsRehearsal {
    private static final int WORLDS = 8;
    private static final int ROUNDS = 2;

    private FlagsRehearsal() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("veeduria-ensayo");
        Path input = folder.resolve("in.jsonl");
        Path output = folder.resolve("out.json");
        try {
            try (OutputStream out = Files.newOutputStream(input)) {
                for (int world = 0; world < WORLDS; world++) {
                    Demonstration.write(world, out);
                }
            }
            for (int round = 0; round < ROUNDS; round++) {
                compute(List.of(
                        "flags", "--compat", Compat.CARDINAL.name(), "-o", output.toString(), input.toString()));
                compute(List.of("flags", "-o", output.toString(), input.toString()));
            }
        } finally {
            Files.deleteIfExists(input);
            Files.deleteIfExists(output);
            Files.deleteIfExists(folder);
        }
    }

    private static void compute(List<String> arguments) {
        PlainFlags.run(arguments.toArray(String[]::new));
    }
}
