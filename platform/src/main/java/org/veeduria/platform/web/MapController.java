package org.veeduria.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veeduria.platform.places.MapOfPeru;

/** The country's shape, kept by browsers for a week. */
@RestController
class MapController {
    private final MapOfPeru map;

    MapController(MapOfPeru map) {
        this.map = map;
    }

    @GetMapping("/peru.svg")
    ResponseEntity<byte[]> shape() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePublic())
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .body(map.dots().getBytes(StandardCharsets.UTF_8));
    }
}
