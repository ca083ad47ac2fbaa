// Form N-CEN, Part C: brokers, credit, liquidity.
#pragma once

#include "spec/columns.hpp"

namespace filigree::ncen {

using enum value_type;
using namespace columns;

constexpr column_spec affiliated_broker_columns[] = {
    accession_number(),
    parent_number("FUND_SK", "FUND", "Fund row", "Row of FUND to which this row belongs.", column_origin::filigree),
    own("NAME", text, "brokerDealerName", "Name", "Full name of the broker-dealer."),
    own("FILE_NUMBER", text, "brokerDealerFileNo", "File number", "SEC file number of the broker-dealer, or N/A."),
    own("CRD_NUMBER", text, "brokerDealerCrdNo", "CRD number",
        "Number of the broker-dealer in the Central Registration Depository, or N/A."),
    own("LEI", text, "brokerDealerLei", "LEI", "Legal entity identifier of the broker-dealer, or N/A."),
    own("RSSD_ID", text, "brokerDealerRssdId", "RSSD ID", "Number of the broker-dealer at the Federal Reserve."),
    own("STATE", code, "brokerDealerStateCountry/@brokerDealerState", "State",
        "State of the broker-dealer, for addresses in the United States or Canada."),
    own("COUNTRY", code, "brokerDealerStateCountry/@brokerDealerCountry|brokerDealerCountry", "Country",
        "Country of the broker-dealer."),
    own("COMMISSIONS", decimal, "brokerDealerCommission", "Commissions",
        "Dollars of commissions that the fund paid to this affiliated broker-dealer."),
};

constexpr column_spec broker_columns[] = {
    accession_number(),
    parent_number("FUND_SK", "FUND", "Fund row", "Row of FUND to which this row belongs.", column_origin::filigree),
    own("NAME", text, "brokerName", "Name", "Full name of the broker."),
    own("FILE_NUMBER", text, "brokerFileNo", "File number", "SEC file number of the broker, or N/A."),
    own("CRD_NUMBER", text, "brokerCrdNo", "CRD number",
        "Number of the broker in the Central Registration Depository, or N/A."),
    own("LEI", text, "brokerLei", "LEI", "Legal entity identifier of the broker, or N/A."),
    own("RSSD_ID", text, "brokerRssdId", "RSSD ID", "Number of the broker at the Federal Reserve."),
    own("STATE", code, "brokerStateCountry/@brokerState", "State",
        "State of the broker, for addresses in the United States or Canada."),
    own("COUNTRY", code, "brokerStateCountry/@brokerCountry|brokerCountry", "Country", "Country of the broker."),
    own("COMMISSIONS", decimal, "grossCommission", "Commissions",
        "Dollars of commissions that the fund paid to this broker, one of the ten with the most."),
};

constexpr column_spec principal_dealer_columns[] = {
    accession_number(),
    parent_number("FUND_SK", "FUND", "Fund row", "Row of FUND to which this row belongs.", column_origin::filigree),
    own("NAME", text, "principalName", "Name", "Full name of the dealer."),
    own("FILE_NUMBER", text, "principalFileNo", "File number", "SEC file number of the dealer, or N/A."),
    own("CRD_NUMBER", text, "principalCrdNo", "CRD number",
        "Number of the dealer in the Central Registration Depository, or N/A."),
    own("LEI", text, "principalLei", "LEI", "Legal entity identifier of the dealer, or N/A."),
    own("RSSD_ID", text, "principalRssdId", "RSSD ID", "Number of the dealer at the Federal Reserve."),
    own("STATE", code, "principalStateCountry/@principalState", "State",
        "State of the dealer, for addresses in the United States or Canada."),
    own("COUNTRY", code, "principalStateCountry/@principalCountry|principalCountry", "Country",
        "Country of the dealer."),
    own("PURCHASES_AND_SALES", decimal, "principalTotalPurchaseSale", "Purchases and sales",
        "Dollars of purchases and sales with this dealer as principal, one of the ten with the most."),
};

constexpr column_spec line_of_credit_columns[] = {
    accession_number(),
    row_number("LINE_OF_CREDIT_SK", column_origin::filigree),
    parent_number("FUND_SK", "FUND", "Fund row", "Row of FUND to which this row belongs.", column_origin::filigree),
    own("COMMITTED", text, "isCreditLineCommitted", "Committed",
        "Whether the lender is bound: Committed or Uncommitted."),
    own("SIZE", decimal, "lineOfCreditSize", "Size", "Size of the line of credit in dollars."),
    own("CREDIT_TYPE", code, "soleCreditType/@creditType|sharedCreditType/@creditType", "Sole or shared",
        "Whether the line is the fund's own or is shared with other funds."),
    own("USED", code, "creditLineUsed/@isCreditLineUsed|isCreditLineUsed", "Used",
        "Y when the fund drew on the line in the period."),
    own("AVERAGE_USED", decimal, "creditLineUsed/@averageCreditLineUsed", "Average used",
        "Average amount drawn on the days it was used, in dollars."),
    own("DAYS_USED", decimal, "creditLineUsed/@daysCreditUsed", "Days used", "How many days the line was used."),
    joined(own("INSTITUTIONS", text, "lineOfCreditInstitutions/lineOfCreditInstitution/@creditInstitutionName",
               "Institutions", "Names of the lending institutions.")),
};

constexpr column_spec credit_user_columns[] = {
    accession_number(),
    parent_number("LINE_OF_CREDIT_SK", "LINE_OF_CREDIT", "Line of credit row", "Row of LINE_OF_CREDIT that is shared.",
                  column_origin::filigree),
    own("NAME", text, "@fundName", "Fund", "Name of a fund that shares the line."),
    own("FILE_NUMBER", text, "@secFileNo", "File number", "SEC file number of that fund."),
};

constexpr column_spec interfund_lending_columns[] = {
    accession_number(),
    parent_number("FUND_SK", "FUND", "Fund row", "Row of FUND to which this row belongs.", column_origin::filigree),
    own("AVERAGE_LOAN", decimal, "@interfundLendingLoanAverage", "Average loan",
        "Average amount lent while loans were outstanding, in dollars."),
    own("DAYS_OUTSTANDING", decimal, "@interfundLendingDaysOutstanding", "Days outstanding",
        "How many days loans were outstanding."),
};

constexpr column_spec interfund_borrowing_columns[] = {
    accession_number(),
    parent_number("FUND_SK", "FUND", "Fund row", "Row of FUND to which this row belongs.", column_origin::filigree),
    own("AVERAGE_LOAN", decimal, "@interfundBorrowingLoanAverage", "Average loan",
        "Average amount borrowed while loans were outstanding, in dollars."),
    own("DAYS_OUTSTANDING", decimal, "@interfundBorrowingDaysOutstanding", "Days outstanding",
        "How many days loans were outstanding."),
};

constexpr column_spec liquidity_service_columns[] = {
    accession_number(),
    parent_number("FUND_SK", "FUND", "Fund row", "Row of FUND to which this row belongs.", column_origin::filigree),
    own("NAME", text, "liquidityName", "Name", "Full name of the service."),
    own("LEI", text, "liquidityLei", "LEI", "Legal entity identifier of the service, or N/A."),
    own("RSSD_ID", text, "liquidityRssdId", "RSSD ID", "Number of the service at the Federal Reserve."),
    own("OTHER_ID", text, "liquidityOther", "Other number", "Some other number that identifies the service."),
    own("OTHER_ID_DESCRIPTION", text, "otherDesc", "Which other number", "What kind of number that is."),
    own("STATE", code, "liquidityStateCountry/@liquidityState", "State",
        "State of the service, for addresses in the United States or Canada."),
    own("COUNTRY", code, "liquidityStateCountry/@liquidityCountry|liquidityCountry", "Country",
        "Country of the service."),
    own("AFFILIATED", code, "isAffiliatedPerson", "Affiliated",
        "Y when the service is affiliated with the fund or its adviser."),
    joined(own("ASSET_CLASSES", code, "assetClassType", "Classes of assets",
               "Kinds of assets whose liquidity the service classifies.")),
    own("OTHER_ASSET_CLASS", text, "otherAssetDesc", "Other class of assets",
        "Which other assets the service classifies."),
};

}  // namespace filigree::ncen
