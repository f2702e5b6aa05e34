package org.veeduria.platform.chain;

import java.util.List;

/**
 * Where a figure of the chain comes from.
 *
 * @param rows address of the page with the rows of its source
 * @param files SHA-256 of the files they came with, in hexadecimal
 */
public record Origin(String rows, List<String> files) {
    public Origin {
        files = List.copyOf(files);
    }
}
