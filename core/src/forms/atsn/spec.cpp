#include "forms/atsn/spec.hpp"

#include "forms/atsn/part_four.hpp"
#include "forms/atsn/part_three.hpp"
#include "forms/atsn/part_three_trading.hpp"
#include "forms/atsn/parts_one_two.hpp"
#include "forms/registration/submission.hpp"
#include "spec/columns.hpp"
#include "spec/compile.hpp"

namespace filigree::atsn {
namespace {

using enum value_type;
using namespace columns;
using namespace registration;

constexpr auto submission_columns = together(
    header_columns,
    own("CONFIRMING_COPY_FILE_NUMBER", text, "headerData/filerInfo/flags/confirmingCopyFileNumber",
        "Confirmed file number", "File number that a confirming copy is about."),
    own("ACCESSION_NUMBER_OF_EARLIER", text, "headerData/accessionNumber", "Amends or withdraws",
        "Accession number of the earlier Form ATS-N."),
    telling(column_part::event,
            own("ATS_NAME", text, "formData/cover/txNMSStockATSName|headerData/filerInfo/filer/NMSStockATSName",
                "NMS Stock ATS", "Name of the alternative trading system for NMS stocks.")),
    own("MPID", text, "headerData/filerInfo/filer/MPID", "MPID",
        "Market participant identifier of the trading system, on a cessation or withdrawal."),
    own("OPERATES_UNDER_FORM_ATS", code,
        "formData/cover/rbOperatesPursuantToFormATS|headerData/rbOperatesPursuantToFormATS", "Operates under Form ATS",
        "Y when the system already operates under a Form ATS."),
    telling(column_part::event, own("CEASE_DATE", date, "headerData/dateCeaseToOperate", "Ceases to operate",
                                    "Day on which the system ceases to operate.")),
    own("STATEMENT_ABOUT_AMENDMENT", text, "formData/cover/taStatementAboutAmendment", "Statement about the amendment",
        "What the amendment changes and why."));

constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION", .title = "Cover", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "PART_ONE",
     .title = "Part I: identifying information",
     .columns = part_one_columns,
     .rows = "edgarSubmission/formData/partOne"},
    {.name = "OTHER_NAME",
     .title = "Part I: other names",
     .columns = other_name_columns,
     .rows = "edgarSubmission/formData/partOne/atsNames/atsName"},
    {.name = "SECONDARY_SITE",
     .title = "Part I: secondary sites",
     .columns = secondary_site_columns,
     .rows = "edgarSubmission/formData/partOne/part1Item7SecondarySiteRecords/secondarySiteI7"},
    {.name = "PART_TWO",
     .title = "Part II: activities of the operator and its affiliates",
     .columns = part_two_columns,
     .rows = "edgarSubmission/formData/partTwo"},
    {.name = "PART_THREE",
     .title = "Part III: operation, items 1 to 10",
     .columns = part_three_columns,
     .rows = "edgarSubmission/formData/partThree"},
    {.name = "PART_THREE_TRADING",
     .title = "Part III: operation, items 11 to 26",
     .columns = part_three_trading_columns,
     .same_rows = 5},
    {.name = "PART_FOUR",
     .title = "Part IV: contact and signature",
     .columns = part_four_columns,
     .rows = "edgarSubmission/formData/partFour"},
    {.name = "ATTACHMENT",
     .title = "Documents",
     .columns = attachment_columns,
     .rows = "edgarSubmission/documents/document"},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/headerData/filerInfo/filer/filerCredentials/ccc", access_code},
    {"edgarSubmission/headerData/filerInfo/filer/filerCredentials/filerCcc", access_code},
    {"edgarSubmission/documents/document/contents", encoded_document},
};

constexpr std::string_view types[] = {"ATS-N", "ATS-N/MA", "ATS-N/UA", "ATS-N/CA", "ATS-N/OFA", "ATS-N-C", "ATS-N-W"};
constexpr root_spec roots[] = {{"edgarSubmission", "edgar/atsn"}};
constexpr form_shape shapes[] = {{shape::xml, "every element but the attached documents"}};
using made_of = compiled<source_tables, ignored>;

}  // namespace

constinit const form_spec family = {
    .name = "ATS-N",
    .title = "Alternative trading systems for NMS stocks",
    .types = types,
    .shapes = shapes,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSION_TYPE",
    .headline = write_headline,
};

}  // namespace filigree::atsn
