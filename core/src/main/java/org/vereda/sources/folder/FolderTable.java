package org.vereda.sources.folder;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.vereda.sources.table.TableFormat;

/** The tables of a partnership folder and their columns. */
enum FolderTable {
    ORGANIZATIONS("organizations.csv", "id name role country", "employees"),
    FACILITIES(
            "facilities.csv",
            "id organization name subdivision",
            "country city postal_code grid latitude longitude naics naics_vintage tri_id npri_id retc_id os_id processes"
                    + " employees source"),
    PRODUCTS("products.csv", "id name declared_unit", "declared_amount mass mass_unit"),
    ACTIVITY(
            "activity.csv",
            "facility period_start period_end flow amount unit",
            "end_use price_year who evidence document gsd"),
    ELECTRICITY(
            "electricity.csv",
            "facility period_start period_end instrument amount unit year market",
            "tracking redeemed factor factor_unit factor_source document"),
    PRODUCTION(
            "production.csv",
            "facility period_start period_end product amount unit",
            "value currency price_year who evidence document"),
    BENCHMARKS("benchmarks.csv", "facility year item amount unit", ""),
    BOM(
            "bom.csv",
            "product input amount unit",
            "price_year supplier loss_percent freight_mode freight_distance freight_unit who evidence document gsd"),
    RECYCLED_CONTENT(
            "recycled-content.csv",
            "product recycled_material recycled_percent",
            "consumer from_vehicles accounting lot who document"),
    RECYCLED_LOTS("recycled-lots.csv", "lot country year material recovered credited unit", "source note document"),
    RELEASES(
            "releases.csv",
            "facility register year substance medium amount unit",
            "substance_name who evidence document"),
    CHEMICALS("chemicals.csv", "facility year substance activity amount unit", "substance_name who evidence document"),
    EVIDENCE("evidence.csv", "scope topic kind name", "issuer number valid_from valid_until document who evidence"),
    FOOTPRINT_FACTS(
            "footprint-facts.csv",
            "product",
            "productDescription productClassifications productMassPerDeclaredUnit boundaryProcessesDescription fossilCarbonContent"
                    + " biogenicCarbonContent recycledCarbonContent packagingEmissionsIncluded packagingGhgEmissions"
                    + " packagingBiogenicCarbonContent outboundLogisticsGhgEmissions exemptedEmissionsPercent"
                    + " exemptedEmissionsDescription allocationRulesDescription uncertaintyAssessmentDescription technologicalDQR"
                    + " geographicalDQR temporalDQR productOrSectorSpecificRules massBalancingUsed"
                    + " freeAttributionInMassBalancing massBalancingCertificateScheme distributionStageIncluded"
                    + " distributionStagePcfIncludingBiogenicUptake packagingPcfIncludingBiogenicUptake"
                    + " packagingFossilGhgEmissions distributionStageFossilGhgEmissions"),
    END_USES("enduses.csv", "facility group flow share_percent", "who evidence document"),
    COMPOSITIONS(
            "compositions.csv",
            "facility flow substance into of share_percent",
            "group substance_name who evidence document"),
    PRICES("prices.csv", "scope flow price currency unit", "price_year change_percent who evidence document"),
    EQUIPMENT("equipment.csv", "facility input amount", "measure unit who evidence document"),
    METERS("meters.csv", "id facility flow", "counts"),
    READINGS("readings.csv", "meter period_start period_end amount unit", "who evidence document"),
    DRIVERS("drivers.csv", "facility driver period_start period_end amount", "unit direction who evidence document"),
    ADJUSTMENTS("adjustments.csv", "meter period_start period_end amount unit reason", "who evidence document"),
    MEASURES(
            "measures.csv",
            "id name_en",
            "origin kind name_fr name_es processes groups flows industries countries"
                    + " exclusion_group prerequisites p2_level arc saving_rule saving_low saving_central"
                    + " saving_high unit formula parameter covers baseline cost_rule fixed_low"
                    + " fixed_high per_size_low per_size_high size exponent hours_per_size currency"
                    + " price_year payback_low payback_high lifetime_years lead_years outage_weeks staff_hours yearly_cost"
                    + " decline_per_year decay_per_year cross_effects conditions interactions"
                    + " saving_text cost_text evidence year source licence note"),
    REVIEW(
            "review.csv",
            "facility order step lean_waste environmental_waste",
            "flow end_use amount unit note evidence who document"),
    COHORTS("cohorts.csv", "id name anchor suppliers start_year end_year", ""),
    MEMBERS("members.csv", "cohort organization status", "invited_on answered_on"),
    MEETINGS("meetings.csv", "cohort number date title", "agenda material attended"),
    HOMEWORK("homework.csv", "cohort meeting task due", "organization done_on"),
    PROJECTS(
            "projects.csv",
            "id name status",
            "facility cohort measure start end investment currency price_year claimants meters drivers"
                    + " baseline_start baseline_end effect_from reason"),
    SAVINGS("savings.csv", "project metric stage amount unit", "price_year who evidence document"),
    VERIFICATION("verification.csv", "project metric verifier date result", "amount unit price_year finding document"),
    CONSENTS("consents.csv", "organization field receiver purpose from", "until withdrawn_on document"),
    DOCUMENTS("documents.csv", "document text", ""),
    PUBLISHED("published.csv", "what metric amount source", "unit cohort price_year"),
    TARGETS("targets.csv", "scope metric year", "reduction_percent amount cap unit"),
    BUDGETS("budgets.csv", "scope year amount currency", "price_year"),
    RULES("rules.csv", "rule scope amount unit", "year until price_year project_amount project_percent"),
    ROADMAP_TEXT("roadmap-text.csv", "id en fr es", ""),
    YARD_INTAKE("yard-intake.csv", "id facility received", "vin_seal powertrain model_year left mass unit document"),
    YARD_CHECKLIST("yard-checklist.csv", "facility vehicle item outcome date", "who note"),
    YARD_MOVEMENTS(
            "yard-movements.csv", "facility date from to kind", "amount unit error_percent vehicle who document"),
    YARD_CUSTODY(
            "yard-custody.csv",
            "facility item kind sent_on from_country to to_country",
            "from document sent_mass received_mass unit acknowledged_on acknowledged_by"),
    YARD_RECEIPTS("yard-receipts.csv", "facility item sent_on acknowledged_on acknowledged_by", "mass unit document"),
    YARD_RULES("yard-rules.csv", "place item duty rule source", "powertrains last_model_year");

    private final String file;
    private final String required;
    private final String known;

    FolderTable(String file, String required, String known) {
        this.file = file;
        this.required = required;
        this.known = known;
    }

    String file() {
        return file;
    }

    /** True for the tables that every partnership has. */
    boolean isRequired() {
        return this == ORGANIZATIONS || this == FACILITIES;
    }

    TableFormat columns(TableFormat format) {
        return format.requiring(words(required)).knowing(words(required)).knowing(words(known));
    }

    /** Its columns, the required ones first. */
    List<String> names() {
        return Stream.concat(Arrays.stream(words(required)), Arrays.stream(words(known)))
                .toList();
    }

    List<String> requiredNames() {
        return List.of(words(required));
    }

    private static String[] words(String line) {
        return line.isEmpty() ? new String[0] : line.split(" ");
    }

    static List<String> files() {
        return Arrays.stream(values()).map(FolderTable::file).toList();
    }
}
