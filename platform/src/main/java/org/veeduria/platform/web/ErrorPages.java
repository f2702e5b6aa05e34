package org.veeduria.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Each failure has a page that says what happened, what was kept and what to do. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorPages implements ErrorViewResolver {
    private static final String PAGE = "web/error";

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return new ModelAndView(PAGE, Map.of("kind", kind(status)), status);
    }

    /** Without this a browser would get the problem details that programs get. */
    @ExceptionHandler(
            exception = {ErrorResponseException.class, ServletException.class, TypeMismatchException.class},
            produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView explain(Exception failure) {
        int status = failure instanceof ErrorResponse response
                ? response.getStatusCode().value()
                : HttpStatus.BAD_REQUEST.value();
        HttpStatus known = Objects.requireNonNullElse(HttpStatus.resolve(status), HttpStatus.BAD_REQUEST);
        return new ModelAndView(PAGE, Map.of("kind", kind(known)), known);
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "missing";
            case FORBIDDEN, UNAUTHORIZED -> "closed";
            case SERVICE_UNAVAILABLE, TOO_MANY_REQUESTS -> "busy";
            default -> status.is4xxClientError() ? "unclear" : "broken";
        };
    }
}
