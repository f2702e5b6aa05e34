/** Layout, home, search and the place page. No business rules. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "contracting",
            "works",
            "chain",
            "places",
            "law",
            "record",
            "identity",
            "catalogue"
        })
@NullMarked
package org.veeduria.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
