package org.veeduria.platform.identity.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may use each route: the one place where it is stated. Reading is for everyone. A route that no line here covers is for
 * nobody, and a test says so.
 */
final class Routes {
    private Routes() {}

    /** Whom a route is for. */
    enum Audience {
        EVERYONE,
        /** Who holds the secret in the address; the mail programs that post there know no token of our forms (RFC 8058). */
        HOLDERS,
        /** Whoever declares for an organisation. */
        DECLARANTS,
        ADMINISTRATORS
    }

    /** Requests of one method to the paths that match a Spring path pattern. */
    record Statement(String method, String pattern, Audience audience) {
        boolean covers(String askedMethod, String path) {
            String asked = "HEAD".equals(askedMethod) ? "GET" : askedMethod;
            return method.equals(asked)
                    && PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path));
        }
    }

    /** In the order in which they are tried. */
    static final List<Statement> STATEMENTS = List.of(
            read("/"),
            read("/buscar/**"),
            read("/lugar/**"),
            read("/cadena/**"),
            read("/compra/**"),
            read("/proveedor/**"),
            read("/entidad/**"),
            read("/senales/**"),
            read("/obra/**"),
            read("/obras/**"),
            read("/presupuesto/**"),
            read("/avisos/**"),
            new Statement("POST", "/avisos/baja/{token}", Audience.HOLDERS),
            write("/avisos/mis/{token}/confirmar/{follow}"),
            write("/avisos/mis/{token}/dejar/{follow}"),
            write("/avisos/mis/{token}/borrar"),
            write("/avisos/{kind}/{key}/correo"),
            write("/avisos/{kind}/{key}/webhook"),
            read("/canon/**"),
            read("/datos/**"),
            read("/como-sabemos/**"),
            read("/registro/**"),
            read("/extractivas/**"),
            new Statement("GET", "/acuerdos/nuevo", Audience.ADMINISTRATORS),
            new Statement("GET", "/acuerdos/{id}/editar", Audience.ADMINISTRATORS),
            new Statement("POST", "/acuerdos/**", Audience.ADMINISTRATORS),
            read("/acuerdos/**"),
            new Statement("GET", "/declarar/**", Audience.DECLARANTS),
            new Statement("POST", "/declarar/**", Audience.DECLARANTS),
            read("/ley/**"),
            read("/api/**"),
            read("/log/**"),
            read("/login"),
            read("/entrada/{secret}"),
            read("/error"),
            read("/webjars/**"),
            read("/veeduria*.css"),
            read("/veeduria*.js"),
            read("/mark*.svg"),
            read("/favicon.ico"),
            read("/robots.txt"),
            read("/*.js"),
            read("/peru.svg"),
            new Statement("POST", "/entrada", Audience.EVERYONE),
            new Statement("POST", "/login", Audience.EVERYONE),
            new Statement("POST", "/logout", Audience.EVERYONE),
            new Statement("GET", "/admin/**", Audience.ADMINISTRATORS),
            new Statement("POST", "/admin/**", Audience.ADMINISTRATORS));

    /** The statement that decides about a request; none where the path is not ours to serve. */
    static Optional<Statement> statement(String method, String path) {
        return STATEMENTS.stream().filter(route -> route.covers(method, path)).findFirst();
    }

    private static Statement write(String pattern) {
        return new Statement("POST", pattern, Audience.EVERYONE);
    }

    private static Statement read(String pattern) {
        return new Statement("GET", pattern, Audience.EVERYONE);
    }
}
