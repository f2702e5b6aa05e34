package org.veeduria.platform.contracting.internal;

import java.sql.Array;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.platform.contracting.ReleasesStored;
import org.veeduria.platform.shared.Recomputation;
import org.veeduria.platform.shared.Recomputations;

/** The words of all stored titles and names, and what a misspelt one may mean. */
@Repository
class Lexicon {
    private final JdbcClient sql;
    private final Recomputation recomputation;

    Lexicon(JdbcClient sql, Recomputations recomputations) {
        this.sql = sql;
        this.recomputation = recomputations.of("contracting.word", this::refresh);
    }

    /** Learns the words of what was stored when its transaction has committed. */
    @EventListener
    void stored(ReleasesStored event) {
        recomputation.ask();
    }

    private void refresh() {
        sql.sql("refresh materialized view concurrently contracting.word").update();
    }

    /**
     * What each word may mean, by the word without accents: itself alone where some stored word begins with it; else up to three
     * stored words like it, those with the fewest other letters first and of these the most used; none where nothing is like it.
     */
    Map<String, List<String>> meanings(List<String> words) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        sql.sql("""
                        select asked.word, case
                            when length(asked.word) < 4
                                or exists (select 1 from contracting.word k where starts_with(k.word, asked.word))
                            then array[asked.word]
                            else array(
                                select near.word from (
                                    select k.word, k.uses from contracting.word k
                                    where k.word operator(public.%) asked.word
                                    order by public.similarity(k.word, asked.word) desc, k.word limit 60) near
                                order by public.levenshtein(near.word, asked.word), near.uses desc, near.word limit 3)
                            end
                        from (select shared.plain(one) collate "C" word
                              from unnest(:words) with ordinality as w (one, n) order by n) asked
                        """)
                .param("words", words.toArray(String[]::new))
                .query((row, i) -> found.put(Objects.requireNonNull(row.getString(1)), strings(row.getArray(2))))
                .list();
        return found;
    }

    private static List<String> strings(Array array) throws java.sql.SQLException {
        return List.of((String[]) array.getArray());
    }
}
