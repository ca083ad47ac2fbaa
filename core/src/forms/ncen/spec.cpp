#include "forms/ncen/spec.hpp"

#include "forms/attachments.hpp"
#include "forms/ncen/filing.hpp"
#include "forms/ncen/headline.hpp"
#include "forms/ncen/part_b.hpp"
#include "forms/ncen/part_c.hpp"
#include "forms/ncen/part_c_money.hpp"
#include "forms/ncen/part_c_services.hpp"
#include "forms/ncen/part_d.hpp"
#include "forms/ncen/part_e.hpp"
#include "forms/ncen/part_f.hpp"
#include "spec/compile.hpp"

namespace filigree::ncen {
namespace {

constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION", .title = "Filing", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "REPORTED_SERIES",
     .title = "Series and classes reported on",
     .columns = reported_series_columns,
     .rows = "edgarSubmission/headerData/seriesClass/reportSeriesClass/rptSeriesClassInfo"},
    {.name = "REPORTED_CLASS",
     .title = "Classes reported on",
     .columns = reported_class_columns,
     .rows = "edgarSubmission/headerData/seriesClass/reportClass/classInfo"},
    {.name = "ATTACHMENT",
     .title = "Documents inside the submission",
     .columns = attachments::related_columns,
     .rows = "edgarSubmission/documents/document"},
    {.name = "REGISTRANT",
     .title = "Registrant",
     .columns = registrant_columns,
     .rows = "edgarSubmission/formData/registrantInfo",
     .role = table_role::reporters},
    {.name = "WEBSITE",
     .title = "Web sites",
     .columns = website_columns,
     .rows = "edgarSubmission/formData/registrantInfo/websites/website"},
    {.name = "BOOKS_AND_RECORDS",
     .title = "Location of books and records",
     .columns = books_and_records_columns,
     .rows = "edgarSubmission/formData/registrantInfo/locationBooksRecords/locationBooksRecord"},
    {.name = "TERMINATED_SERIES",
     .title = "Series terminated",
     .columns = terminated_series_columns,
     .rows = "edgarSubmission/formData/registrantInfo/terminatedSeries/terminatedSeriesInfo"},
    {.name = "DIRECTOR",
     .title = "Directors",
     .columns = director_columns,
     .rows = "edgarSubmission/formData/registrantInfo/directors/director"},
    {.name = "CHIEF_COMPLIANCE_OFFICER",
     .title = "Chief compliance officers",
     .columns = chief_compliance_officer_columns,
     .rows = "edgarSubmission/formData/registrantInfo/chiefComplianceOfficers/chiefComplianceOfficer"},
    {.name = "CCO_EMPLOYER",
     .title = "Employers of compliance officers",
     .columns = cco_employer_columns,
     .rows = "edgarSubmission/formData/registrantInfo/chiefComplianceOfficers/chiefComplianceOfficer/ccoEmployers/"
             "ccoEmployer"},
    {.name = "MATTER_SERIES",
     .title = "Series with a vote of security holders",
     .columns = matter_series_columns,
     .rows = "edgarSubmission/formData/registrantInfo/securityMatterSeriesInfo/seriesInfo"},
    {.name = "PROCEEDING_SERIES",
     .title = "Series with legal proceedings",
     .columns = proceeding_series_columns,
     .rows = "edgarSubmission/formData/registrantInfo/legalProceedingSeriesInfo/seriesInfo"},
    {.name = "ENDED_PROCEEDING_SERIES",
     .title = "Series whose proceedings ended",
     .columns = ended_proceeding_series_columns,
     .rows = "edgarSubmission/formData/registrantInfo/previousProceedingTerminated/seriesInfo"},
    {.name = "SUPPORTED_SERIES",
     .title = "Series with financial support",
     .columns = supported_series_columns,
     .rows = "edgarSubmission/formData/registrantInfo/financialSupportSeriesInfo/seriesInfo"},
    {.name = "OPINION_SERIES",
     .title = "Series with another than an unqualified opinion",
     .columns = opinion_series_columns,
     .rows = "edgarSubmission/formData/registrantInfo/auditOpinionSeries/seriesInfo"},
    {.name = "NAV_ERROR_SERIES",
     .title = "Series that paid for errors in NAV",
     .columns = nav_error_series_columns,
     .rows = "edgarSubmission/formData/registrantInfo/paymentErrorSeries/seriesInfo"},
    {.name = "DIVIDEND_SERIES",
     .title = "Series with dividends not from income",
     .columns = dividend_series_columns,
     .rows = "edgarSubmission/formData/registrantInfo/paymentDividendSeries/seriesInfo"},
    {.name = "EXEMPTIVE_ORDER",
     .title = "Exemptive orders",
     .columns = exemptive_order_columns,
     .rows = "edgarSubmission/formData/registrantInfo/releaseNumbers/releaseNumberInfo"},
    {.name = "PRINCIPAL_UNDERWRITER",
     .title = "Principal underwriters",
     .columns = principal_underwriter_columns,
     .rows = "edgarSubmission/formData/registrantInfo/principalUnderwriters/principalUnderwriter"},
    {.name = "PUBLIC_ACCOUNTANT",
     .title = "Independent public accountants",
     .columns = public_accountant_columns,
     .rows = "edgarSubmission/formData/registrantInfo/publicAccountants/publicAccountant"},
    {.name = "VALUATION_CHANGE",
     .title = "Changes of valuation methods",
     .columns = valuation_change_columns,
     .rows = "edgarSubmission/formData/registrantInfo/valuationMethodsChanges/valuationMethodsChange"},
    {.name = "VALUATION_CHANGE_SERIES",
     .title = "Series with new valuation methods",
     .columns = valuation_change_series_columns,
     .rows = "edgarSubmission/formData/registrantInfo/valuationMethodsChanges/valuationMethodsChange/"
             "valuationMethodsChangeSeries/seriesInfo"},
    {.name = "FUND",
     .title = "Funds",
     .columns = fund_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion",
     .role = table_role::lines},
    {.name = "FUND_CLASS",
     .title = "Share classes outstanding",
     .columns = fund_class_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/"
             "sharesOutstandings/sharesOutstanding"},
    {.name = "FEEDER_FUND",
     .title = "Feeder funds",
     .columns = feeder_fund_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/fundTypes/"
             "masterFeederFundInfo/feederFunds"},
    {.name = "MASTER_FUND",
     .title = "Master funds",
     .columns = master_fund_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/fundTypes/"
             "masterFeederFundInfo/masterFunds"},
    {.name = "FOREIGN_SUBSIDIARY",
     .title = "Controlled foreign corporations",
     .columns = foreign_subsidiary_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/"
             "foreignInvestments/foreignInvestment"},
    {.name = "LENDING_AGENT",
     .title = "Securities lending agents",
     .columns = lending_agent_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/"
             "securityLendings/securityLending"},
    {.name = "INDEMNITY_PROVIDER",
     .title = "Indemnity providers",
     .columns = indemnity_provider_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/"
             "securityLendings/securityLending/securityAgentIdemnity/idemnityProviders/idemnityProvider"},
    {.name = "COLLATERAL_MANAGER",
     .title = "Managers of cash collateral",
     .columns = collateral_manager_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/"
             "collateralManagers/collateralManager"},
    {.name = "ADVISER",
     .title = "Investment advisers",
     .columns = adviser_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/"
             "investmentAdvisers/investmentAdviser|edgarSubmission/formData/closedEndManagementInvestment/"
             "smallInvestmentAdvisers/smallInvestmentAdviser"},
    {.name = "ADVISER_TERMINATED",
     .title = "Investment advisers let go",
     .columns = adviser_terminated_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/"
             "investmentAdvisersTerminated/investmentAdviserTerminated|edgarSubmission/formData/"
             "closedEndManagementInvestment/terminatedSmallInvAdvisers/terminatedSmallInvAdviser"},
    {.name = "SUBADVISER",
     .title = "Sub-advisers",
     .columns = subadviser_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/subAdvisers/"
             "subAdviser|edgarSubmission/formData/closedEndManagementInvestment/smallSubAdvisers/smallSubAdviser"},
    {.name = "SUBADVISER_TERMINATED",
     .title = "Sub-advisers let go",
     .columns = subadviser_terminated_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/"
             "subAdvisersTerminated/subAdviserTerminated|edgarSubmission/formData/closedEndManagementInvestment/"
             "terminatedSmallSubAdvisers/terminatedSmallSubAdviser"},
    {.name = "TRANSFER_AGENT",
     .title = "Transfer agents",
     .columns = transfer_agent_columns,
     .rows =
         "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/transferAgents/"
         "transferAgent|edgarSubmission/formData/closedEndManagementInvestment/smallTransferAgents/smallTransferAgent"},
    {.name = "PRICING_SERVICE",
     .title = "Pricing services",
     .columns = pricing_service_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/"
             "pricingServices/pricingService"},
    {.name = "CUSTODIAN",
     .title = "Custodians",
     .columns = custodian_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/custodians/"
             "custodian|edgarSubmission/formData/closedEndManagementInvestment/smallCustodians/smallCustodian"},
    {.name = "SHAREHOLDER_SERVICING_AGENT",
     .title = "Shareholder servicing agents",
     .columns = shareholder_servicing_agent_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/"
             "shareholderServicingAgents/shareholderServicingAgent"},
    {.name = "ADMINISTRATOR",
     .title = "Administrators",
     .columns = administrator_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/admins/"
             "admin|edgarSubmission/formData/unitInvestmentTrust/uitAdmins/uitAdmin"},
    {.name = "AFFILIATED_BROKER",
     .title = "Affiliated broker-dealers",
     .columns = affiliated_broker_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/"
             "brokerDealers/brokerDealer"},
    {.name = "BROKER",
     .title = "Brokers with the most commissions",
     .columns = broker_columns,
     .rows =
         "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/brokers/broker"},
    {.name = "PRINCIPAL_DEALER",
     .title = "Dealers with the most principal transactions",
     .columns = principal_dealer_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/"
             "principalTransactions/principalTransaction"},
    {.name = "LINE_OF_CREDIT",
     .title = "Lines of credit",
     .columns = line_of_credit_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/"
             "lineOfCredit/lineOfCreditDetails/lineOfCreditDetail"},
    {.name = "CREDIT_USER",
     .title = "Funds that share a line of credit",
     .columns = credit_user_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/"
             "lineOfCredit/lineOfCreditDetails/lineOfCreditDetail/sharedCreditType/creditUser"},
    {.name = "INTERFUND_LENDING",
     .title = "Loans to other funds",
     .columns = interfund_lending_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/"
             "interfundLendingDetails/interfundLending"},
    {.name = "INTERFUND_BORROWING",
     .title = "Loans from other funds",
     .columns = interfund_borrowing_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/"
             "interfundBorrowingDetails/interfundBorrowing"},
    {.name = "LIQUIDITY_SERVICE",
     .title = "Liquidity classification services",
     .columns = liquidity_service_columns,
     .rows = "edgarSubmission/formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion/"
             "liquidityClassifications/liquidityClassificationService"},
    {.name = "CLOSED_END",
     .title = "Closed-end funds and small business investment companies",
     .columns = closed_end_columns,
     .rows = "edgarSubmission/formData/closedEndManagementInvestment"},
    {.name = "CLOSED_END_SECURITY",
     .title = "Securities of closed-end funds",
     .columns = closed_end_security_columns,
     .rows = "edgarSubmission/formData/closedEndManagementInvestment/securityRelatedItems/securityRelatedItem"},
    {.name = "CLOSED_END_LISTING",
     .title = "Listings of closed-end funds",
     .columns = closed_end_listing_columns,
     .rows = "edgarSubmission/formData/closedEndManagementInvestment/securityRelatedItems/securityRelatedItem/"
             "commonStocks/commonStock"},
    {.name = "RIGHTS_OFFERING",
     .title = "Rights offerings",
     .columns = rights_offering_columns,
     .rows = "edgarSubmission/formData/closedEndManagementInvestment/rightsOfferingFunds/rightsOfferingFund"},
    {.name = "DEBT_DEFAULT",
     .title = "Defaults on long-term debt",
     .columns = debt_default_columns,
     .rows = "edgarSubmission/formData/closedEndManagementInvestment/longTermDebtDefault/longTermDebtDefaults/"
             "longTermDebtDefault"},
    {.name = "DIVIDEND_IN_ARREARS",
     .title = "Dividends in arrears",
     .columns = dividend_in_arrears_columns,
     .rows =
         "edgarSubmission/formData/closedEndManagementInvestment/divdInArrears/dividendsInArrears/dividendsInArrear"},
    {.name = "ETF",
     .title = "Exchange-traded funds",
     .columns = etf_columns,
     .rows = "edgarSubmission/formData/exchangeSeriesInfo/exchangeTradedFund"},
    {.name = "ETF_LISTING",
     .title = "Listings of exchange-traded funds",
     .columns = etf_listing_columns,
     .rows = "edgarSubmission/formData/exchangeSeriesInfo/exchangeTradedFund/securityExchanges/securityExchange"},
    {.name = "AUTHORIZED_PARTICIPANT",
     .title = "Authorized participants",
     .columns = authorized_participant_columns,
     .rows =
         "edgarSubmission/formData/exchangeSeriesInfo/exchangeTradedFund/authorizedParticipants/authorizedParticipant"},
    {.name = "UNIT_INVESTMENT_TRUST",
     .title = "Unit investment trusts",
     .columns = unit_investment_trust_columns,
     .rows = "edgarSubmission/formData/unitInvestmentTrust"},
    {.name = "DEPOSITOR",
     .title = "Depositors",
     .columns = depositor_columns,
     .rows = "edgarSubmission/formData/unitInvestmentTrust/depositors/depositor"},
    {.name = "SPONSOR",
     .title = "Sponsors",
     .columns = sponsor_columns,
     .rows = "edgarSubmission/formData/unitInvestmentTrust/notRegistrantSeparateInsuranceAccount/sponsors/sponsor"},
    {.name = "TRUSTEE",
     .title = "Trustees",
     .columns = trustee_columns,
     .rows = "edgarSubmission/formData/unitInvestmentTrust/notRegistrantSeparateInsuranceAccount/trustees/trustee"},
    {.name = "SERIES_CIK",
     .title = "CIKs of series",
     .columns = series_cik_columns,
     .rows = "edgarSubmission/formData/unitInvestmentTrust/notRegistrantSeparateInsuranceAccount/seriesCIKs/seriesCIK"},
    {.name = "CONTRACT",
     .title = "Contracts of separate accounts",
     .columns = contract_columns,
     .rows = "edgarSubmission/formData/unitInvestmentTrust/contractSecurities/contractSecurity"},
    {.name = "DIVESTMENT",
     .title = "Divestments",
     .columns = divestment_columns,
     .rows = "edgarSubmission/formData/unitInvestmentTrust/divestments/divestment"},
    {.name = "DIVESTMENT_STILL_HELD",
     .title = "Securities still held",
     .columns = divestment_still_held_columns,
     .rows = "edgarSubmission/formData/unitInvestmentTrust/registrantHeldSecurities/registrantHeldSecurity"},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/headerData/filerInfo/filer/issuerCredentials/ccc", "an access code; EDGAR blanks it"},
    {"edgarSubmission/headerData/filerInfo/flags", "asks EDGAR for copies by mail; says nothing about the fund"},
    {"edgarSubmission/documents/document/contents",
     "a whole document in base64; published filings have it beside the form"},
};

constexpr std::string_view types[] = {"N-CEN", "N-CEN/A"};
constexpr std::string_view not_applicable[] = {"N/A"};
constexpr root_spec roots[] = {{"edgarSubmission", "edgar/ncen"}};

using made_of = compiled<source_tables, ignored>;

}  // namespace

constinit const form_spec family = {.name = "N-CEN",
                                    .title = "Annual report of a registered investment company",
                                    .types = types,
                                    .roots = roots,
                                    .tables = made_of::tables,
                                    .elements = made_of::elements,
                                    .ignored = ignored,
                                    .form_column = "SUBMISSION_TYPE",
                                    .not_applicable = not_applicable,
                                    .headline = headline};

}  // namespace filigree::ncen
