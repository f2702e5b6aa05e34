package org.veeduria.platform.alerts.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veeduria.platform.shared.change.Value;
import tools.jackson.databind.json.JsonMapper;

/** What a webhook receives: a type, a time, and the changes with their values as data. */
@Component
class WebhookPayload {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final AlertSettings settings;

    WebhookPayload(AlertSettings settings) {
        this.settings = settings;
    }

    private record Body(String type, String timestamp, Object data) {}

    private record Item(
            UUID id,
            String kind,
            String what,
            String title,
            String url,
            List<String> topics,
            @Nullable Value before,
            @Nullable Value after,
            String happened,
            String told,
            @Nullable String record) {}

    /** What a receiver must answer with, to show that the address is its own. */
    String challenge(String text) {
        return write("veeduria.challenge", Map.of("challenge", text));
    }

    String changes(List<Notice> notices) {
        return write(
                "veeduria.changes",
                Map.of("changes", notices.stream().map(this::item).toList()));
    }

    private Item item(Notice notice) {
        return new Item(
                notice.uid(),
                notice.kind().name().toLowerCase(Locale.ROOT),
                notice.what(),
                notice.title(),
                settings.address() + notice.link(),
                notice.topics(),
                notice.before(),
                notice.after(),
                notice.happened().toString(),
                notice.toldAt().toString(),
                notice.entry() == null ? null : settings.address() + "/registro/" + notice.entry());
    }

    private static String write(String type, Object data) {
        return JSON.writeValueAsString(new Body(type, Instant.now().toString(), data));
    }
}
