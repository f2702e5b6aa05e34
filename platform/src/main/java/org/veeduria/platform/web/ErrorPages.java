package org.veeduria.platform.web;

<<<<<<< HEAD
import jakarta.servlet.ServletException;
import java.util.Map;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A person who asks for what is not there gets a page that says so; a program gets problem details. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorPages {
    @ExceptionHandler(
            exception = {ErrorResponseException.class, ServletException.class, TypeMismatchException.class},
            produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView explain(Exception failure) {
        HttpStatusCode status =
                failure instanceof ErrorResponse response ? response.getStatusCode() : HttpStatus.BAD_REQUEST;
        return new ModelAndView("error", Map.of("status", status.value()), status);
=======
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Each failure has a page that says what happened, what was kept and what to do. */
@Component
class ErrorPages implements ErrorViewResolver {
    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return new ModelAndView("web/error", Map.of("kind", kind(status)), status);
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "missing";
            case FORBIDDEN, UNAUTHORIZED -> "closed";
            case SERVICE_UNAVAILABLE, TOO_MANY_REQUESTS -> "busy";
            default -> status.is4xxClientError() ? "unclear" : "broken";
        };
>>>>>>> main
    }
}
