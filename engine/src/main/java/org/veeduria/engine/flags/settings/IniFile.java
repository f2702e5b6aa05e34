package org.veeduria.engine.flags.settings;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The lines of an INI file: {@code [section]}, {@code name = value} (or {@code name: value}), comments that begin with a semicolon
 * or a number sign. Quotes around a value are left out. What stands before the first section is in the section {@code ""}.
 */
record IniFile(Map<String, Section> sections) {
    static IniFile read(String text) {
        IniFile file = new IniFile(new LinkedHashMap<>());
        Section section = file.section("", 0);
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = raw.strip();
            if (line.startsWith("[") && line.endsWith("]")) {
                section = file.section(line.substring(1, line.length() - 1).strip(), number);
            } else if (!line.isEmpty() && !line.startsWith(";") && !line.startsWith("#")) {
                addProperty(section, line, number);
            }
        }
        return file;
    }

    private Section section(String name, int line) {
        return sections.computeIfAbsent(name, missing -> new Section(line));
    }

    private static void addProperty(Section section, String line, int number) {
        int equals = line.indexOf('=');
        int colon = line.indexOf(':');
        int at = equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
        if (at <= 0) {
            throw new SettingsException(number, line, SettingsException.Reason.NOT_A_PROPERTY);
        }
        section.put(
                line.substring(0, at).strip(), unquoted(line.substring(at + 1).strip()), number);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
