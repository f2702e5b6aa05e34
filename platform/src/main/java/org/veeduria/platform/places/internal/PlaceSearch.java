package org.veeduria.platform.places.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veeduria.platform.places.Ubigeo;

/** Finds places by text in {@code places.place}: how a name sounds, compared by its groups of three letters. */
@Component
public final class PlaceSearch {
    private static final int LONGEST = 80;

    private static final String NEAREST = """
            select ubigeo from places.place
            where sound % :heard or :heard <% path or replace(sound, ' ', '') like :prefix
            order by (sound = :heard or :heard = any(also)) desc, (replace(sound, ' ', '') like :prefix) desc,
                greatest(similarity(sound, :heard), 0.9 * word_similarity(:heard, path)) desc,
                digits, population desc nulls last, ubigeo
            limit :limit
            """;

    private final JdbcClient database;

    PlaceSearch(JdbcClient database) {
        this.database = database;
    }

    List<Ubigeo> find(String text, int limit) {
        String heard = Spelling.sound(text.substring(0, Math.min(text.length(), LONGEST)));
        if (heard.isEmpty()) {
            return List.of();
        }
        return database
                .sql(NEAREST)
                .param("heard", heard)
                .param("prefix", heard.replace(" ", "") + "%")
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .map(Ubigeo::new)
                .toList();
    }
}
