package org.veeduria.platform.contracting.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.veeduria.platform.contracting.SearchHit;
import org.veeduria.platform.contracting.SearchHit.Kind;

/** Search that forgives accents and misspellings: every word must be like some words of the text, by trigrams. */
@Repository
public class Search {
    /** How like two words must be; lower finds more and means less. */
    private static final String LIKENESS = "0.5";

    private static final int WORDS = 6;
    private static final int SHORT = 3;
    private static final String ORGANISATIONS = """
            select key, name, entity, likeness,
                (select count(*) from contracting.process p where p.entity = found.id or p.buyer = found.id) bought,
                (select count(distinct b.ocid) from contracting.bid b where b.organisation = found.id) offered
            from (select o.*, public.word_similarity(shared.plain(:text), o.search) likeness
                  from contracting.organisation o where %s or (not o.natural_person and o.identifier = :text)
                  order by likeness desc, length(o.search), o.id limit :limit) found
            order by likeness desc, length(search), id
            """;
    private static final String PROCESSES = """
            select p.ocid, p.title, p.year, e.name entity,
                public.word_similarity(shared.plain(:text), p.search) likeness
            from contracting.process p left join contracting.organisation e on e.id = p.entity where %s
            order by likeness desc, p.called desc nulls last, p.ocid limit :limit
            """;

    private final JdbcClient sql;

    Search(JdbcClient sql) {
        this.sql = sql;
    }

    /** The best answers of each kind together, best first. */
    @Transactional
    public List<SearchHit> find(String text, int limit) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        sql.sql("select set_config('pg_trgm.word_similarity_threshold', :likeness, true)")
                .param("likeness", LIKENESS)
                .query(String.class)
                .single();
        List<SearchHit> hits = new ArrayList<>(organisations(text, words, limit));
        hits.addAll(processes(text, words, limit));
        hits.sort(Comparator.comparingDouble(SearchHit::likeness).reversed().thenComparing(SearchHit::kind));
        return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
    }

    private List<SearchHit> organisations(String text, List<String> words, int limit) {
        return run(ORGANISATIONS, "o.search", text, words, limit)
                .query((row, i) -> {
                    boolean entity = row.getBoolean("entity") && row.getLong("bought") >= row.getLong("offered");
                    return new SearchHit(
                            entity ? Kind.ENTITY : Kind.SUPPLIER,
                            (entity ? "/entidad/" : "/proveedor/") + row.getString("key"),
                            row.getString("name"),
                            Long.toString(entity ? row.getLong("bought") : row.getLong("offered")),
                            row.getDouble("likeness"));
                })
                .list();
    }

    private List<SearchHit> processes(String text, List<String> words, int limit) {
        return run(PROCESSES, "p.search", text, words, limit)
                .query((row, i) -> new SearchHit(
                        Kind.PROCESS,
                        "/compra/" + row.getString("ocid"),
                        row.getString("title"),
                        Objects.requireNonNullElse(row.getString("entity"), "")
                                + (row.getString("year") == null ? "" : " · " + row.getString("year")),
                        row.getDouble("likeness")))
                .list();
    }

    private JdbcClient.StatementSpec run(String query, String column, String text, List<String> words, int limit) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            conditions.add("shared.plain(:w" + i + ") operator(public.<%) " + column);
        }
        JdbcClient.StatementSpec statement = sql.sql(query.formatted("(" + String.join(" and ", conditions) + ")"))
                .param("text", text.strip())
                .param("limit", limit);
        for (int i = 0; i < words.size(); i++) {
            statement = statement.param("w" + i, words.get(i));
        }
        return statement;
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
