package org.veeduria.engine.canon;

import java.math.BigDecimal;

/**
 * What one recipient gets of one tranche.
 *
 * @param recipient its name
 * @param ubigeo the district of a municipality, the department of any other recipient
 * @param index its part of the whole canon, ten decimals
 * @param amount soles and céntimos
 * @param recipients how many share the tranche
 */
public record Share(
        Tranche tranche, String recipient, String ubigeo, BigDecimal index, BigDecimal amount, int recipients) {}
