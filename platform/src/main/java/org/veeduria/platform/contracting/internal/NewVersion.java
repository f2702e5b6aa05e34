package org.veeduria.platform.contracting.internal;

import org.jspecify.annotations.Nullable;
import org.veeduria.platform.contracting.CompiledRelease;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A release in canonical form (keys sorted, no spaces) beside the version it would follow. */
record NewVersion(CompiledRelease release, String text, String hash, ReleaseStore.@Nullable Known current) {
    private static final JsonMapper CANONICAL =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    static NewVersion of(CompiledRelease release, ReleaseStore.@Nullable Known current) {
        String text = CANONICAL.writeValueAsString(release.release());
        return new NewVersion(release, text, Hashes.sha256(text), current);
    }

    String ocid() {
        return release.ocid();
    }

    int number() {
        return current == null ? 1 : current.version() + 1;
    }

    /** The same content under another order of keys is the same content. */
    boolean differs() {
        return current == null || !hash.equals(current.hash());
    }
}
