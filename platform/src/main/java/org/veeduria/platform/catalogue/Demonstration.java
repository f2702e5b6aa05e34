package org.veeduria.platform.catalogue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.FileSystemUtils;
import org.veeduria.platform.catalogue.internal.Exports;
import org.veeduria.platform.catalogue.internal.FileLoading;
import org.veeduria.platform.record.EntryType;
import org.veeduria.platform.record.PublicRecord;
import org.veeduria.platform.shared.Withdrawal;
import tools.jackson.databind.node.JsonNodeFactory;

/** The invented purchases one can get to know the site with. Whatever page shows data says so while they are there. */
@Service
public class Demonstration {
    private final FileLoading files;
    private final List<Withdrawal> rooms;
    private final Exports exports;
    private final PublicRecord record;
    private final JdbcClient sql;

    Demonstration(FileLoading files, List<Withdrawal> rooms, Exports exports, PublicRecord record, JdbcClient sql) {
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

    /** Loads it as any other file is loaded, and marks it as fictional. Loading it twice changes nothing. */
    @Transactional
    public LoadResult load(Progress progress) throws IOException {
        Path folder = Files.createTempDirectory("veeduria-demo");
        try {
            String name = org.veeduria.engine.demo.Demonstration.FILE;
            Path file = folder.resolve(name);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                org.veeduria.engine.demo.Demonstration.write(org.veeduria.engine.demo.Demonstration.SEED, out);
            }
            LoadResult result = files.load(file, name, name, "ocds", progress);
            if (result instanceof LoadResult.Loaded loaded) {
                sql.sql("update catalogue.source_file set fictional = true where hash = :hash")
                        .param("hash", loaded.hash())
                        .update();
            }
            return result;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /**
     * Takes it out whole: purchases, organisations, flags, reports and prepared files. The public record keeps the entry of
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
