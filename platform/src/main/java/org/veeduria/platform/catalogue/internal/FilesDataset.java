package org.veeduria.platform.catalogue.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veeduria.platform.catalogue.internal.SourceFiles.SourceFile;
import org.veeduria.platform.shared.dataset.Column;
import org.veeduria.platform.shared.dataset.Dataset;
import org.veeduria.platform.shared.dataset.Filter;
import org.veeduria.platform.shared.dataset.Row;
import org.veeduria.platform.shared.dataset.RowFilter;

/** The loaded files as a table. */
@Component
class FilesDataset implements Dataset {
    private static final List<RowFilter> FILTERS =
            List.of(RowFilter.same(new Filter("type", "[a-z-]{1,40}", "a type of file, such as ocds or seace"), 2));

    private final SourceFiles files;

    FilesDataset(SourceFiles files) {
        this.files = files;
    }

    @Override
    public String id() {
        return "files";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("sha256"),
                Column.text("name"),
                Column.text("type"),
                Column.text("address"),
                Column.integer("bytes"),
                Column.time("loaded_at"),
                Column.text("counts"),
                Column.integer("problems"),
                Column.yesNo("fictional"));
    }

    @Override
    public List<Filter> filters() {
        return FILTERS.stream().map(RowFilter::filter).toList();
    }

    @Override
    public String version() {
        return Integer.toHexString(files.all().hashCode());
    }

    @Override
    public long count(Map<String, String> filters) {
        return rows(filters).count();
    }

    @Override
    public void read(Map<String, String> filters, @Nullable String after, int limit, Consumer<Row> rows) {
        rows(filters)
                .sorted(Comparator.comparing(Row::id))
                .filter(row -> after == null || row.id().compareTo(after) > 0)
                .limit(limit)
                .forEach(rows);
    }

    private Stream<Row> rows(Map<String, String> filters) {
        return files.all().stream().map(FilesDataset::row).filter(RowFilter.all(FILTERS, filters));
    }

    @Override
    public Optional<Row> find(String id) {
        return files.find(id).map(FilesDataset::row);
    }

    private static Row row(SourceFile file) {
        String counts = file.counts().entrySet().stream()
                .map(count -> count.getKey() + "=" + count.getValue())
                .collect(Collectors.joining(" "));
        return Row.of(
                file.hash(),
                file.name(),
                file.type(),
                file.address().orElse(null),
                file.bytes(),
                file.loadedAt(),
                counts,
                file.problems(),
                file.fictional());
    }
}
