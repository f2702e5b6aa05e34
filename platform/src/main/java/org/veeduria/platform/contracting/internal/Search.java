package org.veeduria.platform.contracting.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.veeduria.platform.contracting.SearchHit;
import org.veeduria.platform.contracting.SearchHit.Kind;

/** Search that forgives accents and misspellings: each word, or one the {@link Lexicon} takes it for, must begin a word of the text. */
@Repository
public class Search {
    private static final int WORDS = 6;
    private static final int SHORT = 3;
    private static final String ORGANISATIONS = """
            select key, name, entity,
                (select count(*) from contracting.process p where p.entity = found.id or p.buyer = found.id) bought,
                (select count(distinct b.ocid) from contracting.bid b where b.organisation = found.id) offered
            from (select o.*, row_number() over (partition by o.entity order by %2$s, length(o.search), o.id) place
                  from contracting.organisation o
                  where %1$s or (not o.natural_person and o.identifier = :text)) found
            where place <= :limit order by place
            """;
    private static final String PROCESSES = """
            select p.ocid, p.title, p.year, e.name entity
            from (select p.* from contracting.process p where %1$s
                  order by %2$s, p.called desc nulls last, p.ocid limit :limit) p
            left join contracting.organisation e on e.id = p.entity
            order by %2$s, p.called desc nulls last, p.ocid
            """;

    private final JdbcClient sql;
    private final Lexicon lexicon;

    Search(JdbcClient sql, Lexicon lexicon) {
        this.sql = sql;
        this.lexicon = lexicon;
    }

    /** The best answers of each kind, best first; of processes the newest first. */
    @Transactional(readOnly = true)
    public List<SearchHit> find(String text, int limit) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        Collection<List<String>> meanings = lexicon.meanings(words).values();
        List<SearchHit> organisations = organisations(text, meanings, limit);
        return Stream.of(
                        of(Kind.ENTITY, organisations, limit),
                        of(Kind.SUPPLIER, organisations, limit),
                        meant(meanings) ? processes(text, meanings, limit).stream() : Stream.<SearchHit>empty())
                .flatMap(hits -> hits)
                .toList();
    }

    private static boolean meant(Collection<List<String>> meanings) {
        return meanings.stream().noneMatch(List::isEmpty);
    }

    private static Stream<SearchHit> of(Kind kind, List<SearchHit> hits, int limit) {
        return hits.stream().filter(hit -> hit.kind() == kind).limit(limit);
    }

    private List<SearchHit> organisations(String text, Collection<List<String>> meanings, int limit) {
        return run(ORGANISATIONS, "o.search", text, meanings, limit)
                .query((row, i) -> {
                    boolean entity = row.getBoolean("entity") && row.getLong("bought") >= row.getLong("offered");
                    return new SearchHit(
                            entity ? Kind.ENTITY : Kind.SUPPLIER,
                            (entity ? "/entidad/" : "/proveedor/") + row.getString("key"),
                            row.getString("name"),
                            Long.toString(entity ? row.getLong("bought") : row.getLong("offered")));
                })
                .list();
    }

    private List<SearchHit> processes(String text, Collection<List<String>> meanings, int limit) {
        return run(PROCESSES, "p.search", text, meanings, limit)
                .query((row, i) -> new SearchHit(
                        Kind.PROCESS,
                        "/compra/" + row.getString("ocid"),
                        row.getString("title"),
                        Objects.requireNonNullElse(row.getString("entity"), "")
                                + (row.getString("year") == null ? "" : " · " + row.getString("year"))))
                .list();
    }

    /** Texts with some meaning of every word; first those with the likest meaning of each. */
    private JdbcClient.StatementSpec run(
            String query, String column, String text, Collection<List<String>> meanings, int limit) {
        String some = column + " ~ all (:some)";
        String best = column + " ~ all (:best) desc";
        return sql.sql(query.formatted(meant(meanings) ? some : "false", meant(meanings) ? best : "1"))
                .params(Map.of(
                        "text", text.strip(),
                        "limit", limit,
                        "some", patterns(meanings.stream()),
                        "best", patterns(meanings.stream().map(words -> words.subList(0, Math.min(1, words.size()))))));
    }

    private static String[] patterns(Stream<List<String>> meanings) {
        return meanings.map(words -> words.stream()
                        .map(word -> word.replaceAll("([^\\p{L}\\p{N}])", "\\\\$1"))
                        .collect(Collectors.joining("|", "\\m(", ")")))
                .toArray(String[]::new);
    }

    /** The words that say something; short ones only where there are no others. */
    private static List<String> words(String text) {
        List<String> all = Arrays.stream(text.strip().replace("\0", "").split("[\\s,;]+"))
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .toList();
        List<String> telling =
                all.stream().filter(word -> word.length() > SHORT).toList();
        return (telling.isEmpty() ? all : telling).stream().limit(WORDS).toList();
    }
}
