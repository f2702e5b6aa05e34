package org.veeduria.platform.contracting;

/**
 * An organisation as pages name it.
 *
 * @param key what its address ends in ({@code /proveedor/{key}}, {@code /entidad/{key}}); never a natural person's number
 */
public record OrganisationName(String key, String name) {}
