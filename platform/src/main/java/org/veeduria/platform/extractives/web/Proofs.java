package org.veeduria.platform.extractives.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veeduria.platform.extractives.internal.DeclarationStore;
import org.veeduria.platform.extractives.internal.DeclarationStore.Filing;
import org.veeduria.platform.shared.FileRegister;

/** The files that figures rest on, with their entries in the public record. */
@Component
class Proofs {
    private final FileRegister files;
    private final DeclarationStore filings;

    Proofs(FileRegister files, DeclarationStore filings) {
        this.files = files;
        this.filings = filings;
    }

    /**
     * A file, or a filing.
     *
     * @param name null for a filing
     * @param entry id of its entry in the public record
     */
    record Proof(
            String hash, @Nullable String name, @Nullable UUID entry) {}

    List<Proof> of(Stream<String> hashes) {
        return hashes.distinct().map(this::of).toList();
    }

    Proof of(String hash) {
        return files.known(hash)
                .map(file -> new Proof(hash, file.name(), file.entry()))
                .orElseGet(() -> new Proof(
                        hash, null, filings.filing(hash).map(Filing::entry).orElse(null)));
    }
}
