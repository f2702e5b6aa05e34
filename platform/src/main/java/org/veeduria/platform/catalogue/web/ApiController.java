package org.veeduria.platform.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.veeduria.platform.catalogue.internal.OpenApi;
import org.veeduria.platform.catalogue.internal.Tables;
import org.veeduria.platform.shared.dataset.Dataset;
import org.veeduria.platform.shared.dataset.Releases;
import org.veeduria.platform.shared.dataset.Row;

/** The read API: every table page by page, one row by its id, and the OCDS release of a process. */
@Controller
@RequestMapping("/api/v1")
class ApiController {
    private final Tables tables;
    private final Releases releases;
    private final OpenApi description;

    ApiController(Tables tables, Releases releases, OpenApi description) {
        this.tables = tables;
        this.releases = releases;
        this.description = description;
    }

    /** Whoever tries the address by hand finds how to ask. */
    @GetMapping({"", "/"})
    String door() {
        return "redirect:/datos/api";
    }

    @GetMapping("/openapi.json")
    void description(ServletWebRequest request, HttpServletResponse response) throws IOException {
        String text = description.text();
        send(text, Query.etag(text, "openapi", Map.of()), "application/json", request, response);
    }

    @GetMapping("/{table}")
    void page(
            @PathVariable String table,
            @RequestParam Map<String, String> given,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        Dataset dataset = table(table);
        PageRequest asked = PageRequest.of(dataset, given);
        Shape shape = Shape.asked(given.get("format"), request.getHeader(HttpHeaders.ACCEPT));
        if (changed(dataset, shape, given, request, response)) {
            Page page = Page.read(dataset, asked);
            page.next().ifPresent(next -> response.addHeader(HttpHeaders.LINK, "<" + next + ">; rel=\"next\""));
            response.addHeader(HttpHeaders.LINK, "</api/v1/openapi.json>; rel=\"service-desc\"");
            response.setContentType(shape.mediaType());
            shape.write(page, response.getOutputStream());
        }
    }

    /** Ids may have slashes in them. */
    @GetMapping("/{table}/{*id}")
    void row(
            @PathVariable String table,
            @PathVariable String id,
            @RequestParam Map<String, String> given,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        Dataset dataset = table(table);
        Query.filters(given, List.of(), "format");
        Shape shape = Shape.asked(given.get("format"), request.getHeader(HttpHeaders.ACCEPT));
        String wanted = id.substring(1);
        Row row = dataset.find(wanted).orElseThrow(() -> new NotHere(wanted));
        if (changed(dataset, shape, Map.of("id", wanted), request, response)) {
            response.setContentType(shape.mediaType());
            shape.write(dataset, row, response.getOutputStream());
        }
    }

    @GetMapping("/releases/{*ocid}")
    void release(@PathVariable String ocid, ServletWebRequest request, HttpServletResponse response)
            throws IOException {
        String wanted = ocid.substring(1);
        String release = releases.find(wanted).orElseThrow(() -> new NotHere(wanted));
        send(release, Query.etag(release, "releases", Map.of()), "application/json", request, response);
    }

    private Dataset table(String id) {
        return tables.named(id).orElseThrow(() -> new NotHere(id));
    }

    private static boolean changed(
            Dataset dataset,
            Shape shape,
            Map<String, String> given,
            ServletWebRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return !request.checkNotModified(Query.etag(dataset.version(), dataset.id() + "." + shape, given));
    }

    private static void send(
            String text, String etag, String mediaType, ServletWebRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (!request.checkNotModified(etag)) {
            response.setContentType(mediaType);
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
