package org.veeduria.platform.record.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.veeduria.platform.record.PublicRecord;
import org.veeduria.tlog.LogProof;

/** Receipts ({@code c2sp.org/tlog-proof@v1}) by entry. A new entry's is waited for, two seconds at most. */
@RestController
class ReceiptController {
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final PublicRecord record;

    ReceiptController(PublicRecord record) {
        this.record = record;
    }

    @GetMapping("/log/receipt/{id}")
    ResponseEntity<String> receipt(@PathVariable UUID id) throws InterruptedException {
        Optional<LogProof> receipt = await(id);
        if (receipt.isPresent()) {
            String name = ContentDisposition.inline()
                    .filename(id + ".tlog-proof")
                    .build()
                    .toString();
            return answer(HttpStatus.OK)
                    .header(HttpHeaders.CONTENT_DISPOSITION, name)
                    .body(receipt.get().toString());
        }
        return isAwaited(id)
                ? answer(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, "2")
                        .body("not signed yet\n")
                : answer(HttpStatus.NOT_FOUND).body("no such entry\n");
    }

    private Optional<LogProof> await(UUID id) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Optional<LogProof> receipt = record.receipt(id);
        while (receipt.isEmpty() && isAwaited(id) && Instant.now().isBefore(end)) {
            Thread.sleep(GLANCE);
            receipt = record.receipt(id);
        }
        return receipt;
    }

    private boolean isAwaited(UUID id) {
        return record.isPending(id) || record.entry(id).isPresent();
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noCache())
                .contentType(TEXT);
    }
}
