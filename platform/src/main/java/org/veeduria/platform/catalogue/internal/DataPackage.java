package org.veeduria.platform.catalogue.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.veeduria.engine.budget.FiscalPackage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A data package (specs.frictionlessdata.io): {@code datapackage.json} with its tables beside it. As one ZIP it is one file with one hash,
 * so that the record vouches for the tables too.
 */
public final class DataPackage implements AutoCloseable {
    private static final int LONGEST_DESCRIPTOR = 32 << 20;
    /** The same package gives the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path zip;

    private DataPackage(Path zip) {
        this.zip = zip;
    }

    /** Whether a file is the descriptor of a package. */
    public static boolean isDescriptor(Path path) throws IOException {
        return String.valueOf(path.getFileName()).equals(FiscalPackage.DESCRIPTOR)
                && Files.isRegularFile(path)
                && Files.size(path) <= LONGEST_DESCRIPTOR;
    }

    /** The descriptor and the tables it names that lie below its folder; its loader says which are missing. */
    public static DataPackage pack(Path descriptor) throws IOException {
        Path zip = Files.createTempFile("datapackage", ".zip");
        Path folder = Objects.requireNonNull(descriptor.toRealPath().getParent());
        try (OutputStream bytes = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            add(out, FiscalPackage.DESCRIPTOR, descriptor);
            for (String table : tables(descriptor)) {
                Optional<Path> file = below(folder, table);
                if (file.isPresent()) {
                    add(out, table, file.get());
                }
            }
        }
        return new DataPackage(zip);
    }

    private static void add(ZipOutputStream out, String name, Path file) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
        Files.copy(file, out);
    }

    /** The tables a descriptor names that can lie beside it. */
    static List<String> tables(Path descriptor) throws IOException {
        try {
            return FiscalPackage.tables(JsonMapper.shared().readTree(Files.readAllBytes(descriptor))).stream()
                    .distinct()
                    .filter(FiscalPackage::isBeside)
                    .filter(table -> !table.equals(FiscalPackage.DESCRIPTOR))
                    .toList();
        } catch (JacksonException broken) {
            return List.of();
        }
    }

    private static Optional<Path> below(Path folder, String table) throws IOException {
        Path file = folder.resolve(table).normalize();
        boolean there = file.startsWith(folder) && Files.isRegularFile(file);
        return there && file.toRealPath().startsWith(folder) ? Optional.of(file) : Optional.empty();
    }

    /** The beginning of the descriptor in an archive, wherever it stands in it; empty where the file holds none. */
    static Optional<String> head(Path file, int length) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            Optional<? extends ZipEntry> descriptor = archive.stream()
                    .filter(entry -> entry.getName().equals(FiscalPackage.DESCRIPTOR)
                            || entry.getName().endsWith("/" + FiscalPackage.DESCRIPTOR))
                    .findFirst();
            return descriptor.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new String(
                            archive.getInputStream(descriptor.get()).readNBytes(length), StandardCharsets.UTF_8));
        } catch (ZipException noArchive) {
            return Optional.empty();
        }
    }

    public Path zip() {
        return zip;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(zip);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
