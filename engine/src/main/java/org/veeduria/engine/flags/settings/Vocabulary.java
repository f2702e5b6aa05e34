package org.veeduria.engine.flags.settings;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The sections and properties that a settings file may hold. */
final class Vocabulary {
    private static final Pattern INDICATOR = Pattern.compile("[A-Z][0-9]{3}(\\..+)?");
    private static final Pattern CODE_LIST =
            Pattern.compile("codelists\\.(bid_status|award_status|[Bb]idStatus|[Aa]wardStatus)");

    private static final Map<String, Set<String>> PREPARATION = Map.of(
            "defaults", Set.of("currency", "item_classification_scheme", "bid_status", "award_status", "party_roles"),
            "redactions", Set.of("amount", "organization_id"),
            "corrections", Set.of("award_status_by_contract_status"),
            "modifications",
                    Set.of(
                            "move_auctions",
                            "prefix_buyer_or_procuring_entity_id",
                            "prefix_tenderer_or_supplier_id",
                            "split_procurement_method_details"));

    private static final Map<String, Set<String>> OTHERS = Map.of(
            "",
                    Set.of(
                            "currency",
                            "zone",
                            "no_price_comparison_procurement_methods",
                            "price_comparison_procurement_methods"),
            "exclusions", Set.of("procurement_method_details"));

    private static final Map<String, Set<String>> INDICATORS = Map.ofEntries(
            Map.entry("R003", Set.of("threshold", "procurement_methods")),
            Map.entry("R018", Set.of("procurement_methods")),
            Map.entry("R024", Set.of("threshold")),
            Map.entry("R025", Set.of("percentile", "threshold")),
            Map.entry("R028", Set.of()),
            Map.entry("R030", Set.of()),
            Map.entry("R035", Set.of("threshold")),
            Map.entry("R036", Set.of()),
            Map.entry("R038", Set.of("threshold", "minimum_submitted_bids", "minimum_contracting_processes")),
            Map.entry("R048", Set.of("digits", "threshold", "minimum_contracting_processes")),
            Map.entry("R058", Set.of("threshold")));

    private Vocabulary() {}

    static boolean isIndicator(String section) {
        return INDICATOR.matcher(section).matches();
    }

    static boolean isPreparation(String section) {
        return PREPARATION.containsKey(section) || CODE_LIST.matcher(section).matches();
    }

    /** Fails at the first section or property that is not known. Indicators beyond the eleven check their own. */
    static void check(IniFile file) {
        file.sections().forEach((name, section) -> {
            if (PREPARATION.containsKey(name)) {
                section.allow(PREPARATION.get(name));
            } else if (OTHERS.containsKey(name)) {
                section.allow(OTHERS.get(name));
            } else if (INDICATORS.containsKey(name)) {
                section.allow(INDICATORS.get(name));
            } else if (!isIndicator(name) && !isPreparation(name)) {
                throw new SettingsException(section.line(), name, SettingsException.Reason.UNKNOWN_SECTION);
            }
        });
        if (Settings.section(file, "modifications").yes("move_auctions")) {
            throw new SettingsException(
                    Settings.section(file, "modifications").line(),
                    "move_auctions",
                    SettingsException.Reason.NOT_SUPPORTED);
        }
    }
}
