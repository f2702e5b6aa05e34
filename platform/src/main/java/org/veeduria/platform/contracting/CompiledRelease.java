package org.veeduria.platform.contracting;

import tools.jackson.databind.node.ObjectNode;

/** A compiled OCDS 1.1 release with the place it was read from. */
public record CompiledRelease(ObjectNode release, SourcePosition source) {
    public CompiledRelease {
        if (release.path("ocid").asString("").isBlank()) {
            throw new IllegalArgumentException(
                    "A release without ocid (%s %s) cannot be stored. Maybe the file is not OCDS."
                            .formatted(source.file(), source.position()));
        }
    }

    /** The open contracting id of the process. */
    public String ocid() {
        return release.path("ocid").asString();
    }
}
