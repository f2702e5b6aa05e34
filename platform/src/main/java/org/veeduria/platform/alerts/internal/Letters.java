package org.veeduria.platform.alerts.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.veeduria.platform.alerts.internal.Follower.Follow;
import org.veeduria.platform.alerts.internal.Messages.Parcel;

/** Writes the e-mails: the request to confirm, and the digest of changes with its one-click way out (RFC 8058). */
@Component
class Letters {
    private static final int LISTED = 50;

    private final MailServer server;
    private final NoticeText texts;
    private final AlertSettings settings;

    Letters(MailServer server, NoticeText texts, AlertSettings settings) {
        this.server = server;
        this.texts = texts;
        this.settings = settings;
    }

    /** Asks the address whether it really wants to follow. */
    void confirmation(Follower follower, Follow follow) {
        in(follower.language(), () -> {
            String subject = texts.text("alerts.mail.confirm.subject", follow.name());
            String body = texts.text(
                    "alerts.mail.confirm",
                    follow.name(),
                    mine(follower.token()),
                    Long.toString(settings.confirmWithin().toHours()));
            server.send(follower.target(), "follow-" + follow.id(), subject, body, Map.of());
            return true;
        });
    }

    /** Tells what changed. */
    void digest(Parcel parcel, List<Notice> notices) {
        in(parcel.language(), () -> {
            String subject = notices.size() == 1
                    ? texts.headline(notices.getFirst())
                    : texts.text("alerts.mail.subject", notices.size());
            server.send(parcel.target(), parcel.id().toString(), subject, body(parcel, notices), wayOut(parcel));
            return true;
        });
    }

    private String body(Parcel parcel, List<Notice> notices) {
        StringBuilder body = new StringBuilder(texts.text("alerts.mail.intro")).append("\n\n");
        for (Notice notice : notices.subList(0, Math.min(LISTED, notices.size()))) {
            body.append("• ").append(notice.title()).append('\n');
            body.append("  ").append(texts.say(notice)).append('\n');
            body.append("  ").append(settings.address()).append(notice.link()).append("\n\n");
        }
        if (notices.size() > LISTED) {
            body.append(texts.text("alerts.mail.more", notices.size() - LISTED)).append("\n\n");
        }
        return body.append(texts.text("alerts.mail.leave", mine(parcel.token())))
                .append('\n')
                .toString();
    }

    private Map<String, String> wayOut(Parcel parcel) {
        return Map.of(
                "List-Unsubscribe",
                "<" + settings.address() + "/avisos/baja/" + parcel.token() + ">",
                "List-Unsubscribe-Post",
                "List-Unsubscribe=One-Click",
                "List-Id",
                "<avisos." + java.net.URI.create(settings.address()).getHost() + ">",
                "Precedence",
                "bulk");
    }

    private String mine(String token) {
        return settings.address() + "/avisos/mis/" + token;
    }

    private static <T> T in(String language, Supplier<T> work) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(NoticeText.language(language));
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }
}
