/** The log over HTTP, as any C2SP verifier reads it, and receipts. */
@NullMarked
package org.veeduria.platform.record.web;

import org.jspecify.annotations.NullMarked;
