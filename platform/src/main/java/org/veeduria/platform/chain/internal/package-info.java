@NullMarked
package org.veeduria.platform.chain.internal;

import org.jspecify.annotations.NullMarked;
