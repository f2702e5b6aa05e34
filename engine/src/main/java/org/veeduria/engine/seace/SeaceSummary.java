package org.veeduria.engine.seace;

/**
 * What one table held.
 *
 * @param rows rows after the header, broken ones included
 * @param brokenRows rows that could not be used, each reported by its line
 * @param procedures distinct {@code codigoconvocatoria} of the whole rows
 * @param contracts distinct contract numbers of the whole rows
 * @param contractValues distinct values of {@code n_cod_contrato}: the contracts, and one more where awards without a
 *     contract leave the column empty
 */
public record SeaceSummary(long rows, long brokenRows, long procedures, long contracts, long contractValues) {}
