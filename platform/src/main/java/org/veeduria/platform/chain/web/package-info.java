@NullMarked
package org.veeduria.platform.chain.web;

import org.jspecify.annotations.NullMarked;
