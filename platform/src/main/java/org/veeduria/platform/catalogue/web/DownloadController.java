package org.veeduria.platform.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.veeduria.platform.catalogue.internal.Download;
import org.veeduria.platform.catalogue.internal.Downloads;
import org.veeduria.platform.catalogue.internal.Exports;

/** Files to take away: {@code /datos/descarga/processes.csv}, whole or with the filters of the pages. */
@Controller
class DownloadController {
    private final Downloads downloads;
    private final Exports exports;

    DownloadController(Downloads downloads, Exports exports) {
        this.downloads = downloads;
        this.exports = exports;
    }

    /** A whole file has its checksum as ETag and can be fetched in parts; a filtered one is written as it is read. */
    @GetMapping("/datos/descarga/{name}")
    @Nullable
    ResponseEntity<Resource> file(
            @PathVariable String name,
            @RequestParam Map<String, String> given,
            WebRequest request,
            HttpServletResponse response)
            throws IOException {
        Download download = downloads.named(name).orElseThrow(() -> new NotHere(name));
        Map<String, String> filters = Query.filters(given, download.filters());
        return filters.isEmpty() ? whole(download) : filtered(download, filters, request, response);
    }

    private ResponseEntity<Resource> whole(Download download) throws IOException {
        Exports.Prepared file = exports.whole(download);
        return ResponseEntity.ok()
                .eTag(file.sha256())
                .lastModified(file.modified())
                .contentType(type(download))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(download, ""))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(new FileSystemResource(file.file()));
    }

    private @Nullable ResponseEntity<Resource> filtered(
            Download download, Map<String, String> filters, WebRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (request.checkNotModified(Query.etag(download.version(), download.name(), filters))) {
            return null;
        }
        response.setContentType(type(download).toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(download, "-parte"));
        download.write(filters, response.getOutputStream());
        return null;
    }

    private static MediaType type(Download download) {
        MediaType type = MediaType.parseMediaType(download.mediaType());
        return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }

    private static String disposition(Download download, String part) {
        int dot = download.name().indexOf('.');
        String name = "veeduria-" + download.name().substring(0, dot) + part
                + download.name().substring(dot);
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
