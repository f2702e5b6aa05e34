package org.veeduria.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A small good file of one type.
 *
 * @param form {@code csv}: a header and three rows; {@code json}: a list of three objects, each on a line of its own;
 *     {@code document}: one object of three parts; {@code package}: the table of a Fiscal Data Package
 */
record WholeFile(String type, String form, String text) {
    private static final String DESCRIPTOR = """
            {"name": "villa", "title": "Gasto de Villa", "resources": [{"name": "gasto", "path": "gasto.csv", "schema": {"fields": [
              {"name": "funcion", "type": "string"}, {"name": "nombre", "type": "string"},
              {"name": "ano", "type": "integer"}, {"name": "monto", "type": "number"}]}}],
             "model": {"measures": {"monto": {"source": "monto", "currency": "PEN"}}}}""";
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

    /** How its bytes are handed over: a package's table beside its descriptor in one ZIP, any other as it is. */
    byte[] packed(byte[] bytes) throws IOException {
        if (!form.equals("package")) {
            return bytes;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("datapackage.json"));
            zip.write(DESCRIPTOR.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("gasto.csv"));
            zip.write(bytes);
        }
        return packed.toByteArray();
    }

    /** What breaks it; of a broken table inside a package only what must always hold is asked. */
    Stream<Breakage> breakages() {
        Stream<Breakage> own = switch (form) {
            case "csv", "package" -> new BrokenTables(text).all();
            case "json" -> new BrokenObjects(text).all();
            default -> new BrokenDocument(text).all();
        };
        Stream<Breakage> all = Stream.concat(Breakage.EVERYWHERE.stream(), own);
        return form.equals("package") ? all.map(one -> Breakage.any(one.name(), one.doing())) : all;
    }
}
