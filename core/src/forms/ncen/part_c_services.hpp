// Form N-CEN, Part C: who serves a fund. Small business investment companies (Part D) list theirs in the same tables.
#pragma once

#include "spec/columns.hpp"

namespace filigree::ncen {

using enum value_type;
using namespace columns;

constexpr column_spec adviser_columns[] = {
    accession_number(),
    parent_number(
        "FUND_SK", "FUND", "Fund row",
        "Row of FUND to which this row belongs; none for a small business investment company or a trust as a whole.",
        column_origin::filigree),
    own("NAME", text, "investmentAdviserName|smallInvestmentAdviserName", "Name", "Full name of the adviser."),
    own("FILE_NUMBER", text, "investmentAdviserFileNo|smallInvestmentAdviserFileNo", "File number",
        "SEC file number of the adviser, or N/A."),
    own("CRD_NUMBER", text, "investmentAdviserCrdNo|smallInvestmentAdviserCrdNo", "CRD number",
        "Number of the adviser in the Central Registration Depository, or N/A."),
    own("LEI", text, "investmentAdviserLei|smallInvestmentAdviserLei", "LEI",
        "Legal entity identifier of the adviser, or N/A."),
    own("RSSD_ID", text, "investmentAdviserRssdId|smallInvestmentAdviserRssdId", "RSSD ID",
        "Number of the adviser at the Federal Reserve."),
    own("STATE", code,
        "investmentAdviserStateCountry/@investmentAdviserState|smallInvestmentAdviserStateCountry/"
        "@smallInvestmentAdviserState",
        "State", "State of the adviser, for addresses in the United States or Canada."),
    own("COUNTRY", code,
        "investmentAdviserStateCountry/"
        "@investmentAdviserCountry|investmentAdviserCountry|smallInvestmentAdviserStateCountry/"
        "@smallInvestmentAdviserCountry|smallInvestmentAdviserCountry",
        "Country", "Country of the adviser."),
    own("HIRED", code,
        "investmentAdviserHired/@isInvestmentAdviserHired|isInvestmentAdviserHired|smallInvestmentAdviserHired/"
        "@isSmallInvestmentAdviserHired|isSmallInvestmentAdviserHired",
        "Hired in the period", "Y when the adviser was hired in the period."),
    own("START_DATE", text,
        "investmentAdviserHired/investmentAdviserStartDate|smallInvestmentAdviserHired/"
        "@smallInvestmentAdviserStartDate",
        "Start date", "Day on which an adviser hired in the period began."),
};

constexpr column_spec adviser_terminated_columns[] = {
    accession_number(),
    parent_number(
        "FUND_SK", "FUND", "Fund row",
        "Row of FUND to which this row belongs; none for a small business investment company or a trust as a whole.",
        column_origin::filigree),
    own("NAME", text, "investmentAdviserTerminatedName|smallInvestmentAdviserTerminatedName", "Name",
        "Full name of the adviser."),
    own("FILE_NUMBER", text, "investAdviserTerminatedFileNo|smallInvestmentAdviserTerminatedFileNo", "File number",
        "SEC file number of the adviser, or N/A."),
    own("CRD_NUMBER", text, "investAdviserTerminatedCrdNo|smallInvestmentAdviserTerminatedCrdNo", "CRD number",
        "Number of the adviser in the Central Registration Depository, or N/A."),
    own("LEI", text, "investAdviserTerminatedLei|smallInvestmentAdviserTerminatedLei", "LEI",
        "Legal entity identifier of the adviser, or N/A."),
    own("RSSD_ID", text, "investAdviserTerminatedRssdId|smallInvestmentAdviserTerminatedRssdId", "RSSD ID",
        "Number of the adviser at the Federal Reserve."),
    own("STATE", code,
        "investmentAdviserTerminatedStateCountry/"
        "@investmentAdviserTerminatedState|smallInvestmentAdviserTerminatedStateCountry/"
        "@smallInvestmentAdviserTerminatedState",
        "State", "State of the adviser, for addresses in the United States or Canada."),
    own("COUNTRY", code,
        "investmentAdviserTerminatedStateCountry/"
        "@investmentAdviserTerminatedCountry|investmentAdviserTerminatedCountry|"
        "smallInvestmentAdviserTerminatedStateCountry/"
        "@smallInvestmentAdviserTerminatedCountry|smallInvestmentAdviserTerminatedCountry",
        "Country", "Country of the adviser."),
    own("TERMINATION_DATE", text, "investAdviserTerminationDate|smallInvestmentAdviserTerminatedDate", "Date",
        "Day on which the adviser's contract ended."),
};

constexpr column_spec subadviser_columns[] = {
    accession_number(),
    parent_number(
        "FUND_SK", "FUND", "Fund row",
        "Row of FUND to which this row belongs; none for a small business investment company or a trust as a whole.",
        column_origin::filigree),
    own("NAME", text, "subAdviserName|smallSubAdviserName", "Name", "Full name of the sub-adviser."),
    own("FILE_NUMBER", text, "subAdviserFileNo|smallSubAdviserFileNo", "File number",
        "SEC file number of the sub-adviser, or N/A."),
    own("CRD_NUMBER", text, "subAdviserCrdNo|smallSubAdviserCrdNo", "CRD number",
        "Number of the sub-adviser in the Central Registration Depository, or N/A."),
    own("LEI", text, "subAdviserLei|smallSubAdviserLei", "LEI", "Legal entity identifier of the sub-adviser, or N/A."),
    own("RSSD_ID", text, "subAdviserRssdId|smallSubAdviserRssdId", "RSSD ID",
        "Number of the sub-adviser at the Federal Reserve."),
    own("AFFILIATED", code, "isSubAdviserAffiliated|isSmallSubAdviserAffiliated", "Affiliated",
        "Y when the sub-adviser is affiliated with the fund's adviser."),
    own("STATE", code, "subAdviserStateCountry/@subAdviserState|smallSubAdviserStateCountry/@smallSubAdviserState",
        "State", "State of the sub-adviser, for addresses in the United States or Canada."),
    own("COUNTRY", code,
        "subAdviserStateCountry/@subAdviserCountry|subAdviserCountry|smallSubAdviserStateCountry/"
        "@smallSubAdviserCountry|smallSubAdviserCountry",
        "Country", "Country of the sub-adviser."),
    own("HIRED", code,
        "subAdviserHired/@isSubAdviserHired|isSubAdviserHired|smallSubAdviserHired/"
        "@isSmallSubAdviserHired|isSmallSubAdviserHired",
        "Hired in the period", "Y when the sub-adviser was hired in the period."),
    own("START_DATE", text, "subAdviserHired/@subAdviserStartDate|smallSubAdviserHired/@smallSubAdviserStartDate",
        "Start date", "Day on which a sub-adviser hired in the period began."),
};

constexpr column_spec subadviser_terminated_columns[] = {
    accession_number(),
    parent_number(
        "FUND_SK", "FUND", "Fund row",
        "Row of FUND to which this row belongs; none for a small business investment company or a trust as a whole.",
        column_origin::filigree),
    own("NAME", text, "subAdviserTerminatedName|smallSubAdviserTerminatedName", "Name",
        "Full name of the sub-adviser."),
    own("FILE_NUMBER", text, "subAdviserTerminatedFileNo|smallSubAdviserTerminatedFileNo", "File number",
        "SEC file number of the sub-adviser, or N/A."),
    own("CRD_NUMBER", text, "subAdviserTerminatedCrdNo|smallSubAdviserTerminatedCrdNo", "CRD number",
        "Number of the sub-adviser in the Central Registration Depository, or N/A."),
    own("LEI", text, "subAdviserTerminatedLei|smallSubAdviserTerminatedLei", "LEI",
        "Legal entity identifier of the sub-adviser, or N/A."),
    own("RSSD_ID", text, "subAdviserTerminatedRssdId|smallSubAdviserTerminatedRssdId", "RSSD ID",
        "Number of the sub-adviser at the Federal Reserve."),
    own("STATE", code,
        "subAdviserTerminatedStateCountry/@subAdviserTerminatedState|smallSubAdviserTerminatedStateCountry/"
        "@smallSubAdviserTerminatedState",
        "State", "State of the sub-adviser, for addresses in the United States or Canada."),
    own("COUNTRY", code,
        "subAdviserTerminatedStateCountry/"
        "@subAdviserTerminatedCountry|subAdviserTerminatedCountry|smallSubAdviserTerminatedStateCountry/"
        "@smallSubAdviserTerminatedCountry|smallSubAdviserTerminatedCountry",
        "Country", "Country of the sub-adviser."),
    own("TERMINATION_DATE", text, "subAdviserTerminationDate|smallSubAdviserTerminatedDate", "Date",
        "Day on which the sub-adviser's contract ended."),
};

constexpr column_spec transfer_agent_columns[] = {
    accession_number(),
    parent_number(
        "FUND_SK", "FUND", "Fund row",
        "Row of FUND to which this row belongs; none for a small business investment company or a trust as a whole.",
        column_origin::filigree),
    own("NAME", text, "transferAgentName|smallTransferAgentName", "Name", "Full name of the transfer agent."),
    own("FILE_NUMBER", text, "transferAgentFileNo|smallTransferAgentFileNo", "File number",
        "SEC file number of the transfer agent, or N/A."),
    own("LEI", text, "transferAgentLei|smallTransferAgentLei", "LEI",
        "Legal entity identifier of the transfer agent, or N/A."),
    own("RSSD_ID", text, "transferAgentRssdId|smallTransferAgentRssdId", "RSSD ID",
        "Number of the transfer agent at the Federal Reserve."),
    own("STATE", code,
        "transferAgentStateCountry/@transferAgentState|smallTransferAgentStateCountry/@smallTransferAgentState",
        "State", "State of the transfer agent, for addresses in the United States or Canada."),
    own("COUNTRY", code,
        "transferAgentStateCountry/@transferAgentCountry|transferAgentCountry|smallTransferAgentStateCountry/"
        "@smallTransferAgentCountry|smallTransferAgentCountry",
        "Country", "Country of the transfer agent."),
    own("AFFILIATED", code, "isTransferAgentAffiliated|isSmallTransferAgentAffiliated", "Affiliated",
        "Y when the transfer agent is affiliated with the fund or its adviser."),
    own("SUB_AGENT", code, "isTransferAgentSubAgent|isSmallTransferAgentSubAdmin", "Sub-transfer agent",
        "Y when the firm works for another transfer agent of the fund."),
};

constexpr column_spec pricing_service_columns[] = {
    accession_number(),
    parent_number("FUND_SK", "FUND", "Fund row", "Row of FUND to which this row belongs.", column_origin::filigree),
    own("NAME", text, "pricingServiceName", "Name", "Full name of the pricing service."),
    own("LEI", text, "pricingServiceLei", "LEI", "Legal entity identifier of the pricing service, or N/A."),
    own("RSSD_ID", text, "pricingServiceRssdId", "RSSD ID", "Number of the pricing service at the Federal Reserve."),
    own("OTHER_ID", text, "pricingServiceOther", "Other number",
        "Some other number that identifies the pricing service."),
    own("OTHER_ID_DESCRIPTION", text, "pricingServiceIdNumberDesc", "Which other number",
        "What kind of number that is."),
    own("STATE", code, "pricingServiceStateCountry/@pricingServiceState", "State",
        "State of the pricing service, for addresses in the United States or Canada."),
    own("COUNTRY", code, "pricingServiceStateCountry/@pricingServiceCountry|pricingServiceCountry", "Country",
        "Country of the pricing service."),
    own("AFFILIATED", code, "isPricingServiceAffiliated", "Affiliated",
        "Y when the pricing service is affiliated with the fund or its adviser."),
};

constexpr column_spec custodian_columns[] = {
    accession_number(),
    parent_number(
        "FUND_SK", "FUND", "Fund row",
        "Row of FUND to which this row belongs; none for a small business investment company or a trust as a whole.",
        column_origin::filigree),
    own("NAME", text, "custodianName|smallCustodianName", "Name", "Full name of the custodian."),
    own("LEI", text, "custodianLei|smallCustodianLei", "LEI", "Legal entity identifier of the custodian, or N/A."),
    own("RSSD_ID", text, "custodianRssdId|smallCustodianRssdId", "RSSD ID",
        "Number of the custodian at the Federal Reserve."),
    own("STATE", code, "custodianStateCountry/@custodianState|smallCustodianStateCountry/@smallCustodianState", "State",
        "State of the custodian, for addresses in the United States or Canada."),
    own("COUNTRY", code,
        "custodianStateCountry/@custodianCountry|custodianCountry|smallCustodianStateCountry/"
        "@smallCustodianCountry|smallCustodianCountry",
        "Country", "Country of the custodian."),
    own("AFFILIATED", code, "isCustodianAffiliated|isSmallCustodianAffiliated", "Affiliated",
        "Y when the custodian is affiliated with the fund or its adviser."),
    own("SUB_CUSTODIAN", code, "isSubCustodian|isSmallCustodianSub", "Sub-custodian",
        "Y when the firm works for another custodian of the fund."),
    own("CUSTODY_TYPE", text, "custodyType", "Type of custody", "Rule by which the custodian holds the fund's assets."),
    own("OTHER_CUSTODY_TYPE", text, "otherCustodianDesc|otherSmallCustodianDesc", "Other type of custody",
        "How assets are held where the list has no name for it."),
};

constexpr column_spec shareholder_servicing_agent_columns[] = {
    accession_number(),
    parent_number("FUND_SK", "FUND", "Fund row", "Row of FUND to which this row belongs.", column_origin::filigree),
    own("NAME", text, "shareholderServiceAgentName", "Name", "Full name of the agent."),
    own("LEI", text, "shareholderServiceAgentLei", "LEI", "Legal entity identifier of the agent, or N/A."),
    own("RSSD_ID", text, "shareholderServiceAgentRssdId", "RSSD ID", "Number of the agent at the Federal Reserve."),
    own("OTHER_ID", text, "shareholderServiceAgentOther", "Other number",
        "Some other number that identifies the agent."),
    own("OTHER_ID_DESCRIPTION", text, "shareholderServiceIdNumberDesc", "Which other number",
        "What kind of number that is."),
    own("STATE", code, "shareholderServiceAgentStateCountry/@shareholderServiceAgentState", "State",
        "State of the agent, for addresses in the United States or Canada."),
    own("COUNTRY", code,
        "shareholderServiceAgentStateCountry/@shareholderServiceAgentCountry|shareholderServiceAgentCountry", "Country",
        "Country of the agent."),
    own("AFFILIATED", code, "isShareholderServiceAgentAffiliated", "Affiliated",
        "Y when the agent is affiliated with the fund or its adviser."),
    own("SUB_AGENT", code, "isShareholderServiceAgentSubshare", "Sub-agent",
        "Y when the firm works for another shareholder servicing agent."),
};

constexpr column_spec administrator_columns[] = {
    accession_number(),
    parent_number(
        "FUND_SK", "FUND", "Fund row",
        "Row of FUND to which this row belongs; none for a small business investment company or a trust as a whole.",
        column_origin::filigree),
    own("NAME", text, "adminName|uitAdminName", "Name", "Full name of the administrator."),
    own("LEI", text, "adminLei|uitAdminLei", "LEI", "Legal entity identifier of the administrator, or N/A."),
    own("RSSD_ID", text, "adminRssdId|uitAdminRssdId", "RSSD ID",
        "Number of the administrator at the Federal Reserve."),
    own("OTHER_ID", text, "adminOther|uitAdminOther", "Other number",
        "Some other number that identifies the administrator."),
    own("OTHER_ID_DESCRIPTION", text, "idNumberDesc|uitAdminDescOtherNumber", "Which other number",
        "What kind of number that is."),
    own("STATE", code, "adminStateCountry/@adminState|uitAdminStateCountry/@uitAdminState", "State",
        "State of the administrator, for addresses in the United States or Canada."),
    own("COUNTRY", code,
        "adminStateCountry/@adminCountry|adminCountry|uitAdminStateCountry/@uitAdminCountry|uitAdminCountry", "Country",
        "Country of the administrator."),
    own("AFFILIATED", code, "isAdminAffiliated|isUitAdminAffiliated", "Affiliated",
        "Y when the administrator is affiliated with the fund or its adviser."),
    own("SUB_ADMINISTRATOR", code, "isAdminSubAdmin|isUitAdminSubAdmin", "Sub-administrator",
        "Y when the firm works for another administrator."),
};

}  // namespace filigree::ncen
