package org.veeduria.engine.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.veeduria.engine.agreement.Agreement;
import org.veeduria.engine.agreement.Agreement.Basis;
import org.veeduria.engine.agreement.Agreement.Meeting;
import org.veeduria.engine.agreement.Agreement.Member;
import org.veeduria.engine.agreement.Agreement.Party;
import org.veeduria.engine.agreement.Commitment;
import org.veeduria.engine.agreement.Evidence;
import org.veeduria.engine.agreement.Sector;
import org.veeduria.engine.agreement.State;
import org.veeduria.engine.eiti.Declaration;
import org.veeduria.engine.eiti.DeclaredRow;
import org.veeduria.engine.reconcile.RevenueStream;
import org.veeduria.engine.reconcile.Side;

/**
 * Invented declarations of invented companies in Loreto and Madre de Dios, 2023 to 2026, with one difference of each kind, and an
 * invented agreement for Loreto.
 */
public final class ExtractiveDemonstration {
    private static final String OIL = "Petrolera Ficticia Ribera S.A.";
    private static final String GOLD = "Minera Ficticia Aurora S.A.C.";
    private static final String GAS = "Gas Ficticio del Oriente S.A.";
    private static final String OIL_AGENCY = "Agencia Petrolera de Demostración (ficticia)";
    private static final String TAX_AGENCY = "Administración Tributaria de Demostración (ficticia)";
    private static final String LICENCE_AGENCY = "Instituto Minero de Demostración (ficticio)";

    private static final String REGION = "Gobierno Regional de Demostración de Loreto (ficticio)";

    private static final RevenueStream OIL_ROYALTY = new RevenueStream("1415E1", "Regalías Petroleras");
    private static final RevenueStream MINING_ROYALTY = new RevenueStream("1415E1", "Regalías Mineras");
    private static final RevenueStream INCOME_TAX = new RevenueStream("1112E1", "Impuesto a la Renta");
    private static final RevenueStream LICENCE = new RevenueStream("114521E", "Derechos de Vigencia");
    private static final RevenueStream LEVY = new RevenueStream("1112E2", "Gravamen Especial a la Minería");

    private static final String TIGRE = "160303";
    private static final String TROMPETEROS = "160304";
    private static final String INAMBARI = "170102";

    private final Map<String, Map<Integer, List<DeclaredRow>>> rows = new LinkedHashMap<>();

    private ExtractiveDemonstration() {}

    /** The declarations, the same on every machine. */
    public static List<Declaration> declarations() {
        ExtractiveDemonstration demonstration = new ExtractiveDemonstration();
        demonstration.oil();
        demonstration.gold();
        demonstration.gas();
        return demonstration.declared();
    }

    /** Royalties of 2024 that the State notes in 2025: timing. */
    private void oil() {
        both(OIL, 2023, OIL_ROYALTY, OIL_AGENCY, "Lote Ficticio 901", TIGRE, "18250000.00", "18250000.00");
        both(OIL, 2024, OIL_ROYALTY, OIL_AGENCY, "Lote Ficticio 901", TIGRE, "21400000.00", "19900000.00");
        both(OIL, 2025, OIL_ROYALTY, OIL_AGENCY, "Lote Ficticio 901", TIGRE, "17850000.00", "19350000.00");
        both(OIL, 2026, OIL_ROYALTY, OIL_AGENCY, "Lote Ficticio 901", TIGRE, "9120000.00", "9120000.00");
        both(OIL, 2023, INCOME_TAX, TAX_AGENCY, "", "", "6400000.00", "6400000.00");
        both(OIL, 2024, INCOME_TAX, TAX_AGENCY, "", "", "7150000.00", "7150000.00");
        both(OIL, 2025, INCOME_TAX, TAX_AGENCY, "", "", "5980000.00", "5730000.00");
    }

    /** A levy that the company writes under royalties: classification. A licence fee that the State alone reports. */
    private void gold() {
        both(GOLD, 2023, MINING_ROYALTY, TAX_AGENCY, "Mina Ficticia Aurora", INAMBARI, "2310000.00", "2310000.00");
        paid(GOLD, 2024, MINING_ROYALTY, TAX_AGENCY, "Mina Ficticia Aurora", INAMBARI, "2890000.00", "USD");
        received(GOLD, 2024, MINING_ROYALTY, TAX_AGENCY, "Mina Ficticia Aurora", INAMBARI, "2480000.00", "USD");
        received(GOLD, 2024, LEVY, TAX_AGENCY, "Mina Ficticia Aurora", INAMBARI, "410000.00", "USD");
        both(GOLD, 2025, MINING_ROYALTY, TAX_AGENCY, "Mina Ficticia Aurora", INAMBARI, "3050000.00", "3050000.00");
        received(GOLD, 2025, LICENCE, LICENCE_AGENCY, "Mina Ficticia Aurora", INAMBARI, "96000.00", "USD");
        both(GOLD, 2026, MINING_ROYALTY, TAX_AGENCY, "Mina Ficticia Aurora", INAMBARI, "1490000.00", "1490000.00");
        both(OIL, 2025, LICENCE, LICENCE_AGENCY, "Lote Ficticio 901", TIGRE, "45000.00", "45000.00");
    }

    /** Paid in dollars, received in soles: currency. */
    private void gas() {
        both(GAS, 2023, OIL_ROYALTY, OIL_AGENCY, "Lote Ficticio 902", TROMPETEROS, "8300000.00", "8300000.00");
        both(GAS, 2024, OIL_ROYALTY, OIL_AGENCY, "Lote Ficticio 902", TROMPETEROS, "8900000.00", "8900000.00");
        paid(GAS, 2025, OIL_ROYALTY, OIL_AGENCY, "Lote Ficticio 902", TROMPETEROS, "8000000.00", "USD");
        received(GAS, 2025, OIL_ROYALTY, OIL_AGENCY, "Lote Ficticio 902", TROMPETEROS, "29600000.00", "PEN");
        both(GAS, 2026, OIL_ROYALTY, OIL_AGENCY, "Lote Ficticio 902", TROMPETEROS, "4100000.00", "4100000.00");
    }

