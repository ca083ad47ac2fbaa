#include "forms/abs_ee/cmbs_loan.hpp"
#include "forms/abs_ee/cmbs_property.hpp"
#include "forms/abs_ee/families.hpp"
#include "forms/abs_ee/headline.hpp"
#include "spec/columns.hpp"
#include "spec/compile.hpp"

namespace filigree::abs_ee {
namespace {

constexpr table_spec source_tables[] = {
    {.name = "COMMERCIAL_MORTGAGE",
     .title = "Commercial mortgages",
     .columns = commercial_mortgage_columns,
     .rows = "assetData/assets",
     .role = table_role::lines},
    {.name = "MORTGAGED_PROPERTY",
     .title = "Properties of commercial mortgages",
     .columns = mortgaged_property_columns,
     .rows = "assetData/assets/property"},
};

constexpr root_spec roots[] = {{"assetData", "absee/cmbs", "NumberProperties"},
                               {"assetData", "absee/cmbs", "loanStructureCode"}};

using made_of = compiled<source_tables, nothing_ignored>;

void headline(filing_data& data) noexcept {
  say_assets(data, {.table = "COMMERCIAL_MORTGAGE",
                    .one = "loan",
                    .many = "loans",
                    .kind = "Commercial mortgages",
                    .from = "REPORTING_PERIOD_BEGINNING_DATE",
                    .to = "REPORTING_PERIOD_END_DATE",
                    .balance = "REPORT_PERIOD_END_ACTUAL_BALANCE_AMOUNT"});
}

}  // namespace

constinit const form_spec cmbs = {.name = "ABS-EE commercial mortgages",
                                  .title = "Asset-level data: commercial mortgages",
                                  .types = data_types,
                                  .roots = roots,
                                  .tables = made_of::tables,
                                  .elements = made_of::elements,
                                  .ignored = nothing_ignored,
                                  .form_column = {},
                                  .headline = headline};

}  // namespace filigree::abs_ee
