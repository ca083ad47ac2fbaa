#include "forms/sher/spec.hpp"

#include "forms/registration/submission.hpp"
#include "spec/columns.hpp"
#include "spec/compile.hpp"

namespace filigree::sher {
namespace {

using enum value_type;
using namespace columns;
using namespace registration;

constexpr column_spec manager_columns[] = {
    accession_number(),
    row_number("MANAGER_ID", column_origin::filigree),
    telling(column_part::reporter,
            own("CIK", text, "cik", "CIK", "Number at the SEC of the manager whose short sales these are.")),
};

constexpr column_spec day_columns[] = {
    accession_number(),
    row_number("DAY_ID", column_origin::filigree),
    parent_number("MANAGER_ID", "MANAGER", "Manager", "Number of the manager who reports the day.",
                  column_origin::filigree),
    own("DAY", text, "name()", "Day", "Element that names the day of the week, such as mondayData."),
    own("SALE_DATE", date, "saleDate", "Date", "Calendar date of the day."),
};

constexpr column_spec short_sale_columns[] = {
    accession_number(),
    parent_number("DAY_ID", "DAY", "Day", "Number of the day that the line belongs to.", column_origin::filigree),
    own("ISSUER_NAME", text, "nameOfIssuer", "Issuer", "Name of the issuer of the security sold short."),
    own("CUSIP", text, "cusip", "CUSIP", "CUSIP number of the security."),
    own("START_POSITION", decimal, "shortStartPosition", "Short position, start of day",
        "Securities sold short when the day began."),
    own("SOLD_SHORT", decimal, "numberSecuritiesSoldShort", "Sold short during the day",
        "Securities sold short on the day."),
    own("END_POSITION", decimal, "shortEndPosition", "Short position, end of day",
        "Securities sold short when the day ended."),
};

constexpr table_spec source_tables[] = {
    {.name = "MANAGER",
     .title = "Managers",
     .columns = manager_columns,
     .rows = "informationTableData",
     .role = table_role::reporters},
    {.name = "DAY",
     .title = "Days",
     .columns = day_columns,
     .rows = "informationTableData/shortSaleDataInfo/sundayData|informationTableData/shortSaleDataInfo/"
             "mondayData|informationTableData/shortSaleDataInfo/tuesdayData|informationTableData/shortSaleDataInfo/"
             "wednesdayData|informationTableData/shortSaleDataInfo/thursdayData|informationTableData/shortSaleDataInfo/"
             "fridayData|informationTableData/shortSaleDataInfo/saturdayData"},
    {.name = "SHORT_SALE",
     .title = "Short positions and sales",
     .columns = short_sale_columns,
     .rows = "informationTableData/shortSaleDataInfo/sundayData/shortSaleDataList|informationTableData/"
             "shortSaleDataInfo/mondayData/shortSaleDataList|informationTableData/shortSaleDataInfo/tuesdayData/"
             "shortSaleDataList|informationTableData/shortSaleDataInfo/wednesdayData/"
             "shortSaleDataList|informationTableData/shortSaleDataInfo/thursdayData/"
             "shortSaleDataList|informationTableData/shortSaleDataInfo/fridayData/"
             "shortSaleDataList|informationTableData/shortSaleDataInfo/saturdayData/shortSaleDataList",
     .role = table_role::lines},
};

constexpr std::string_view types[] = {"SH-ER", "SH-ER/A"};
constexpr std::string_view not_applicable[] = {"N/A", "NA", "n/a"};
constexpr root_spec roots[] = {{"informationTableData"}};
using made_of = compiled<source_tables, nothing_ignored>;

}  // namespace

constinit const form_spec family = {
    .name = "SH-ER",
    .title = "Weekly short sales of managers, 2008 to 2009",
    .types = types,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = {},
    .form_column = {},
    .not_applicable = not_applicable,
    .headline = write_headline,
};

}  // namespace filigree::sher
