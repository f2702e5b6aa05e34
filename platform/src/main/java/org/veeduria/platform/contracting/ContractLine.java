package org.veeduria.platform.contracting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.shared.Money;

/**
 * One contract in a list.
 *
 * @param ocid of its process, whose page is {@code /compra/{ocid}}
 * @param title of its process
 * @param id as published
 */
public record ContractLine(
        String ocid, String title, String id, @Nullable LocalDate signed, Money amount) {}
