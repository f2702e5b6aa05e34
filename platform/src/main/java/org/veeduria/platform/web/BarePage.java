package org.veeduria.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** An error page in both languages that needs neither layout, nor database, nor anything of the request. */
final class BarePage {
    private BarePage() {}

    /** @param kind of the error, as its words are named */
    static String of(String kind, MessageSource words) {
        StringBuilder page = new StringBuilder(
                "<!DOCTYPE html>\n<html lang=\"es-PE\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Veeduria</title></head><body>\n");
        for (Locale language : List.of(WebConfiguration.SPANISH, Locale.ENGLISH)) {
            page.append("<div lang=\"%s\"><h1>%s</h1><p>%s</p><p>%s</p></div>\n"
                    .formatted(
                            language.getLanguage(),
                            words.getMessage("error." + kind + ".title", null, language),
                            words.getMessage("error." + kind + ".what", null, language),
                            words.getMessage("error." + kind + ".do", null, language)));
        }
        return page.append("</body></html>\n").toString();
    }

    static void send(byte[] page, int status, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page);
    }
}
