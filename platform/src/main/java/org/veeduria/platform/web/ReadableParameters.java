package org.veeduria.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Parameters whose bytes are no text ({@code ?q=%FF}) are answered 400 at the door. Beyond it each look at them would fail, that of the
 * error page too, and fill the log with stack traces of what is nobody's fault here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ReadableParameters extends OncePerRequestFilter {
    private final byte[] page;

    ReadableParameters(MessageSource words) {
        this.page = BarePage.of("unclear", words).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (areReadable(request)) {
            rest.doFilter(request, response);
        } else {
            BarePage.send(page, HttpServletResponse.SC_BAD_REQUEST, response);
        }
    }

    /** Asking for one decodes all; files that are sent are read later, by whoever may send them. */
    private static boolean areReadable(HttpServletRequest request) {
        if (String.valueOf(request.getContentType()).startsWith("multipart/")) {
            return true;
        }
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }
}
