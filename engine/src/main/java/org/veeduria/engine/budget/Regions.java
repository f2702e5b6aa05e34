package org.veeduria.engine.budget;

import java.util.ArrayList;
import java.util.List;

/** The regions by INEI's code, as the ministry writes them, and a country of invented executors in them. */
public final class Regions {
    /** By code: 01 is the first. */
    public static final List<String> NAMES = List.of(
            "AMAZONAS",
            "ANCASH",
            "APURIMAC",
            "AREQUIPA",
            "AYACUCHO",
            "CAJAMARCA",
            "PROVINCIA CONSTITUCIONAL DEL CALLAO",
            "CUSCO",
            "HUANCAVELICA",
            "HUANUCO",
            "ICA",
            "JUNIN",
            "LA LIBERTAD",
            "LAMBAYEQUE",
            "LIMA",
            "LORETO",
            "MADRE DE DIOS",
            "MOQUEGUA",
            "PASCO",
            "PIURA",
            "PUNO",
            "SAN MARTIN",
            "TACNA",
            "TUMBES",
            "UCAYALI");

    private static final int UNITS_OF_A_REGION = 16;
    private static final int MINISTRY_UNITS = 240;
    private static final int PROVINCES = 8;
    private static final int DISTRICTS = 9;

    private Regions() {}

    /** INEI's code of the region at that place of {@link #NAMES}. */
    public static String code(int index) {
        return "%02d".formatted(index + 1);
    }

    /** About 2,400 executors as a whole country has them, all invented: ministries' units, regional units, municipalities. */
    public static List<Executor> country() {
        List<Executor> executors = new ArrayList<>();
        for (int i = 0; i < MINISTRY_UNITS; i++) {
            String sector = "%02d".formatted(1 + i % 30);
            executors.add(new Executor(
                    "E",
                    sector,
                    "SECTOR " + sector,
                    "0" + sector,
                    "MINISTERIO FICTICIO " + sector,
                    String.valueOf(1 + i),
                    "%03d".formatted(1 + i / 30),
                    "UNIDAD EJECUTORA FICTICIA " + (i + 1),
                    "150101",
                    "LIMA",
                    "LIMA",
                    "LIMA",
                    20));
        }
        for (int region = 0; region < NAMES.size(); region++) {
            addRegion(region, executors);
        }
        return executors;
    }

    private static void addRegion(int region, List<Executor> executors) {
        String code = code(region);
        String name = NAMES.get(region);
        for (int unit = 0; unit < UNITS_OF_A_REGION; unit++) {
            executors.add(new Executor(
                    "R",
                    "99",
                    "GOBIERNOS REGIONALES",
                    String.valueOf(440 + region),
                    "GOBIERNO REGIONAL FICTICIO DE " + name,
                    String.valueOf(700 + region * UNITS_OF_A_REGION + unit),
                    "%03d".formatted(unit * 100),
                    "REGION " + name + "-UNIDAD FICTICIA " + (unit + 1),
                    code + "0101",
                    name,
                    "PROVINCIA 01",
                    "DISTRITO 01",
                    10));
        }
        for (int place = 0; place < PROVINCES * DISTRICTS; place++) {
            String province = "%02d".formatted(1 + place / DISTRICTS);
            String district = "%02d".formatted(1 + place % DISTRICTS);
            executors.add(Executor.municipality(
                    String.valueOf(300_001 + region * PROVINCES * DISTRICTS + place),
                    "MUNICIPALIDAD FICTICIA " + code + province + district,
                    code + province + district,
                    name,
                    "PROVINCIA " + province,
                    "DISTRITO " + province + district,
                    place % DISTRICTS == 0 ? 4 : 1));
        }
    }
}
