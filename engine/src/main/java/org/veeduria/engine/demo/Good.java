package org.veeduria.engine.demo;

import java.math.BigDecimal;

/**
 * Something a public body buys.
 *
 * @param category OCDS main procurement category
 * @param code UNSPSC class of eight digits
 * @param least and {@code most}: the usual range of the reference value in soles
 * @param months usual length of the contract
 * @param price usual price of one unit in soles, 0 where the whole is one unit
 * @param weight how often it is bought beside the others
 */
record Good(
        String trade,
        String category,
        String code,
        String item,
        String unit,
        String title,
        int least,
        int most,
        int months,
        int price,
        int weight) {
    /** The price of one unit in a purchase: the usual one, up to a tenth more or less. */
    BigDecimal price(int purchase, BigDecimal whole) {
        return price == 0 ? whole : BigDecimal.valueOf(price).multiply(BigDecimal.valueOf(90 + purchase * 7 % 21, 2));
    }

    String titleIn(Place place) {
        return title.replace("{place}", place.district());
    }
}