    private void both(
            String company,
            int year,
            RevenueStream stream,
            String agency,
            String project,
            String ubigeo,
            String paid,
            String received) {
        paid(company, year, stream, agency, project, ubigeo, paid, "USD");
        received(company, year, stream, agency, project, ubigeo, received, "USD");
    }

    private void paid(
            String company,
            int year,
            RevenueStream stream,
            String agency,
            String project,
            String ubigeo,
            String amount,
            String currency) {
        add(company, year, new DeclaredRow(stream, agency, project, ubigeo, 0, new BigDecimal(amount), currency));
    }

    private void received(
            String company,
            int year,
            RevenueStream stream,
            String agency,
            String project,
            String ubigeo,
            String amount,
            String currency) {
        add(agency, year, new DeclaredRow(stream, company, project, ubigeo, 0, new BigDecimal(amount), currency));
    }

    private void add(String organisation, int year, DeclaredRow row) {
        rows.computeIfAbsent(organisation, any -> new LinkedHashMap<>())
                .computeIfAbsent(year, any -> new ArrayList<>())
                .add(row);
    }

    private List<Declaration> declared() {
        List<Declaration> declarations = new ArrayList<>();
        rows.forEach((organisation, years) -> years.forEach(
                (year, of) -> declarations.add(new Declaration(organisation, side(organisation), year, 1, of))));
        return declarations;
    }

    private static Side side(String organisation) {
        return List.of(OIL_AGENCY, TAX_AGENCY, LICENCE_AGENCY).contains(organisation) ? Side.GOVERNMENT : Side.COMPANY;
    }

    /** The agreement, the same on every machine. */
    public static Agreement agreement() {
        return new Agreement(
                "loreto-transparencia-ficticio-2023",
                "Acuerdo ficticio de transparencia del petróleo en Loreto",
                "160000",
                LocalDate.of(2023, 6, 15),
                "Gobierno regional, empresas y organizaciones acuerdan publicar cuánto se paga, cuánto llega y en qué se gasta."
                        + " Es un acuerdo inventado para conocer el sitio.",
                List.of(
                        new Party(Sector.GOVERNMENT, REGION),
                        new Party(Sector.COMPANY, OIL),
                        new Party(Sector.COMPANY, GAS),
                        new Party(Sector.CIVIL_SOCIETY, "Red Ficticia de Comunidades del Tigre")),
                committee(),
                List.of(
                        new Meeting(
                                LocalDate.of(2023, 9, 20),
                                "Iquitos",
                                "Se instaló el comité y se acordó reunirse cada seis meses."),
                        new Meeting(
                                LocalDate.of(2024, 5, 8),
                                "Nauta",
                                "Las comunidades pidieron ver los pagos por distrito. Las empresas aceptaron declarar por lote."),
                        new Meeting(
                                LocalDate.of(2025, 11, 12),
                                "Iquitos",
                                "Se revisó la primera conciliación. Queda por explicar el impuesto a la renta de 2025.")),
                commitments());
    }

    private static List<Member> committee() {
        return List.of(
                new Member("Presidencia", REGION, Sector.GOVERNMENT, "", Basis.NONE),
                new Member("Secretaría", "Red Ficticia de Comunidades del Tigre", Sector.CIVIL_SOCIETY, "", Basis.NONE),
                new Member("Vocal", OIL, Sector.COMPANY, "", Basis.NONE),
                new Member("Vocal", "Universidad Ficticia de la Ribera", Sector.CIVIL_SOCIETY, "", Basis.NONE));
    }

    private static List<Commitment> commitments() {
        return List.of(
                new Commitment(
                        "c1",
                        "Declarar los pagos de cada año por lote",
                        OIL,
                        Sector.COMPANY,
                        LocalDate.of(2024, 6, 30),
                        State.DONE,
                        List.of(new Evidence(
                                LocalDate.of(2024, 6, 12), "Declaró 2023 en este sitio, lote por lote.", ""))),
                new Commitment(
                        "c2",
                        "Publicar cuánto canon recibe cada distrito y en qué obras se gasta",
                        REGION,
                        Sector.GOVERNMENT,
                        LocalDate.of(2025, 3, 31),
                        State.IN_PROGRESS,
                        List.of(new Evidence(
                                LocalDate.of(2025, 2, 3), "Publicó lo transferido; faltan las obras.", ""))),
                new Commitment(
                        "c3",
                        "Explicar las cuentas en una asamblea abierta en Trompeteros",
                        REGION,
                        Sector.GOVERNMENT,
                        LocalDate.of(2025, 10, 15),
                        State.PENDING,
                        List.of()),
                new Commitment(
                        "c4",
                        "Formar a veinte veedores de las comunidades del Tigre",
                        "Red Ficticia de Comunidades del Tigre",
                        Sector.CIVIL_SOCIETY,
                        LocalDate.of(2025, 8, 30),
                        State.DONE,
                        List.of(new Evidence(
                                LocalDate.of(2025, 8, 21), "Terminaron 22 personas, 13 de ellas mujeres.", ""))),
                new Commitment(
                        "c5",
                        "Publicar el plan de cierre del lote",
                        GAS,
                        Sector.COMPANY,
                        LocalDate.of(2027, 6, 30),
                        State.PENDING,
                        List.of()));
    }
}
