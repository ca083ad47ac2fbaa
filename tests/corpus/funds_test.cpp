// Forms N-MFP, N-CEN, 24F-2NT, X-17A-5, TA and the asset data of ABS-EE over the corpus: the main tables cell by cell
// beside pugixml, and what others assert about two of the filings.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "corpus/row_oracle.hpp"
#include "support/cells.hpp"
#include "support/files.hpp"

namespace filigree::test {
namespace {

/// Files of a folder of the corpus whose head contains `mark`.
std::vector<std::filesystem::path> files_of(const char* folder, std::string_view mark) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(shared() / "corpus" / folder))
    if (entry.is_regular_file() && read_file(entry.path()).substr(0, 3000).find(mark) != std::string::npos)
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

TEST(Funds, MoneyMarketFundsCellByCell) {
  FILIGREE_NEEDS_SHARED();
  std::size_t compared = 0;
  const auto files = files_of("nmfp", "edgar/nmfp");
  EXPECT_EQ(files.size(), 8u);
  for (const auto& path : files) {
    SCOPED_TRACE(path.filename());
    const row_oracle oracle(path);
    compared += oracle.compare("SUBMISSION", ".",
                               {{"SUBMISSION_TYPE", "headerData/submissionType"},
                                {"REPORT_DATE", "formData/generalInfo/reportDate"},
                                {"REGISTRANT_NAME", "formData/generalInfo/registrantFullName"},
                                {"CIK", "formData/generalInfo/cik"},
                                {"SERIES_ID", "formData/generalInfo/seriesId"},
                                {"SHARE_CLASSES", "formData/generalInfo/totalShareClassesInSeries"},
                                {"SIGNED_DATE", "formData/signature/signatureDate"}});
    compared += oracle.compare("SERIES", "formData/seriesLevelInfo",
                               {{"ACCOUNTANT_NAME", "indpPubAccountant/name"},
                                {"MONEY_MARKET_FUND_CATEGORY", "moneyMarketFundCategory"},
                                {"AVERAGE_MATURITY_DAYS", "averagePortfolioMaturity"},
                                {"AVERAGE_LIFE_DAYS", "averageLifeMaturity"},
                                {"CASH", "cash"},
                                {"PORTFOLIO_VALUE", "totalValuePortfolioSecurities"},
                                {"LIABILITIES", "totalValueLiabilities"},
                                {"NET_ASSETS", "netAssetOfSeries"},
                                {"SHARES_OUTSTANDING", "numberOfSharesOutstanding"},
                                {"NET_ASSET_VALUE_FRIDAY3", "netAssetValue/fridayWeek3"}});
    compared += oracle.compare("GROSS_YIELD", "formData/seriesLevelInfo/sevenDayGrossYield",
                               {{"DAY", "sevenDayGrossYieldDate"}, {"GROSS_YIELD", ". sevenDayGrossYieldValue"}});
    compared += oracle.compare("CLASS", "formData/classLevelInfo",
                               {{"CLASS_NAME", "classFullName"},
                                {"CLASS_ID", "classesId"},
                                {"MINIMUM_INVESTMENT", "minInitialInvestment"},
                                {"NET_ASSETS", "netAssetsOfClass"},
                                {"SHARES_OUTSTANDING", "numberOfSharesOutstanding"},
                                {"SUBSCRIPTIONS_WEEK1", "fridayWeek1/weeklyGrossSubscriptions"},
                                {"HELD_BY_OTHER", "percentShareHolderCompOther"},
                                {"EXPENSES_PAID_BY_OTHERS", "personPayForFundFlag"}});
    const std::string securities = "formData/scheduleOfPortfolioSecuritiesInfo";
    compared += oracle.compare("SECURITY", securities,
                               {{"ISSUER", "nameOfIssuer"},
                                {"TITLE", "titleOfIssuer"},
                                {"COUPON", "coupon"},
                                {"CUSIP", "CUSIPMember"},
                                {"LEI", "LEIID"},
                                {"ISIN", "ISINId"},
                                {"CIK", "cik"},
                                {"RSSD_ID", "RSSDID"},
                                {"OTHER_ID", "otherUniqueId"},
                                {"INVESTMENT_CATEGORY", "investmentCategory"},
                                {"OTHER_CATEGORY", "briefDescription"},
                                {"LOOKS_THROUGH_COLLATERAL", "fundAcqstnUndrlyngSecurityFlag"},
                                {"REPO_OPEN", "repurchaseAgreement/repurchaseAgreementOpenFlag"},
                                {"REPO_CLEARED", "repurchaseAgreement/repurchaseAgreementClearedFlag"},
                                {"REPO_CCP", "repurchaseAgreement/nameOfCCP"},
                                {"REPO_TRIPARTY", "repurchaseAgreement/repurchaseAgreementTripartyFlag"},
                                {"ELIGIBLE_SECURITY", "securityEligibilityFlag"},
                                {"SECURITY_RATED", "securityRated"},
                                {"WAM_MATURITY_DATE", "investmentMaturityDateWAM"},
                                {"WAL_MATURITY_DATE", "investmentMaturityDateWAL"},
                                {"FINAL_MATURITY_DATE", "finalLegalInvestmentMaturityDate"},
                                {"DEMAND_FEATURE", "securityDemandFeatureFlag"},
                                {"GUARANTEE", "securityGuaranteeFlag"},
                                {"ENHANCEMENT", "securityEnhancementsFlag"},
                                {"SECURITY_YIELD", "yieldOfTheSecurityAsOfReportingDate"},
                                {"VALUE_WITH_SUPPORT", "includingValueOfAnySponsorSupport"},
                                {"VALUE_WITHOUT_SUPPORT", "excludingValueOfAnySponsorSupport"},
                                {"PERCENT_OF_NET_ASSETS", "percentageOfMoneyMarketFundNetAssets"},
                                {"LEVEL_3", "securityCategorizedAtLevel3Flag"},
                                {"DAILY_LIQUID_ASSET", "dailyLiquidAssetSecurityFlag"},
                                {"WEEKLY_LIQUID_ASSET", "weeklyLiquidAssetSecurityFlag"},
                                {"ILLIQUID", "illiquidSecurityFlag"},
                                {"EXPLANATORY_NOTES", "explanatoryNotes"}});
    compared += oracle.compare("COLLATERAL", securities + "/repurchaseAgreement/collateralIssuers",
                               {{"ISSUER", "nameOfCollateralIssuer"},
                                {"MATURITY_DATE", "maturityDate/date"},
                                {"MATURITY_FROM", "maturityDate/dateRange/from"},
                                {"PRINCIPAL", "principalAmountToTheNearestCent"},
                                {"COLLATERAL_VALUE", "valueOfCollateralToTheNearestCent"},
                                {"CATEGORY", "ctgryInvestmentsRprsntsCollateral"}});
    compared +=
        oracle.compare("GUARANTOR", securities + "/guarantor",
                       {{"GUARANTOR", "identityOfTheGuarantor"}, {"PERCENT_PROVIDED", "amountProvidedByGuarantor"}});
  }
  EXPECT_GT(compared, 900u);
}

std::string sc(const std::string& who) { return who + "StateCountry/@" + who + "Country " + who + "Country"; }

TEST(Funds, InvestmentCompaniesCellByCell) {
  FILIGREE_NEEDS_SHARED();
  std::size_t compared = 0;
  const auto files = files_of("ncen", "edgar/ncen");
  EXPECT_EQ(files.size(), 8u);
  for (const auto& path : files) {
    SCOPED_TRACE(path.filename());
    const row_oracle oracle(path);
    compared += oracle.compare(
        "REGISTRANT", "formData/registrantInfo",
        {{"CIK", "registrantCik"},
         {"NAME", "registrantFullName"},
         {"LEI", "registrantLei"},
         {"CITY", "registrantcity"},
         {"FAMILY_OF_COMPANIES", "isRegistrantFamilyInvComp registrantFamilyInvComp/@isRegistrantFamilyInvComp"},
         {"FAMILY_NAME", "registrantFamilyInvComp/@familyInvCompFullName"},
         {"CLASSIFICATION", "registrantClassificationType"},
         {"TOTAL_SERIES", "totalSeries"},
         {"LEGAL_PROCEEDING", "isPreviousLegalProceeding legalProceedingSeriesInfo/@isPreviousLegalProceeding"},
         {"FIDELITY_BOND_CLAIM_AMOUNT", "claimFiled/@totalClaimAmount"}});
    const std::string funds = "formData/managementInvestmentQuestionSeriesInfo/managementInvestmentQuestion";
    compared +=
        oracle.compare("FUND", funds,
                       {{"NAME", "mgmtInvFundName"},
                        {"SERIES_ID", "mgmtInvSeriesId"},
                        {"LEI", "mgmtInvLei"},
                        {"FIRST_FILING", "isFirstFilingByFund"},
                        {"AUTHORIZED_CLASSES", "numAuthorizedClass"},
                        {"INDEX_DIFFERENCE_AFTER_EXPENSES", "fundTypes/indexFundInfo/indexFundReturnDiffAfterExpense"},
                        {"NON_DIVERSIFIED", "isNonDiversifiedCompany"},
                        {"LENT_SECURITIES", "didFundLendSecurities fundLendSecurities/@didFundLendSecurities"},
                        {"AVERAGE_VALUE_ON_LOAN", "avgPortfolioSecuritiesValue"},
                        {"LENDING_NET_INCOME", "netIncomeSecuritiesLending"},
                        {"RULES_RELIED_ON", "relyOnRuleTypes/relyOnRuleType relyOnRuleType"},
                        {"AGGREGATE_COMMISSIONS", "aggregateCommission"},
                        {"PRINCIPAL_PURCHASES_AND_SALES", "principalAggregatePurchase"},
                        {"MONTHLY_AVERAGE_NET_ASSETS", "mnthlyAvgNetAssets"},
                        {"DAILY_AVERAGE_NET_ASSETS", "dailyAvgNetAssets"},
                        {"LINE_OF_CREDIT", "hasLineOfCredit lineOfCredit/@hasLineOfCredit"},
                        {"SWING_UPPER_LIMIT", "swingPricingDetail/@swingUpperLimit"}});
    compared += oracle.compare("BROKER", funds + "/brokers/broker",
                               {{"NAME", "brokerName"},
                                {"FILE_NUMBER", "brokerFileNo"},
                                {"CRD_NUMBER", "brokerCrdNo"},
                                {"LEI", "brokerLei"},
                                {"COUNTRY", sc("broker")},
                                {"COMMISSIONS", "grossCommission"}});
    compared += oracle.compare("PRINCIPAL_DEALER", funds + "/principalTransactions/principalTransaction",
                               {{"NAME", "principalName"}, {"PURCHASES_AND_SALES", "principalTotalPurchaseSale"}});
    const std::string small = "formData/closedEndManagementInvestment";
    const std::string custodian_country = sc("custodian") + " " + sc("smallCustodian");
    compared +=
        oracle.compare("CUSTODIAN", funds + "/custodians/custodian " + small + "/smallCustodians/smallCustodian",
                       {{"NAME", "custodianName smallCustodianName"},
                        {"LEI", "custodianLei smallCustodianLei"},
                        {"COUNTRY", custodian_country},
                        {"SUB_CUSTODIAN", "isSubCustodian isSmallCustodianSub"},
                        {"CUSTODY_TYPE", "custodyType"}});
    compared += oracle.compare(
        "ADVISER",
        funds + "/investmentAdvisers/investmentAdviser " + small + "/smallInvestmentAdvisers/smallInvestmentAdviser",
        {{"NAME", "investmentAdviserName smallInvestmentAdviserName"},
         {"CRD_NUMBER", "investmentAdviserCrdNo smallInvestmentAdviserCrdNo"}});
    compared +=
        oracle.compare("LINE_OF_CREDIT", funds + "/lineOfCredit/lineOfCreditDetails/lineOfCreditDetail",
                       {{"COMMITTED", "isCreditLineCommitted"},
                        {"SIZE", "lineOfCreditSize"},
                        {"CREDIT_TYPE", "soleCreditType/@creditType sharedCreditType/@creditType"},
                        {"INSTITUTIONS", "lineOfCreditInstitutions/lineOfCreditInstitution/@creditInstitutionName"}});
    const std::string etfs = "formData/exchangeSeriesInfo/exchangeTradedFund";
    compared += oracle.compare("ETF", etfs,
                               {{"NAME", "fundName"},
                                {"SERIES_ID", "etfSeriesId"},
                                {"CREATION_UNIT_SHARES", "creationUnitNumOfShares"},
                                {"PURCHASED_CASH_PERCENT", "averagePercentagePurchased"},
                                {"REDEEMED_IN_KIND_PERCENT", "creationUnitPercentageRedeemedInKind"},
                                {"PURCHASE_FEE_PER_ORDER", "creationUnitTransactionFeeManyUnits"},
                                {"INDEX_DEVIATION_AFTER_EXPENSES", "afterFundFeesExpensesSd"}});
    compared += oracle.compare("AUTHORIZED_PARTICIPANT", etfs + "/authorizedParticipants/authorizedParticipant",
                               {{"NAME", "@authorizedParticipantName"},
                                {"PURCHASE_VALUE", "@authorizedParticipantPurchaseValue"},
                                {"REDEMPTION_VALUE", "@authorizedParticipantRedeemValue"}});
  }
  EXPECT_GT(compared, 4000u);
}

/// What corpus/EXPECTED.md gathers from a fund company's tests.
TEST(Funds, TheExpectedFactsOfACensus) {
  FILIGREE_NEEDS_SHARED();
  std::filesystem::path path;
  for (const auto& one : files_of("ncen", "edgar/ncen"))
    if (one.filename().string().find("0001410368-26-010921") != std::string::npos) path = one;
  ASSERT_FALSE(path.empty());
  const filing source = open_file(path);
  cells_of cells(source);
  EXPECT_EQ(cells.text("REGISTRANT", 0, "NAME"), "AB CAP FUND, INC.");
  EXPECT_EQ(cells.text("REGISTRANT", 0, "CIK"), "0000081443");
  EXPECT_EQ(cells.text("REGISTRANT", 0, "LEI"), "549300I24E20QB4B6Y20");
  EXPECT_EQ(cells.text("REGISTRANT", 0, "FILE_NUMBER"), "811-01716");
  EXPECT_EQ(cells.text("REGISTRANT", 0, "CLASSIFICATION"), "N-1A");
  EXPECT_EQ(cells.text("REGISTRANT", 0, "TOTAL_SERIES"), "11");
  EXPECT_EQ(cells.text("SUBMISSION", 0, "REPORT_ENDING_PERIOD"), "2025-11-30");
  EXPECT_EQ(cells.text("SUBMISSION", 0, "PERIOD_UNDER_12_MONTHS"), "N");
  EXPECT_EQ(cells.text("SUBMISSION", 0, "SIGNED_REGISTRANT"), "AB CAP FUND, INC.");
  ASSERT_EQ(cells.rows("DIRECTOR"), 8u);
  EXPECT_EQ(cells.text("DIRECTOR", 0, "NAME"), "Alexander Chaloff");
  EXPECT_EQ(cells.text("DIRECTOR", 0, "CRD_NUMBER"), "005019996");
  EXPECT_EQ(cells.text("DIRECTOR", 0, "INTERESTED_PERSON"), "Y");
  EXPECT_EQ(cells.text("DIRECTOR", 1, "INTERESTED_PERSON"), "N");
  EXPECT_EQ(cells.text("CHIEF_COMPLIANCE_OFFICER", 0, "NAME"), "Jennifer Friedland");
  EXPECT_EQ(cells.text("PUBLIC_ACCOUNTANT", 0, "NAME"), "Ernst & Young LLP");
  EXPECT_EQ(cells.text("PUBLIC_ACCOUNTANT", 0, "PCAOB_NUMBER"), "42");
  EXPECT_EQ(cells.text("PRINCIPAL_UNDERWRITER", 0, "NAME"), "AllianceBernstein Investments, Inc.");
  ASSERT_EQ(cells.rows("FUND"), 3u);
  EXPECT_EQ(cells.text("FUND", 0, "NAME"), "AB All China Equity Portfolio");
  EXPECT_EQ(cells.text("FUND", 0, "SERIES_ID"), "S000062452");
  EXPECT_EQ(cells.text("FUND", 0, "MONTHLY_AVERAGE_NET_ASSETS").substr(0, 11), "52887264.89");
  EXPECT_EQ(cells.text("FUND", 0, "AGGREGATE_COMMISSIONS").substr(0, 8), "77222.38");
  EXPECT_EQ(cells.text("FUND", 2, "NAME"), "AB Small Cap Value Portfolio");
  const auto rows_of_first = [&](std::string_view table) {
    std::size_t count = 0;
    for (std::size_t row = 0; row < cells.rows(table); ++row) count += cells.text(table, row, "FUND_SK") == "1";
    return count;
  };
  EXPECT_EQ(rows_of_first("ADVISER"), 1u);
  EXPECT_EQ(rows_of_first("CUSTODIAN"), 11u);
  EXPECT_EQ(rows_of_first("TRANSFER_AGENT"), 1u);
  EXPECT_EQ(rows_of_first("PRICING_SERVICE"), 7u);
  EXPECT_EQ(rows_of_first("ADMINISTRATOR"), 1u);
  EXPECT_EQ(rows_of_first("AFFILIATED_BROKER"), 2u);
  EXPECT_EQ(rows_of_first("BROKER"), 10u);
  EXPECT_EQ(rows_of_first("PRINCIPAL_DEALER"), 1u);
  EXPECT_EQ(cells.text("PRINCIPAL_DEALER", 0, "PURCHASES_AND_SALES").substr(0, 10), "39223357.8");
  EXPECT_EQ(rows_of_first("LENDING_AGENT"), 1u);
  EXPECT_EQ(cells.text("LENDING_AGENT", 0, "INDEMNIFIED"), "Y");
  EXPECT_EQ(cells.text("FUND", 0, "LINE_OF_CREDIT"), "Y");
  EXPECT_EQ(cells.text("LINE_OF_CREDIT", 0, "SIZE").substr(0, 9), "325000000");
  EXPECT_EQ(cells.text("LINE_OF_CREDIT", 0, "COMMITTED"), "Committed");
  EXPECT_EQ(cells.at("LINE_OF_CREDIT", 0, "INSTITUTIONS").pieces.size(), 14u);
  EXPECT_EQ(rows_of_first("LIQUIDITY_SERVICE"), 1u);
}

TEST(Funds, NoticesOfSecuritiesSoldCellByCell) {
  FILIGREE_NEEDS_SHARED();
  std::size_t compared = 0;
  const auto files = files_of("other-xml", "edgar/twentyfourf2");
  EXPECT_GE(files.size(), 15u);
  for (const auto& path : files) {
    SCOPED_TRACE(path.filename());
    const row_oracle oracle(path);
    const std::string notices = "formData/annualFilings/annualFilingInfo";
    compared +=
        oracle.compare("ANNUAL_FILING", notices,
                       {{"ISSUER", "item1/nameOfIssuer"},
                        {"CITY", "item1/addressOfIssuer/city"},
                        {"ACT_FILE_NUMBER", "item3/investmentCompActFileNo"},
                        {"FISCAL_YEAR_END", "item4/lastDayOfFiscalYear"},
                        {"FILED_LATE", "item4/isThisFormBeingFiledLate"},
                        {"SERIES_OR_CLASS_ID", "item5/seriesOrClassId"},
                        {"SALES", "item5/aggregateSalePriceOfSecuritiesSold"},
                        {"REDEEMED_THIS_YEAR", "item5/aggregatePriceOfSecuritiesRedeemedOrRepurchasedInFiscalYear"},
                        {"REDEEMED_BEFORE", "item5/aggregatePriceOfSecuritiesRedeemedOrRepurchasedAnyPrior"},
                        {"REDEMPTION_CREDITS", "item5/totalAvailableRedemptionCredits"},
                        {"NET_SALES", "item5/netSales"},
                        {"CREDITS_LEFT", "item5/redemptionCreditsAvailableForUseInFutureYears"},
                        {"FEE_RATE", "item5/multiplierForDeterminingRegistrationFee"},
                        {"FEE", "item5/registrationFeeDue"},
                        {"INTEREST", "item6/interestDue"},
                        {"TOTAL_DUE", "item7/totalOfRegistrationFeePlusAnyInterestDue"},
                        {"EXPLANATORY_NOTES", "item8/explanatoryNotes"},
                        {"SIGNED_DATE", "signature/signatureDate"}});
    compared += oracle.compare("COVERED_SERIES", notices + "/item2/reportSeriesClass/rptSeriesClassInfo",
                               {{"SERIES_NAME", "seriesName"}, {"SERIES_ID", "seriesId"}});
    compared += oracle.compare("SECURITIES_ACT_FILE", notices + "/item3/securitiesActFileNumbers/securitiesActFileNo",
                               {{"FILE_NUMBER", "fileNumber"}});
  }
  EXPECT_GT(compared, 200u);
}

TEST(Funds, CoversOfBrokerDealersCellByCell) {
  FILIGREE_NEEDS_SHARED();
  std::size_t compared = 0;
  const auto files = files_of("other-xml", "edgar/seventeenafiler");
  EXPECT_GE(files.size(), 15u);
  for (const auto& path : files) {
    SCOPED_TRACE(path.filename());
    const row_oracle oracle(path);
    const std::string type = "formData/submissionInformation/typeOfRegistrant";
    const std::string types = type + " " + type + "/typeOfBDRegistrant";
    compared += oracle.compare("SUBMISSION", ".",
                               {{"SUBMISSION_TYPE", "headerData/submissionType"},
                                {"PERIOD_BEGIN", "formData/submissionInformation/periodBegin"},
                                {"PERIOD_END", "formData/submissionInformation/periodEnd"},
                                {"BROKER_DEALER_TYPE", types},
                                {"MATERIAL_WEAKNESS", "formData/submissionInformation/materialWeakness"},
                                {"REGISTRANT_NAME", "formData/registrantIdentification/brokerDealerName"},
                                {"STREET1", "formData/registrantIdentification/businessAddress/street1"},
                                {"ZIP_CODE", "formData/registrantIdentification/businessAddress/zipCode"},
                                {"ACCOUNTANT_NAME", "formData/accountantIdentification/accountantName"},
                                {"ACCOUNTANT_CITY", "formData/accountantIdentification/accountantAddress/city"},
                                {"OATH_PERSON", "formData/oathSignature/signPersonName"},
                                {"OATH_DATE", "formData/oathSignature/signDate"},
                                {"NOTARIZED", "formData/oathSignature/confirmNotarizedFlag"},
                                {"FILER_CIK", "headerData/filerInfo/filer/filerCredentials/filerCik"}});
  }
  EXPECT_GT(compared, 180u);
}

TEST(Funds, TransferAgentsCellByCell) {
  FILIGREE_NEEDS_SHARED();
  std::size_t compared = 0;
  const auto files = files_of("other-xml", "edgar/ta/ta");
  EXPECT_EQ(files.size(), 8u);
  for (const auto& path : files) {
    SCOPED_TRACE(path.filename());
    const row_oracle oracle(path);
    compared += oracle.compare("REGISTRANT", "formData/registrant",
                               {{"NAME", "entityName"},
                                {"FINS_NUMBER", "finsNumber"},
                                {"OFFICE_CITY", "principalOfficeAddress/city"},
                                {"MAILING_STREET1", "mailingAddress/street1"},
                                {"PHONE", "telephoneNumber"}});
    compared += oracle.compare("ACTIVITY", "formData/serviceCompanyData",
                               {{"ITEMS_RECEIVED", "numberItemsReceivedForTransfer"},
                                {"ACCOUNTS", "numberIndividualAccounts"},
                                {"ACCOUNT_PERCENT_DEBT", "securityHolderAccounts/debtSecurity"},
                                {"FILE_ISSUES_OTHER", "securityHolderData/notTransMaintMasterSecHolder/other"},
                                {"CURRENT_AGENT_AMOUNT", "securityHolderData/currentAgent/amountIssues"}});
    // Every element whose name ends as the details of a question do.
    std::string questions;
    for (const char* const group : {"", "/federalOrStateRegulatoryAgency", "/selfRegulatoryAgency"})
      for (const pugi::xml_node parent : oracle.rows(std::string("formData/disciplinaryHistory") + group))
        for (const pugi::xml_node question : parent.children())
          for (const pugi::xml_node details : question.children()) {
            const std::string one = std::string("formData/disciplinaryHistory") + group + "/" +
                                    local_name_of(question.name()) + "/" + local_name_of(details.name());
            const bool is_details = one.size() > 7 && one.substr(one.size() - 7) == "Details";
            if (is_details && (questions + " ").find(one + " ") == std::string::npos) questions += one + " ";
          }
    questions +=
        "formData/legalAction/subjectOfProceedingsDetails formData/legalAction/unsatisfiedJudgementOrLiensDetails";
    compared += oracle.compare("DISCIPLINARY_ACTION", questions,
                               {{"NAME", "entityName"},
                                {"TITLE", "actionTitle"},
                                {"ACTION_DATE", "actionDate"},
                                {"COURT", "courtOrBodyNameAndLocation"},
                                {"DESCRIPTION", "actionDescription"},
                                {"DISPOSITION", "dispositionOfProceeding"}});
  }
  EXPECT_GT(compared, 400u);
}

/// originalLoanAmount as ORIGINAL_LOAN_AMOUNT.
std::string column_of(const std::string& element) {
  std::string name;
  for (std::size_t i = 0; i < element.size(); ++i) {
    const auto is_upper = [&](std::size_t at) {
      return at < element.size() && element[at] >= 'A' && element[at] <= 'Z';
    };
    const auto is_lower = [&](std::size_t at) {
      return at < element.size() && element[at] >= 'a' && element[at] <= 'z';
    };
    if (i > 0 && is_upper(i) && (!is_upper(i - 1) || is_lower(i + 1))) name += '_';
    name += static_cast<char>(std::toupper(static_cast<unsigned char>(element[i])));
  }
  return name;
}

/// Column names follow from element names, so that the oracle needs no list.
TEST(Funds, AssetDataCellByCell) {
  FILIGREE_NEEDS_SHARED();
  std::size_t compared = 0;
  const auto files = files_of("other-xml", "/absee/");
  EXPECT_EQ(files.size(), 11u);
  for (const auto& path : files) {
    SCOPED_TRACE(path.filename());
    const row_oracle oracle(path);
    ASSERT_GE(oracle.source().table_count(), 1u);
    const std::string first(oracle.source().table_name(0));
    const std::string second(oracle.source().table_count() > 1 ? oracle.source().table_name(1) : std::string_view());
    const auto compare = [&](const std::string& table, const std::string& rows, bool goes_on) {
      std::vector<std::string> names;
      for (const pugi::xml_node row : oracle.rows(rows))
        for (const pugi::xml_node child : row.children()) {
          const std::string name = local_name_of(child.name());
          if (child.type() == pugi::node_element && name != "property" &&
              std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
        }
      for (const std::string& name : names) {
        const std::string column = column_of(name);
        std::string holder = table;
        const auto has = [&](const std::string& in) {
          const std::size_t index = find_table(oracle.source(), in);
          for (std::size_t i = 0; index < oracle.source().table_count() && i < oracle.source().column_count(index); ++i)
            if (oracle.source().column_at(index, i).name == column) return true;
          return false;
        };
        if (!has(holder) && goes_on) holder = second;
        compared += oracle.compare(holder, rows, {{column, name}});
      }
    };
    compare(first, "assets", first == "RESIDENTIAL_MORTGAGE");
    if (second == "MORTGAGED_PROPERTY") compare(second, "assets/property", false);
  }
  EXPECT_GT(compared, 3000u);
}

}  // namespace
}  // namespace filigree::test
