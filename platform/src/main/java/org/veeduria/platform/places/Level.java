package org.veeduria.platform.places;

/** How large a place is. A region is a <em>departamento</em>, or Callao. */
public enum Level {
    COUNTRY,
    REGION,
    PROVINCE,
    DISTRICT
}
