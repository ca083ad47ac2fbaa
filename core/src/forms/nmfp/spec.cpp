#include "forms/nmfp/spec.hpp"

#include "forms/nmfp/checks.hpp"
#include "forms/nmfp/classes.hpp"
#include "forms/nmfp/fund.hpp"
#include "forms/nmfp/headline.hpp"
#include "forms/nmfp/securities.hpp"
#include "spec/compile.hpp"

namespace filigree::nmfp {
namespace {

constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION",
     .title = "Filing",
     .columns = submission_columns,
     .rows = "edgarSubmission",
     .role = table_role::reporters},
    {.name = "SUCCESSOR_FUND",
     .title = "Successor funds",
     .columns = successor_fund_columns,
     .rows = "edgarSubmission/formData/generalInfo/successorFund"},
    {.name = "ACQUIRED_FUND",
     .title = "Funds acquired or merged",
     .columns = acquired_fund_columns,
     .rows = "edgarSubmission/formData/generalInfo/acquiredMergedFund"},
    {.name = "SERIES",
     .title = "Series",
     .columns = series_columns,
     .rows = "edgarSubmission/formData/seriesLevelInfo"},
    {.name = "ADVISER",
     .title = "Investment advisers",
     .columns = adviser_columns,
     .rows = "edgarSubmission/formData/seriesLevelInfo/adviser"},
    {.name = "SUBADVISER",
     .title = "Sub-advisers",
     .columns = subadviser_columns,
     .rows = "edgarSubmission/formData/seriesLevelInfo/subAdviser"},
    {.name = "ADMINISTRATOR",
     .title = "Administrators",
     .columns = administrator_columns,
     .rows = "edgarSubmission/formData/seriesLevelInfo/administrator"},
    {.name = "TRANSFER_AGENT",
     .title = "Transfer agents",
     .columns = transfer_agent_columns,
     .rows = "edgarSubmission/formData/seriesLevelInfo/transferAgent"},
    {.name = "FEEDER_FUND",
     .title = "Feeder funds",
     .columns = feeder_fund_columns,
     .rows = "edgarSubmission/formData/seriesLevelInfo/feederFund"},
    {.name = "LIQUID_ASSETS",
     .title = "Liquid assets by day",
     .columns = liquid_assets_columns,
     .rows = "edgarSubmission/formData/seriesLevelInfo/liquidAssetsDetails"},
    {.name = "GROSS_YIELD",
     .title = "Seven-day gross yield",
     .columns = gross_yield_columns,
     .rows = "edgarSubmission/formData/seriesLevelInfo/sevenDayGrossYield"},
    {.name = "SERIES_NAV",
     .title = "Net asset value of the series by day",
     .columns = series_nav_columns,
     .rows = "edgarSubmission/formData/seriesLevelInfo/dailyNetAssetValuePerShareSeries"},
    {.name = "LIQUIDITY_FEE",
     .title = "Liquidity fees",
     .columns = liquidity_fee_columns,
     .rows = "edgarSubmission/formData/seriesLevelInfo/liquidityFeeReportingPeriod"},
    {.name = "CLASS",
     .title = "Share classes",
     .columns = class_columns,
     .rows = "edgarSubmission/formData/classLevelInfo"},
    {.name = "CLASS_NAV",
     .title = "Net asset value of classes by day",
     .columns = class_nav_columns,
     .rows = "edgarSubmission/formData/classLevelInfo/dailyNetAssetValuePerShareClass"},
    {.name = "CLASS_FLOW",
     .title = "Shareholder flow by day",
     .columns = class_flow_columns,
     .rows = "edgarSubmission/formData/classLevelInfo/dialyShareholderFlowReported"},
    {.name = "NET_YIELD",
     .title = "Seven-day net yield",
     .columns = net_yield_columns,
     .rows = "edgarSubmission/formData/classLevelInfo/sevenDayNetYield"},
    {.name = "OWNER_CATEGORY",
     .title = "Holders by category",
     .columns = owner_category_columns,
     .rows = "edgarSubmission/formData/classLevelInfo/beneficialRecordOwnerCategory"},
    {.name = "CANCELLED_SHARES",
     .title = "Cancelled shares by day",
     .columns = cancelled_shares_columns,
     .rows = "edgarSubmission/formData/classLevelInfo/cancelledSharesPerBusinessDay"},
    {.name = "SECURITY",
     .title = "Schedule of portfolio securities",
     .columns = security_columns,
     .rows = "edgarSubmission/formData/scheduleOfPortfolioSecuritiesInfo",
     .role = table_role::lines},
    {.name = "COLLATERAL",
     .title = "Collateral of repurchase agreements",
     .columns = collateral_columns,
     .rows = "edgarSubmission/formData/scheduleOfPortfolioSecuritiesInfo/repurchaseAgreement/collateralIssuers"},
    {.name = "RATING",
     .title = "Ratings of securities",
     .columns = rating_columns,
     .rows = "edgarSubmission/formData/scheduleOfPortfolioSecuritiesInfo/assigningNRSRORating|edgarSubmission/formData/"
             "scheduleOfPortfolioSecuritiesInfo/NRSRO|edgarSubmission/formData/scheduleOfPortfolioSecuritiesInfo/"
             "designatedNrsro"},
    {.name = "DEMAND_FEATURE",
     .title = "Demand features",
     .columns = demand_feature_columns,
     .rows = "edgarSubmission/formData/scheduleOfPortfolioSecuritiesInfo/demandFeature"},
    {.name = "DEMAND_FEATURE_RATING",
     .title = "Ratings of demand features",
     .columns = demand_feature_rating_columns,
     .rows = "edgarSubmission/formData/scheduleOfPortfolioSecuritiesInfo/demandFeature/"
             "demandFeatureRatingOrNRSRO|edgarSubmission/formData/scheduleOfPortfolioSecuritiesInfo/demandFeature/"
             "designatedNRSRODemandFeature"},
    {.name = "GUARANTOR",
     .title = "Guarantors",
     .columns = guarantor_columns,
     .rows = "edgarSubmission/formData/scheduleOfPortfolioSecuritiesInfo/guarantor"},
    {.name = "GUARANTOR_RATING",
     .title = "Ratings of guarantors",
     .columns = guarantor_rating_columns,
     .rows =
         "edgarSubmission/formData/scheduleOfPortfolioSecuritiesInfo/guarantor/guarantorRatingOrNRSRO|edgarSubmission/"
         "formData/scheduleOfPortfolioSecuritiesInfo/guarantor/designatedNRSROGuarantor"},
    {.name = "ENHANCEMENT",
     .title = "Other enhancements",
     .columns = enhancement_columns,
     .rows = "edgarSubmission/formData/scheduleOfPortfolioSecuritiesInfo/enhancementProvider"},
    {.name = "ENHANCEMENT_RATING",
     .title = "Ratings of enhancements",
     .columns = enhancement_rating_columns,
     .rows = "edgarSubmission/formData/scheduleOfPortfolioSecuritiesInfo/enhancementProvider/"
             "enhancementRatingOrNRSRO|edgarSubmission/formData/scheduleOfPortfolioSecuritiesInfo/enhancementProvider/"
             "designatedNRSROEnhancement"},
    {.name = "DISPOSITION",
     .title = "Disposition of portfolio securities",
     .columns = disposition_columns,
     .rows = "edgarSubmission/formData/dispositionOfPortfolioSecurities"},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/headerData/filerInfo/filer/filerCredentials/ccc", "an access code; EDGAR blanks it"},
};

constexpr std::string_view types[] = {"N-MFP1", "N-MFP1/A", "N-MFP2", "N-MFP2/A", "N-MFP3", "N-MFP3/A"};
constexpr root_spec roots[] = {
    {"edgarSubmission", "edgar/nmfp1"}, {"edgarSubmission", "edgar/nmfp2"}, {"edgarSubmission", "edgar/nmfp3"}};

using made_of = compiled<source_tables, ignored>;

}  // namespace

constinit const form_spec family = {.name = "N-MFP",
                                    .title = "Monthly report of a money market fund",
                                    .types = types,
                                    .roots = roots,
                                    .tables = made_of::tables,
                                    .elements = made_of::elements,
                                    .ignored = ignored,
                                    .form_column = "SUBMISSION_TYPE",
                                    .headline = headline,
                                    .check = check};

}  // namespace filigree::nmfp
