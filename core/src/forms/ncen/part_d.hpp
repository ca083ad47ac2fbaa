// Form N-CEN, Part D: closed-end funds and small business investment companies.
#pragma once

#include "spec/columns.hpp"

namespace filigree::ncen {

using enum value_type;
using namespace columns;

constexpr column_spec closed_end_columns[] = {
    accession_number(),
    own("RIGHTS_OFFERING", code, "isRightsOffering|rightsOfferingFunds/@isRightsOffering", "Rights offering",
        "Y when the fund made an offering of rights."),
    own("SECONDARY_OFFERING", code, "isSecondaryOffering|secondaryOfferings/@isSecondaryOffering", "Secondary offering",
        "Y when the fund made a secondary offering."),
    joined(own("SECONDARY_OFFERING_TYPES", code, "secondaryOfferings/secondaryOfferingType", "Secondary offering of",
               "Kinds of securities in the secondary offering.")),
    own("SECONDARY_OFFERING_OTHER", text, "secondaryOfferings/otherSecondaryOfferingDesc", "Other secondary offering",
        "Which other securities were offered."),
    own("REPURCHASE", code, "isRepurchaseSecurity|repurchaseSecurities/@isRepurchaseSecurity", "Repurchase",
        "Y when the fund bought back its own securities."),
    joined(own("REPURCHASE_TYPES", code, "repurchaseSecurities/repurchaseSecurityType", "Repurchase of",
               "Kinds of securities that were bought back.")),
    own("REPURCHASE_OTHER", text, "repurchaseSecurities/otherRepurchaseSecurityDesc", "Other repurchase",
        "Which other securities were bought back."),
    own("LONG_TERM_DEBT_DEFAULT", code, "isDefaultLongTermDebt|longTermDebtDefault/@isDefaultLongTermDebt",
        "Default on long-term debt", "Y when the fund was in default on long-term debt at the end of the period."),
    own("DIVIDENDS_IN_ARREARS", code, "isDividendsInArrears|divdInArrears/@isDividendsInArrears",
        "Dividends in arrears", "Y when dividends were overdue at the end of the period."),
    own("SECURITIES_MODIFIED", code, "isSecuritiesModified", "Securities modified",
        "Y when rights of holders of a class were changed in a material way."),
    own("MANAGEMENT_FEE", decimal, "managementFee", "Management fee",
        "Advisory fees as a part of net assets, in percent."),
    own("NET_OPERATING_EXPENSES", decimal, "netOperatingExpenses", "Net operating expenses",
        "Total expenses as a part of net assets, in percent."),
    own("MARKET_PRICE", decimal, "marketPricePerShare", "Market price per share",
        "Price of one share on the market at the end of the period, in dollars."),
    own("NET_ASSET_VALUE", decimal, "netAssetValuePerShare", "Net asset value per share",
        "Net asset value of one share at the end of the period, in dollars."),
    own("TRANSFER_AGENT_CHANGED", code, "isSmallTransferAgentHiredOrTerminated", "Transfer agent changed",
        "Small business investment companies: Y when a transfer agent was hired or let go."),
    own("CUSTODIAN_CHANGED", code, "isSmallCustodianHiredTerminated", "Custodian changed",
        "Small business investment companies: Y when a custodian was hired or let go."),
};

constexpr column_spec closed_end_security_columns[] = {
    accession_number(),
    row_number("CLOSED_END_SECURITY_SK", column_origin::filigree),
    own("SECURITY_TYPE", code, "description", "Type",
        "Kind of security: common stock, preferred stock, warrants and so on."),
    own("CLASS_TITLE", text, "securityClassTitle", "Title of class", "Title of the class of securities."),
    own("OTHER_DESCRIPTION", text, "otherSecurityDescription", "Other type",
        "What the security is where the list has no name for it."),
};

constexpr column_spec closed_end_listing_columns[] = {
    accession_number(),
    parent_number("CLOSED_END_SECURITY_SK", "CLOSED_END_SECURITY", "Security row",
                  "Row of CLOSED_END_SECURITY that is listed.", column_origin::filigree),
    own("EXCHANGE", code, "@commonStockExchange", "Exchange", "Exchange on which the security is listed."),
    own("TICKER", text, "@commonStockTickerSymbol", "Ticker", "Ticker symbol of the security."),
};

constexpr column_spec rights_offering_columns[] = {
    accession_number(),
    joined(own("SECURITY_TYPES", code, "rightsOfferingTypes/rightsOfferingType", "Rights to buy",
               "Kinds of securities that the rights are for.")),
    own("OTHER_DESCRIPTION", text, "rightsOfferingTypes/rightsOfferingDesc", "Other securities",
        "Which other securities the rights are for."),
    own("PARTICIPATION_PERCENT", decimal, "rightsOfferingParticipationPercent", "Participation",
        "Part of the rights that was used, in percent."),
};

constexpr column_spec debt_default_columns[] = {
    accession_number(),
    own("NATURE", text, "@defaultNature", "Nature of default", "What kind of default it is."),
    own("DEFAULT_DATE", date, "@defaultDate", "Date of default", "Day of the default."),
    own("PER_THOUSAND", decimal, "@defaultPerThousandAmount", "In default per $1,000",
        "Dollars in default for each thousand dollars of face amount."),
    own("TOTAL", decimal, "@defaultTotalAmount", "In default in all", "Dollars in default in all."),
};

constexpr column_spec dividend_in_arrears_columns[] = {
    accession_number(),
    own("ISSUE", text, "@dividendIssueTitle", "Title of issue", "Title of the securities whose dividend is overdue."),
    own("PER_SHARE", decimal, "@dividendAmountPerShareInArrear", "In arrears per share",
        "Dollars overdue for one share."),
};

}  // namespace filigree::ncen
