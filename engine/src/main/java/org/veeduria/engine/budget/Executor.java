package org.veeduria.engine.budget;

/**
 * A spending unit as the table writes it.
 *
 * @param level E national, R regional, M local
 * @param pliego empty for a local government, as in the real table
 * @param ubigeo INEI's six digits of where it sits
 * @param weight how much it spends beside others
 */
public record Executor(
        String level,
        String sector,
        String sectorName,
        String pliego,
        String pliegoName,
        String code,
        String unit,
        String name,
        String ubigeo,
        String region,
        String province,
        String district,
        int weight) {
    /** A municipality: neither sector nor pliego. */
    public static Executor municipality(
            String code, String name, String ubigeo, String region, String province, String district, int weight) {
        return new Executor("M", "", "", "", "", code, "", name, ubigeo, region, province, district, weight);
    }
}
