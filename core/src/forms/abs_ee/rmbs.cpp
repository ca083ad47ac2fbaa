#include "forms/abs_ee/families.hpp"
#include "forms/abs_ee/headline.hpp"
#include "forms/abs_ee/rmbs_loan.hpp"
#include "forms/abs_ee/rmbs_loss.hpp"
#include "spec/columns.hpp"
#include "spec/compile.hpp"

namespace filigree::abs_ee {
namespace {

constexpr table_spec source_tables[] = {
    {.name = "RESIDENTIAL_MORTGAGE",
     .title = "Residential mortgages",
     .columns = residential_mortgage_columns,
     .rows = "assetData/assets",
     .role = table_role::lines},
    {.name = "RESIDENTIAL_MORTGAGE_LOSS",
     .title = "Demands, modifications and losses of residential mortgages",
     .columns = residential_mortgage_loss_columns,
     .same_rows = 0},
};

constexpr root_spec roots[] = {{"assetData", "absee/rmbs", "originalLoanPurposeCode"},
                               {"assetData", "absee/rmbs", "originalObligorCreditScore"},
                               {"assetData", "absee/rmbs", "occupancyStatusCode"}};

using made_of = compiled<source_tables, nothing_ignored>;

void headline(filing_data& data) noexcept {
  say_assets(data, {.table = "RESIDENTIAL_MORTGAGE",
                    .one = "loan",
                    .many = "loans",
                    .kind = "Residential mortgages",
                    .from = "REPORT_PERIOD_BEGIN_DATE",
                    .to = "REPORT_PERIOD_END_DATE",
                    .balance = "REPORTING_PERIOD_END_ACTUAL_BALANCE_AMOUNT"});
}

}  // namespace

constinit const form_spec rmbs = {.name = "ABS-EE residential mortgages",
                                  .title = "Asset-level data: residential mortgages",
                                  .types = data_types,
                                  .roots = roots,
                                  .tables = made_of::tables,
                                  .elements = made_of::elements,
                                  .ignored = nothing_ignored,
                                  .form_column = {},
                                  .headline = headline};

}  // namespace filigree::abs_ee
