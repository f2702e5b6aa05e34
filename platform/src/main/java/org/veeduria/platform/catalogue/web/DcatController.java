package org.veeduria.platform.catalogue.web;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.veeduria.platform.catalogue.internal.Dcat;

/** The catalogue for other portals: {@code /datos/catalogo.jsonld} and {@code .ttl}. */
@Controller
class DcatController {
    private static final Logger LOG = System.getLogger(DcatController.class.getName());

    private final Dcat catalogue;
    private final AtomicBoolean preparing = new AtomicBoolean();

    DcatController(Dcat catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/datos/catalogo.jsonld")
    ResponseEntity<byte[]> jsonLd() {
        return answer("application/ld+json", catalogue.jsonLd());
    }

    @GetMapping("/datos/catalogo.ttl")
    ResponseEntity<byte[]> turtle() {
        return answer("text/turtle;charset=UTF-8", catalogue.turtle());
    }

    private ResponseEntity<byte[]> answer(String mediaType, String text) {
        prepareBehind();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .eTag(Query.etag(text, mediaType, Map.of()))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sizes and checksums of files not asked for yet are there for the next harvest. */
    private void prepareBehind() {
        if (preparing.compareAndSet(false, true)) {
            Thread.ofVirtual().start(() -> {
                try {
                    catalogue.prepare();
                } catch (IOException failure) {
                    LOG.log(Level.WARNING, "Could not prepare the files of the catalogue", failure);
                } finally {
                    preparing.set(false);
                }
            });
        }
    }
}
