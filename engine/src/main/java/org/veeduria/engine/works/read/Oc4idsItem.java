package org.veeduria.engine.works.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.Place;
import tools.jackson.databind.node.ObjectNode;

/**
 * A project as read.
 *
 * @param project mended, with an id and a title
 * @param published the day of the package it came in
 */
public record Oc4idsItem(ObjectNode project, @Nullable LocalDate published, Place place) {}
