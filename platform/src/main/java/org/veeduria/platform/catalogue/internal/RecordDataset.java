package org.veeduria.platform.catalogue.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veeduria.engine.input.BadQuery;
import org.veeduria.platform.record.Entry;
import org.veeduria.platform.record.EntryType;
import org.veeduria.platform.record.PublicRecord;
import org.veeduria.platform.shared.dataset.Column;
import org.veeduria.platform.shared.dataset.Dataset;
import org.veeduria.platform.shared.dataset.Filter;
import org.veeduria.platform.shared.dataset.Row;

/** The entries of the public record, the newest first. Their id is their number in the log. */
@Component
class RecordDataset implements Dataset {
    private static final int BATCH = 1000;

    private static final Filter TYPE = new Filter(
            "type",
            Stream.of(EntryType.values()).map(RecordDataset::name).collect(Collectors.joining("|")),
            "what the entry is about, such as file_loaded");

    private final PublicRecord log;

    RecordDataset(PublicRecord log) {
        this.log = log;
    }

    @Override
    public String id() {
        return "record";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("number"), Column.text("entry"), Column.text("type"), Column.text("text"));
    }

    @Override
    public String version() {
        return Long.toString(log.size());
    }

    @Override
    public long count(Map<String, String> filters) {
        return type(filters).map(log::count).orElseGet(log::size);
    }

    @Override
    public List<Filter> filters() {
        return List.of(TYPE);
    }

    private static Optional<EntryType> type(Map<String, String> filters) {
        return Optional.ofNullable(filters.get(TYPE.name()))
                .map(TYPE::require)
                .map(name -> EntryType.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    private static String name(EntryType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private List<Entry> batch(Optional<EntryType> type, long below, int limit) {
        return type.map(one -> log.newest(one, below, limit)).orElseGet(() -> log.newest(below, limit));
    }

    @Override
    public void read(Map<String, String> filters, @Nullable String after, int limit, Consumer<Row> rows) {
        long below = after == null ? Long.MAX_VALUE : number(after);
        long left = limit;
        Optional<EntryType> type = type(filters);
        while (left > 0) {
            List<Entry> batch = batch(type, below, (int) Math.min(BATCH, left));
            if (batch.isEmpty()) {
                return;
            }
            batch.forEach(entry -> rows.accept(row(entry)));
            below = batch.getLast().index();
            left -= batch.size();
        }
    }

    @Override
    public Optional<Row> find(String id) {
        return id.matches("\\d{1,18}")
                ? log.newest(Long.parseLong(id) + 1, 1).stream()
                        .filter(entry -> Long.toString(entry.index()).equals(id))
                        .map(RecordDataset::row)
                        .findFirst()
                : Optional.empty();
    }

    private static Row row(Entry entry) {
        return Row.of(Long.toString(entry.index()), entry.id().toString(), name(entry.type()), entry.text());
    }

    private static long number(String after) {
        if (!after.matches("\\d{1,18}")) {
            throw new BadQuery("after", after, "the number of an entry");
        }
        return Long.parseLong(after);
    }
}
