package org.veeduria.engine.flags.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The file {@code indicators.ini} beside this class: what holds where a settings file is silent. */
final class UsualValues {
    static final IniFile FILE = read();

    private UsualValues() {}

    private static IniFile read() {
        try (InputStream in = Objects.requireNonNull(UsualValues.class.getResourceAsStream("indicators.ini"))) {
            return IniFile.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
