package org.veeduria.platform.contracting.internal;

import static org.veeduria.platform.contracting.internal.Json.first;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a process is called. SEACE and others put the procedure's code ("LP-SM-1-2019-MPT-1") where the title belongs and
 * say in the description what is bought: people read that first.
 */
record Title(String text, @Nullable String code, @Nullable String description) {
    private static final Pattern WORDS = Pattern.compile("\\p{L}{3,}\\s+\\p{L}{2,}");

    static Title of(JsonNode release) {
        JsonNode tender = release.path("tender");
        String title = first(tender.path("title"), release.path("title"));
        String description = first(tender.path("description"), release.path("description"));
        if (title != null && description != null && !WORDS.matcher(title).find()) {
            return new Title(description, title, null);
        }
        String text = title == null ? description : title;
        String told = text == null ? release.path("ocid").asString() : text;
        return new Title(told, null, told.equals(description) ? null : description);
    }
}
