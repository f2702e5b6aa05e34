package org.veeduria.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veeduria.platform.catalogue.LoadResult;
import org.veeduria.platform.catalogue.Loading;
import org.veeduria.platform.catalogue.Progress;
import org.veeduria.platform.shared.Withdrawal;

/** Loads files of a test as the command does, and takes them out again, so that the next test finds nothing of them. */
public class Loads {
    private final Loading loading;
    private final List<Withdrawal> rooms;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;
    private final List<String> loaded = new ArrayList<>();

    Loads(Loading loading, List<Withdrawal> rooms, TransactionTemplate transaction, JdbcClient sql) {
        this.loading = loading;
        this.rooms = List.copyOf(rooms);
        this.transaction = transaction;
        this.sql = sql;
    }

    public LoadResult file(Path file) throws IOException {
        return noted(loading.file(file, null, Progress.SILENT));
    }

    /** The same result; its file is taken out with the others. */
    public LoadResult noted(LoadResult result) {
        if (result instanceof LoadResult.Loaded done) {
            loaded.add(done.hash());
        }
        return result;
    }

    public LoadResult.Loaded good(Path file) throws IOException {
        LoadResult result = file(file);
        assertThat(result).isInstanceOf(LoadResult.Loaded.class);
        return (LoadResult.Loaded) result;
    }

    public void withdraw(String hash) {
        transaction.executeWithoutResult(status -> {
            rooms.forEach(room -> room.withdraw(hash));
            sql.sql("delete from catalogue.source_file where hash = ?")
                    .param(hash)
                    .update();
        });
    }

    public void withdrawAll() {
        loaded.forEach(this::withdraw);
        loaded.clear();
    }

    /** How many files the test has loaded. */
    public int count() {
        return loaded.size();
    }
}
