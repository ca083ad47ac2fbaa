// Form N-MFP: the share classes.
#pragma once

#include "spec/columns.hpp"

namespace filigree::nmfp {

using enum value_type;
using namespace columns;

constexpr column_spec class_columns[] = {
    accession_number(),
    row_number("CLASS_SK", column_origin::filigree),
    own("CLASS_NAME", text, "classFullName", "Class", "Full name of the share class."),
    own("CLASS_ID", text, "classesId", "Class identifier", "EDGAR's identifier of the share class."),
    own("MINIMUM_INVESTMENT", decimal, "minInitialInvestment", "Minimum first investment",
        "Least that a new holder must put in, in dollars."),
    own("NET_ASSETS", decimal, "netAssetsOfClass", "Net assets", "Net assets of the class in dollars."),
    own("SHARES_OUTSTANDING", decimal, "numberOfSharesOutstanding", "Shares outstanding",
        "How many shares of the class are outstanding."),
    own("SUBSCRIPTIONS_MONTH", decimal,
        "monthlyShareholderFlowReported/totalGrossSubscriptions|totalForTheMonthReported/weeklyGrossSubscriptions",
        "Subscriptions in the month", "Dollars that came in for shares of the class in the month."),
    own("REDEMPTIONS_MONTH", decimal,
        "monthlyShareholderFlowReported/totalGrossRedemptions|totalForTheMonthReported/weeklyGrossRedemptions",
        "Redemptions in the month", "Dollars paid for shares of the class in the month."),
    own("EXPENSES_PAID_BY_OTHERS", code, "personPayForFundFlag", "Expenses paid by others",
        "Y when somebody paid expenses of the fund, or waived fees, in the month."),
    own("EXPENSES_PAID_DESCRIPTION", text, "nameOfPersonDescExpensePay", "Who paid, and what",
        "Until 2024 the person and the expenses in words, since then the amount in dollars."),
    own("HELD_BY_NON_FINANCIAL_CORPORATIONS", decimal, "percentShareHolderCompNonFinancialCorp",
        "Non-financial corporations", "Part of the class held by non-financial corporations."),
    own("HELD_BY_PENSION_PLANS", decimal, "percentShareHolderCompPensionPlan", "Pension plans",
        "Part of the class held by pension plans."),
    own("HELD_BY_NON_PROFITS", decimal, "percentShareHolderCompNonProfit", "Non-profits",
        "Part of the class held by non-profits."),
    own("HELD_BY_STATE_MUNICIPAL", decimal, "percentShareHolderCompMunicipal", "States and municipalities",
        "Part of the class held by states and municipalities."),
    own("HELD_BY_REGISTERED_FUNDS", decimal, "percentShareHolderCompRegInvestment", "Registered investment companies",
        "Part of the class held by registered investment companies."),
    own("HELD_BY_PRIVATE_FUNDS", decimal, "percentShareHolderCompPrivateFunds", "Private funds",
        "Part of the class held by private funds."),
    own("HELD_BY_DEPOSITORY_INSTITUTIONS", decimal, "percentShareHolderCompDepositoryInst", "Depository institutions",
        "Part of the class held by depository institutions."),
    own("HELD_BY_SOVEREIGN_FUNDS", decimal, "percentShareHolderCompSovereignFund", "Sovereign wealth funds",
        "Part of the class held by sovereign wealth funds."),
    own("HELD_BY_BROKER_DEALERS", decimal, "percentShareHolderCompBrokerDealer", "Broker-dealers",
        "Part of the class held by broker-dealers."),
    own("HELD_BY_INSURANCE_COMPANIES", decimal, "percentShareHolderCompInsurance", "Insurance companies",
        "Part of the class held by insurance companies."),
    own("HELD_BY_OTHER", decimal, "percentShareHolderCompOther", "Other holders",
        "Part of the class held by other holders."),
    own("OTHER_HOLDERS_DESCRIPTION", text, "otherInvestorTypeDescription", "Which other holders",
        "What kind of investors the other holders are."),
    own("SHARES_CANCELLED", code, "shareCancellationReportingPeriod", "Shares cancelled",
        "Y when shares were cancelled in the month, as with a reverse distribution under negative rates."),
    own("NET_ASSET_VALUE_FRIDAY1", decimal, "netAssetPerShare/fridayWeek1", "Net asset value per share, Friday 1",
        "Net asset value of one share of the class in dollars at the end of Friday 1, until 2024."),
    own("NET_ASSET_VALUE_FRIDAY2", decimal, "netAssetPerShare/fridayWeek2", "Net asset value per share, Friday 2",
        "Net asset value of one share of the class in dollars at the end of Friday 2, until 2024."),
    own("NET_ASSET_VALUE_FRIDAY3", decimal, "netAssetPerShare/fridayWeek3", "Net asset value per share, Friday 3",
        "Net asset value of one share of the class in dollars at the end of Friday 3, until 2024."),
    own("NET_ASSET_VALUE_FRIDAY4", decimal, "netAssetPerShare/fridayWeek4", "Net asset value per share, Friday 4",
        "Net asset value of one share of the class in dollars at the end of Friday 4, until 2024."),
    own("NET_ASSET_VALUE_FRIDAY5", decimal, "netAssetPerShare/fridayWeek5", "Net asset value per share, Friday 5",
        "Net asset value of one share of the class in dollars at the end of Friday 5, until 2024."),
    own("SUBSCRIPTIONS_WEEK1", decimal, "fridayWeek1/weeklyGrossSubscriptions", "Subscriptions, week 1",
        "Dollars that came in for shares of the class in week 1 of the month, until 2024."),
    own("REDEMPTIONS_WEEK1", decimal, "fridayWeek1/weeklyGrossRedemptions", "Redemptions, week 1",
        "Dollars paid for shares of the class in week 1 of the month, until 2024."),
    own("SUBSCRIPTIONS_WEEK2", decimal, "fridayWeek2/weeklyGrossSubscriptions", "Subscriptions, week 2",
        "Dollars that came in for shares of the class in week 2 of the month, until 2024."),
    own("REDEMPTIONS_WEEK2", decimal, "fridayWeek2/weeklyGrossRedemptions", "Redemptions, week 2",
        "Dollars paid for shares of the class in week 2 of the month, until 2024."),
    own("SUBSCRIPTIONS_WEEK3", decimal, "fridayWeek3/weeklyGrossSubscriptions", "Subscriptions, week 3",
        "Dollars that came in for shares of the class in week 3 of the month, until 2024."),
    own("REDEMPTIONS_WEEK3", decimal, "fridayWeek3/weeklyGrossRedemptions", "Redemptions, week 3",
        "Dollars paid for shares of the class in week 3 of the month, until 2024."),
    own("SUBSCRIPTIONS_WEEK4", decimal, "fridayWeek4/weeklyGrossSubscriptions", "Subscriptions, week 4",
        "Dollars that came in for shares of the class in week 4 of the month, until 2024."),
    own("REDEMPTIONS_WEEK4", decimal, "fridayWeek4/weeklyGrossRedemptions", "Redemptions, week 4",
        "Dollars paid for shares of the class in week 4 of the month, until 2024."),
    own("SUBSCRIPTIONS_WEEK5", decimal, "fridayWeek5/weeklyGrossSubscriptions", "Subscriptions, week 5",
        "Dollars that came in for shares of the class in week 5 of the month, until 2024."),
    own("REDEMPTIONS_WEEK5", decimal, "fridayWeek5/weeklyGrossRedemptions", "Redemptions, week 5",
        "Dollars paid for shares of the class in week 5 of the month, until 2024."),
};

constexpr column_spec class_nav_columns[] = {
    accession_number(),
    parent_number("CLASS_SK", "CLASS", "Class row", "Row of CLASS to which this row belongs.", column_origin::filigree),
    own("DAY", date, "dailyNetAssetValuePerShareDateClass", "Day",
        "Business day at whose end the value is calculated."),
    own("NET_ASSET_VALUE", decimal, "dailyNetAssetValuePerShareClass", "Net asset value per share",
        "Net asset value of one share of the class in dollars, to the fourth decimal."),
};

constexpr column_spec class_flow_columns[] = {
    accession_number(),
    parent_number("CLASS_SK", "CLASS", "Class row", "Row of CLASS to which this row belongs.", column_origin::filigree),
    own("DAY", date, "dailyShareHolderFlowDate", "Day", "Business day of the flow."),
    own("SUBSCRIPTIONS", decimal, "dailyGrossSubscriptions", "Gross subscriptions",
        "Dollars that came in for shares on the day."),
    own("REDEMPTIONS", decimal, "dailyGrossRedemptions", "Gross redemptions", "Dollars paid for shares on the day."),
};

constexpr column_spec net_yield_columns[] = {
    accession_number(),
    parent_number("CLASS_SK", "CLASS", "Class row", "Row of CLASS to which this row belongs.", column_origin::filigree),
    own("DAY", date, "sevenDayNetYieldDate", "Day",
        "Day on which the seven days end; not given before 2024, when the report's date is meant."),
    own("NET_YIELD", decimal, ".|sevenDayNetYieldValue", "Net yield",
        "Yield over seven days after fees and expenses, as a fraction of one and for a whole year."),
};

constexpr column_spec owner_category_columns[] = {
    accession_number(),
    parent_number("CLASS_SK", "CLASS", "Class row", "Row of CLASS to which this row belongs.", column_origin::filigree),
    own("CATEGORY", text, "beneficialRecordOwnerCategoryType", "Category",
        "Kind of investor that holds five percent or more of the class."),
    own("OTHER_CATEGORY", text, "otherInvestorCategory", "Other category",
        "What kind of investor it is where the list has none."),
    own("PERCENT_OF_RECORD", decimal, "percentOutstandingSharesRecord", "Held of record",
        "Part of the class's shares held of record."),
    own("PERCENT_BENEFICIAL", decimal, "percentOutstandingSharesBeneficial", "Held beneficially",
        "Part of the class's shares held beneficially."),
};

constexpr column_spec cancelled_shares_columns[] = {
    accession_number(),
    parent_number("CLASS_SK", "CLASS", "Class row", "Row of CLASS to which this row belongs.", column_origin::filigree),
    own("DAY", date, "cancelledShareDate", "Day", "Business day on which shares were cancelled."),
    own("SHARES", decimal, "cancelledShareNumber", "Shares", "How many shares were cancelled."),
    own("DOLLAR_VALUE", decimal, "cancelledShareDollarValue", "Value", "Value of the cancelled shares in dollars."),
};

}  // namespace filigree::nmfp
