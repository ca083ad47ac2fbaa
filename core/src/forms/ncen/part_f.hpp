// Form N-CEN, Part F: unit investment trusts.
#pragma once

#include "spec/columns.hpp"

namespace filigree::ncen {

using enum value_type;
using namespace columns;

constexpr column_spec unit_investment_trust_columns[] = {
    accession_number(),
    own("ADMINISTRATOR_CHANGED", code, "isUitAdminHiredTerminated", "Administrator changed",
        "Y when an administrator was hired or let go."),
    own("SEPARATE_ACCOUNT", code,
        "registrantSeparateInsuranceAccount/"
        "@isRegistrantSeparateInsuranceAccount|notRegistrantSeparateInsuranceAccount/"
        "@isRegistrantSeparateInsuranceAccount",
        "Separate account", "Y when the registrant is a separate account of an insurance company."),
    own("SEPARATE_ACCOUNT_SERIES_ID", text, "registrantSeparateInsuranceAccount/@separateAccountSeriesId",
        "Series of separate account", "EDGAR's identifier of the separate account."),
    own("EXISTING_SERIES", decimal, "notRegistrantSeparateInsuranceAccount/numOfExistingSeries", "Existing series",
        "Number of series at the end of the period whose securities are registered."),
    own("NEW_SERIES", decimal, "notRegistrantSeparateInsuranceAccount/numOfNewSeriesRegistration", "New series",
        "Number of series whose registration became effective in the period."),
    own("NEW_SERIES_VALUE", decimal, "notRegistrantSeparateInsuranceAccount/newSeriesAggregateValue",
        "Value of new series", "Value of the portfolios of new series on the day they were deposited, in dollars."),
    own("CURRENT_PROSPECTUS_SERIES", decimal, "notRegistrantSeparateInsuranceAccount/numOfSeriesCurrentProspectus",
        "Series with current prospectus", "Number of series that had a current prospectus at the end of the period."),
    own("ADDITIONAL_UNIT_SERIES", decimal, "notRegistrantSeparateInsuranceAccount/numOfExistingSeriesAdditionalUnits",
        "Series with additional units", "Number of existing series for which more units were registered."),
    own("ADDITIONAL_UNITS_VALUE", decimal, "notRegistrantSeparateInsuranceAccount/additionalUnitsTotalValue",
        "Value of additional units", "Value of the units added, in dollars."),
    own("SUBSEQUENT_UNITS_VALUE", decimal, "notRegistrantSeparateInsuranceAccount/unitInPortfolioValue",
        "Units put into later series",
        "Value of units of earlier series that were placed in portfolios of later ones, in dollars."),
    own("TOTAL_ASSETS", decimal, "notRegistrantSeparateInsuranceAccount/totalAssetsSeries", "Total assets",
        "Total assets of all series together at the end of the period, in dollars."),
    own("CONTRACTS", decimal, "numOfContracts", "Contracts",
        "Number of contracts with securities of the separate account, at the end of the period."),
    own("RULE_6C_7", code, "isRule6C7Reliance", "Rule 6c-7", "Y when the registrant relied on Rule 6c-7."),
    own("RULE_11A_2", code, "isRule11A2Reliance", "Rule 11a-2", "Y when the registrant relied on Rule 11a-2."),
    own("RULE_12D1_4", code, "isRule12D1Dash4Reliance", "Rule 12d1-4", "Y when the registrant relied on Rule 12d1-4."),
    own("SECTION_12D1G", code, "isRule12D1GReliance", "Section 12(d)(1)(G)",
        "Y when the registrant relied on section 12(d)(1)(G) of the Act."),
};

constexpr column_spec depositor_columns[] = {
    accession_number(),
    own("NAME", text, "depositorName", "Name", "Full name of the depositor."),
    own("CRD_NUMBER", text, "depositorCrdNo", "CRD number",
        "Number of the depositor in the Central Registration Depository, or N/A."),
    own("LEI", text, "depositorLei", "LEI", "Legal entity identifier of the depositor, or N/A."),
    own("RSSD_ID", text, "depositorRssdId", "RSSD ID", "Number of the depositor at the Federal Reserve."),
    own("STATE", code, "depositorStateCountry/@depositorState", "State",
        "State of the depositor, for addresses in the United States or Canada."),
    own("COUNTRY", code, "depositorStateCountry/@depositorCountry|depositorCountry", "Country",
        "Country of the depositor."),
    own("ULTIMATE_PARENT", text, "depositorUltimateParentname", "Ultimate parent",
        "Name of the company at the top of the depositor's group."),
};

constexpr column_spec sponsor_columns[] = {
    accession_number(),
    own("NAME", text, "sponsorName", "Name", "Full name of the sponsor."),
    own("CRD_NUMBER", text, "sponsorCrdNo", "CRD number",
        "Number of the sponsor in the Central Registration Depository, or N/A."),
    own("LEI", text, "sponsorLei", "LEI", "Legal entity identifier of the sponsor, or N/A."),
    own("RSSD_ID", text, "sponsorRssdId", "RSSD ID", "Number of the sponsor at the Federal Reserve."),
    own("STATE", code, "sponsorStateCountry/@sponsorState", "State",
        "State of the sponsor, for addresses in the United States or Canada."),
    own("COUNTRY", code, "sponsorStateCountry/@sponsorCountry|sponsorCountry", "Country", "Country of the sponsor."),
};

constexpr column_spec trustee_columns[] = {
    accession_number(),
    own("NAME", text, "trusteeName", "Name", "Full name of the trustee."),
    own("STATE", code, "trusteeStateCountry/@trusteeState", "State",
        "State of the trustee, for addresses in the United States or Canada."),
    own("COUNTRY", code, "trusteeStateCountry/@trusteeCountry|trusteeCountry", "Country", "Country of the trustee."),
};

constexpr column_spec series_cik_columns[] = {
    accession_number(),
    own("CIK", text, "@cik", "CIK", "Number at the SEC of an existing series."),
};

constexpr column_spec contract_columns[] = {
    accession_number(),
    own("NAME", text, "@separateAccountSecurityName", "Contract",
        "Name of the contract with securities of the separate account."),
    own("CONTRACT_ID", text, "@separateAccountContractId", "Contract identifier",
        "EDGAR's identifier of the contract."),
    own("TOTAL_ASSETS", decimal, "@separateAccountTotalAsset", "Total assets",
        "Assets attributable to the contract at the end of the period, in dollars."),
    own("CONTRACTS_SOLD", decimal, "@numContractsSold", "Contracts sold", "Number of contracts sold in the period."),
    own("PREMIUMS", decimal, "@grossPremiumReceived", "Gross premiums", "Dollars of premiums received in the period."),
    own("PREMIUMS_1035", decimal, "@grossPremiumReceivedSection1035", "Premiums by exchange",
        "Dollars of premiums from exchanges under section 1035 of the tax code."),
    own("CONTRACTS_BY_EXCHANGE", decimal, "@numContractsAffected", "Contracts by exchange",
        "Number of contracts that such premiums were paid for."),
    own("VALUE_REDEEMED", decimal, "@contractValueRedeemed", "Value redeemed",
        "Dollars of contract value redeemed in the period."),
    own("VALUE_REDEEMED_1035", decimal, "@contractValueRedeemedSection1035", "Value redeemed by exchange",
        "Dollars of contract value redeemed in exchanges under section 1035."),
    own("CONTRACTS_REDEEMED_BY_EXCHANGE", decimal, "@numContractsAffectedRedeemed", "Contracts redeemed by exchange",
        "Number of contracts redeemed in such exchanges."),
};

constexpr column_spec divestment_columns[] = {
    accession_number(),
    own("SECURITY", text, "@divestmentSecurityName", "Security", "Name of the security that was sold."),
    own("TICKER", text, "@divestmentSecurityTickerSymbol", "Ticker", "Ticker symbol of the security."),
    own("CUSIP", text, "@divestmentSecurityCusipNo", "CUSIP", "Nine characters that identify the security."),
    own("SHARES", decimal, "@divestedNumShares", "Shares",
        "Number of shares, or dollars of principal, that were sold."),
    own("DIVESTED_DATE", date, "@divestedDate", "Date", "Day on which the security was sold."),
    own("STATUTE", text, "@divestmentStatuteName", "Statute", "Name of the law that called for the sale."),
};

constexpr column_spec divestment_still_held_columns[] = {
    accession_number(),
    own("TICKER", text, "@registrantHeldSecurityTickerSymbol", "Ticker",
        "Ticker symbol of a security of a divested class that is still held."),
    own("CUSIP", text, "@registrantHoldsSecurityCusipNo", "CUSIP", "Nine characters that identify the security."),
    own("SHARES", decimal, "@registrantNumShare", "Shares", "Number of shares, or dollars of principal, still held."),
};

}  // namespace filigree::ncen
