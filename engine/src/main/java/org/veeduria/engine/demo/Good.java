package org.veeduria.engine.demo;

/**
 * Something a public body buys.
 *
 * @param category OCDS main procurement category
 * @param code UNSPSC class of eight digits
 * @param least and {@code most}: the usual range of the reference value in soles
 * @param months usual length of the contract
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
        int months) {
    String titleIn(Place place) {
        return title.replace("{place}", place.district());
    }
}
