package org.veeduria.platform.record.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.veeduria.platform.record.PublicRecord;
import org.veeduria.platform.record.internal.DatabaseLog;
import org.veeduria.platform.record.internal.LogStore;
import org.veeduria.tlog.LogSource;

/** C2SP tlog-tiles: {@code /log/checkpoint} changes, everything below {@code /log/tile/} never does. */
@RestController
class LogController {
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
    private static final CacheControl BRIEFLY =
            CacheControl.maxAge(Duration.ofSeconds(2)).cachePublic();
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final LogSource log;
    private final PublicRecord record;

    LogController(LogStore store, PublicRecord record) {
        this.log = new DatabaseLog(store);
        this.record = record;
    }

    @GetMapping("/log/checkpoint")
    ResponseEntity<byte[]> checkpoint() throws IOException {
        return ResponseEntity.ok().cacheControl(BRIEFLY).contentType(TEXT).body(log.read(LogSource.CHECKPOINT));
    }

    @GetMapping("/log/vkey")
    ResponseEntity<String> key() {
        return ResponseEntity.ok().cacheControl(BRIEFLY).contentType(TEXT).body(record.key() + "\n");
    }

    @GetMapping("/log/tile/{*path}")
    ResponseEntity<byte[]> tile(
            @PathVariable String path,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted)
            throws IOException {
        byte[] bytes = log.read("tile" + path);
        boolean zip = path.startsWith("/entries/") && accepted.contains("gzip");
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .contentType(MediaType.APPLICATION_OCTET_STREAM);
        return zip ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(zipped(bytes)) : answer.body(bytes);
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    @ExceptionHandler(NoSuchFileException.class)
    ResponseEntity<String> absent(NoSuchFileException absent) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .cacheControl(CacheControl.noStore())
                .contentType(TEXT)
                .body(absent.getMessage() + "\n");
    }
}
