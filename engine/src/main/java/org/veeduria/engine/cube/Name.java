package org.veeduria.engine.cube;

import java.util.regex.Pattern;

/** Names of columns and of what stands for them: the only text that goes into SQL as it is. */
final class Name {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private Name() {}

    static void require(String name) {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is no name: small letters, digits and _, a letter first");
        }
    }
}
