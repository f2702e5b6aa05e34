package org.veeduria.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small good file of one type.
 *
 * @param form {@code csv}: a header and three rows; {@code json}: a list of three objects, each on a line of its own;
 *     {@code document}: one object of three parts
 */
record WholeFile(String type, String form, String text) {
    private static final Path FOLDER = Path.of("src/test/resources/whole");

    static List<WholeFile> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(WholeFile::read).toList();
        }
    }

    static List<String> types() throws IOException {
        return all().stream().map(WholeFile::type).toList();
    }

    private static WholeFile read(Path file) {
        try {
            String name = String.valueOf(file.getFileName());
            int dot = name.lastIndexOf('.');
            return new WholeFile(name.substring(0, dot), name.substring(dot + 1), Files.readString(file));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Stream<Breakage> breakages() {
        return switch (form) {
            case "csv" -> new BrokenTables(text).all();
            case "json" -> new BrokenObjects(text).all();
            default -> new BrokenDocument(text).all();
        };
    }
}
