#include "forms/effect/spec.hpp"

#include "spec/columns.hpp"
#include "spec/compile.hpp"

namespace filigree::effect {
namespace {

using enum value_type;
using namespace columns;

constexpr column_spec notice_columns[] = {
    accession_number(),
    filing_date(),
    telling(column_part::event, own("SUBMISSION_TYPE", code, "submissionType", "Form",
                                    "EFFECT for a registration statement, QUALIF for an offering statement.")),
    own("ACT", code, "act", "Act", "Securities law under which it is effective: 33, 34 or 40."),
    telling(column_part::event, own("EFFECTIVE_DATE", date, "effectiveData/finalEffectivenessDispDate", "Effective",
                                    "Date on which the statement became effective or qualified.")),
    own("EFFECTIVE_TIME", text, "effectiveData/finalEffectivenessDispTime", "Time", "Time of that day."),
    own("FORM", code, "effectiveData/form", "Statement's form", "Form of the statement, such as S-1."),
    own("STATEMENT_TYPE", code, "effectiveData/submissionType", "Statement's submission type",
        "EDGAR's type of the statement, such as POS AM for an amendment after effectiveness."),
    own("STATEMENT_ACCESSION_NUMBER", text, "effectiveData/accessionNumber", "Statement's accession number",
        "Accession number of the statement that became effective."),
    own("SCHEMA_VERSION", text, "schemaVersion", "Schema", "Version of the XML schema that EDGAR stamped."),
    own("TEST_OR_LIVE", code, "testOrLive", "Test or live", "LIVE; a TEST filing was never made."),
};

constexpr column_spec filer_columns[] = {
    accession_number(),
    row_number("EFFECT_FILER_ID", column_origin::filigree),
    telling(column_part::event, own("CIK", text, "cik", "CIK", "The filer's number at the SEC.")),
    own("ENTITY_NAME", text, "entityName", "Filer", "Name of the filer whose statement is effective."),
    telling(column_part::event,
            own("FILE_NUMBER", text, "fileNumber", "File number", "The SEC's file number of the statement.")),
};

constexpr column_spec series_columns[] = {
    accession_number(),
    parent_number("EFFECT_FILER_ID", "EFFECT_FILER", "Filer", "Number of the filer's row.", column_origin::filigree),
    row_order("Place in the filing."),
    own("SERIES_ID", text, "seriesId", "Series", "EDGAR's number of a fund's series, which begins with S."),
    own("SERIES_NAME", text, "seriesName", "Series, name", "Name of the series."),
    own("CLASS_CONTRACT_ID", text, "classContractId", "Class or contract",
        "EDGAR's number of the class or contract, which begins with C."),
    own("CLASS_CONTRACT_NAME", text, "classContractName", "Class or contract, name", "Name of the class or contract."),
};

constexpr column_spec merger_columns[] = {
    accession_number(),
    parent_number("EFFECT_FILER_ID", "EFFECT_FILER", "Filer", "Number of the filer's row.", column_origin::filigree),
    row_order("Place in the filing."),
    own("ACQUIRING_CIK", text, "acquiringCik", "Acquirer's CIK", "The acquiring fund's number at the SEC."),
    own("ACQUIRING_ENTITY_NAME", text, "acquiringEntityName", "Acquirer", "Name of the acquiring fund."),
    own("ACQUIRING_SERIES_ID", text, "acquiringSeriesId", "Acquiring series", "Number of the acquiring series."),
    own("ACQUIRING_SERIES_NAME", text, "acquiringSeriesName", "Acquiring series, name",
        "Name of the acquiring series."),
    own("ACQUIRING_CLASS_CONTRACT_ID", text, "acquiringClassContractId", "Acquiring class",
        "Number of the acquiring class or contract."),
    own("ACQUIRING_CLASS_CONTRACT_NAME", text, "acquiringClassContractName", "Acquiring class, name",
        "Name of the acquiring class or contract."),
    own("TARGET_CIK", text, "targetCik", "Target's CIK", "The acquired fund's number at the SEC."),
    own("TARGET_ENTITY_NAME", text, "targetEntityName", "Target", "Name of the acquired fund."),
    own("TARGET_SERIES_ID", text, "targetSeriesId", "Target series", "Number of the acquired series."),
    own("TARGET_SERIES_NAME", text, "targetSeriesName", "Target series, name", "Name of the acquired series."),
    own("TARGET_CLASS_CONTRACT_ID", text, "targetClassContractId", "Target class",
        "Number of the acquired class or contract."),
    own("TARGET_CLASS_CONTRACT_NAME", text, "targetClassContractName", "Target class, name",
        "Name of the acquired class or contract."),
};

constexpr table_spec source_tables[] = {
    {.name = "EFFECT_NOTICE", .title = "Notice", .columns = notice_columns, .rows = "edgarSubmission"},
    {.name = "EFFECT_FILER",
     .title = "Filers",
     .columns = filer_columns,
     .rows = "edgarSubmission/effectiveData/filer"},
    {.name = "EFFECT_SERIES_CLASS",
     .title = "Series and classes",
     .columns = series_columns,
     .rows = "edgarSubmission/effectiveData/filer/seriesClassContractData/existing"},
    {.name = "EFFECT_MERGER",
     .title = "Mergers of series",
     .columns = merger_columns,
     .rows = "edgarSubmission/effectiveData/filer/seriesClassContractData/merger"},
};

constexpr std::string_view types[] = {"EFFECT", "QUALIF"};
/// Without a namespace only the type tells these notices from other forms, so no namespace is named.
constexpr root_spec roots[] = {{"edgarSubmission", "by submissionType alone"}};
constexpr std::span<const ignored_path> ignored = {};
using made_of = compiled<source_tables, nothing_ignored>;

}  // namespace

constinit const form_spec family = {
    .name = "EFFECT",
    .title = "Notices of effectiveness and qualification",
    .types = types,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSION_TYPE",
    .headline = write_headline,
};

}  // namespace filigree::effect
