/** How a room offers a table to everyone: its columns, its filters, its rows one after the other. */
@NullMarked
package org.veeduria.platform.shared.dataset;

import org.jspecify.annotations.NullMarked;
