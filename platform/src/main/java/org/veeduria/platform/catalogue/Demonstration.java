package org.veeduria.platform.catalogue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.FileSystemUtils;
import org.veeduria.platform.catalogue.internal.Exports;
import org.veeduria.platform.catalogue.internal.FileLoading;
import org.veeduria.platform.record.EntryType;
import org.veeduria.platform.record.PublicRecord;
import org.veeduria.platform.shared.DemonstrationFile;
import org.veeduria.platform.shared.Withdrawal;
import tools.jackson.databind.node.JsonNodeFactory;

/** The invented data one can get to know the site with. Whatever page shows data says so while they are there. */
@Service
public class Demonstration {
    private final List<DemonstrationFile> parts;
    private final FileLoading files;
    private final List<Withdrawal> rooms;
    private final Exports exports;
    private final PublicRecord record;
    private final JdbcClient sql;

    Demonstration(
            List<DemonstrationFile> parts,
            FileLoading files,
            List<Withdrawal> rooms,
            Exports exports,
            PublicRecord record,
            JdbcClient sql) {
        this.parts = List.copyOf(parts);
        this.files = files;
        this.rooms = List.copyOf(rooms);
        this.exports = exports;
        this.record = record;
        this.sql = sql;
    }

    /** Whether invented data is stored. */
    public boolean present() {
        return sql.sql("select exists (select 1 from catalogue.source_file where fictional)")
                .query(Boolean.class)
                .single();
    }

    /** Loads its files as any other file is loaded, marked as fictional. Loading them twice changes nothing. */
    @Transactional
    public Map<String, LoadResult> load(Function<String, Progress> progress) throws IOException {
        Path folder = Files.createTempDirectory("veeduria-demo");
        try {
            Map<String, LoadResult> results = new LinkedHashMap<>();
            for (DemonstrationFile part : parts) {
                results.put(part.name(), load(part, folder.resolve(part.name()), progress.apply(part.name())));
            }
            return results;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private LoadResult load(DemonstrationFile part, Path file, Progress progress) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            part.write(out);
        }
        return files.load(part, file, progress);
    }

    /**
     * Takes it out whole, from every room, with its reports and prepared files. The public record keeps the entry of
     * its loading and gets one of its withdrawal.
     *
     * @return whether there was any
     */
    @Transactional
    public boolean remove() throws IOException {
        List<String> hashes = sql.sql("select hash from catalogue.source_file where fictional")
                .query(String.class)
                .list();
        for (String hash : hashes) {
            rooms.forEach(room -> room.withdraw(hash));
            sql.sql("delete from catalogue.source_file where hash = :hash")
                    .param("hash", hash)
                    .update();
            record.append(EntryType.PUBLIC_ACT, PublicRecord.json(withdrawal(hash)));
        }
        exports.forget();
        return !hashes.isEmpty();
    }

    private static String withdrawal(String hash) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("act", "demonstration-withdrawn")
                .put("sha256", hash)
                .toString();
    }
}
