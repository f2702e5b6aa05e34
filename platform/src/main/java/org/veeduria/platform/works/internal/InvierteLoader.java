package org.veeduria.platform.works.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.works.invierte.InvierteItem;
import org.veeduria.engine.works.invierte.InvierteReader;
import org.veeduria.engine.works.invierte.InvierteTable;
import org.veeduria.platform.shared.IncomingFile;
import org.veeduria.platform.shared.LoadCounts;
import org.veeduria.platform.shared.Loader;

/** Loads the tables of Invierte.pe, {@code --as invierte-lista} and {@code --as invierte-formato8}. */
final class InvierteLoader implements Loader {
    private final InvierteTable table;
    private final Scope scope;
    private final WorkStore store;
    private final Locating locating;

    /** A loader for each table. */
    @Configuration(proxyBeanMethods = false)
    static class Loaders {
        @Bean
        Loader invierteList(WorkStore store, Locating locating) {
            return new InvierteLoader(InvierteTable.LIST, Scope.LIST, store, locating);
        }

        @Bean
        Loader invierteFormato8(WorkStore store, Locating locating) {
            return new InvierteLoader(InvierteTable.FORMATO_8, Scope.FORMATO_8, store, locating);
        }
    }

    private InvierteLoader(InvierteTable table, Scope scope, WorkStore store, Locating locating) {
        this.table = table;
        this.scope = scope;
        this.store = store;
        this.locating = locating;
    }

    @Override
    public String type() {
        return scope.id();
    }

    @Override
    public boolean recognises(String head) {
        return table.recognises(head.lines().findFirst().orElse(""));
    }

    @Override
    public LoadCounts load(IncomingFile file, Problems problems) throws IOException {
        Edition edition = store.begin(scope, file);
        Map<String, Long> rows = new LinkedHashMap<>();
        file.members(problems, member -> {
            InvierteReader reader = new InvierteReader(table, Limits.USUAL, problems);
            reader.read(member, item -> add(edition, item));
            rows.merge("rows", reader.rows(), Long::sum);
            rows.merge("brokenRows", reader.broken(), Long::sum);
        });
        store.finish(edition);
        rows.putAll(edition.counts());
        return new LoadCounts(edition.works(), rows);
    }

    private void add(Edition edition, InvierteItem item) {
        locating.invierte(item);
        String updated = item.project().path("updated").asString("");
        LocalDate said = updated.length() < 10 ? null : LocalDate.parse(updated.substring(0, 10));
        edition.add(item.cui(), item.project(), said, lines(item.lines()));
    }

    private static String lines(List<Long> lines) {
        return lines.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
