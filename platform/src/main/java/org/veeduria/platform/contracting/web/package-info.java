/** Pages of the contracting room: process, supplier, entity, flag explorer. */
@NullMarked
package org.veeduria.platform.contracting.web;

import org.jspecify.annotations.NullMarked;
