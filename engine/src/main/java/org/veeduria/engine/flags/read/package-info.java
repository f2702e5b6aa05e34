/**
 * The fast reader of compiled releases: from the bytes of one JSON document straight to a
 * {@link org.veeduria.engine.flags.process.ContractingProcess}, reading only the fields that the indicators need.
 *
 * <p>What is not needed is jumped over eight bytes at a time ({@link org.veeduria.engine.flags.read.Scan}); it is checked for
 * balanced brackets and quotes, not for more. What is needed is read strictly.
 */
@NullMarked
package org.veeduria.engine.flags.read;

import org.jspecify.annotations.NullMarked;
