package org.veeduria.platform.catalogue.internal;

import java.time.Instant;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an OCDS release package says of itself. */
record OcdsCover(String uri, String publisher, String license, Instant publishedDate) {
    /** The package up to and with the bracket that opens its releases. */
    String opening() {
        ObjectNode cover = JsonNodeFactory.instance.objectNode().put("uri", uri).put("version", "1.1");
        cover.putObject("publisher").put("name", publisher);
        cover.put("license", license).put("publishedDate", publishedDate.toString());
        String text = cover.toString();
        return text.substring(0, text.length() - 1) + ",\"releases\":[\n";
    }
}
