// Forms N-PORT, N-PX and N-CR of the corpus against pugixml and plain code: rows, and every cell of the main tables;
// and what others assert of the samples (EXPECTED.md).
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>

#include "corpus/portfolios_oracle.hpp"
#include "support/cells.hpp"
#include "support/files.hpp"
#include "support/soundness.hpp"

namespace filigree::test {
namespace {

using node = pugi::xml_node;

std::vector<std::filesystem::path> files_of(std::string_view folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(shared() / "corpus" / folder))
    if (entry.is_regular_file() && entry.path().extension() == ".xml") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}
std::filesystem::path file_with(std::string_view folder, std::string_view part) {
  for (const auto& path : files_of(folder))
    if (path.filename().string().find(part) != std::string::npos) return path;
  ADD_FAILURE() << "no file " << part;
  return {};
}

/// A filing and its tree.
struct twice {
  explicit twice(const std::filesystem::path& path) : bytes(read_file(path)), source(open_bytes(bytes)), cells(source) {
    well_formed = tree.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
    root = tree.document_element();
    EXPECT_EQ(soundness(source).check(source.source().size() < 500'000), "");
    for (const unread_path& one : source.unread()) ADD_FAILURE() << one.path << " is read by nothing";
  }
  /// A cell as the document has it: its raw text, empty where there is none.
  void same(std::string_view table, std::size_t row, std::string_view column, const std::string& expected) {
    const cell one = cells.at(table, row, column);
    ++compared;
    // Entities are as filed in a raw text; texts that have some are compared as read.
    const bool decoded = one.raw.find('&') != std::string_view::npos;
    ASSERT_EQ(std::string(decoded ? one.text : one.raw), expected) << table << '[' << row << "]." << column;
  }

  std::string bytes;
  filing source;
  cells_of cells;
  pugi::xml_document tree;
  node root;
  bool well_formed = false;
  std::size_t compared = 0;
};

std::string either(const std::string& a, const std::string& b) { return a.empty() ? b : a; }

void compare_holding(twice& both, std::size_t row, node holding) {
  constexpr std::string_view table = "FUND_REPORTED_HOLDING";
  const struct {
    const char *column, *element;
  } plain[] = {{"ISSUER_NAME", "name"},
               {"ISSUER_LEI", "lei"},
               {"ISSUER_TITLE", "title"},
               {"ISSUER_CUSIP", "cusip"},
               {"BALANCE", "balance"},
               {"UNIT", "units"},
               {"OTHER_UNIT_DESC", "descOthUnits"},
               {"CURRENCY_VALUE", "valUSD"},
               {"PERCENTAGE", "pctVal"},
               {"PAYOFF_PROFILE", "payoffProfile"},
               {"INVESTMENT_COUNTRY", "invCountry"},
               {"IS_RESTRICTED_SECURITY", "isRestrictedSec"},
               {"FAIR_VALUE_LEVEL", "fairValLevel"},
               {"INVESTMENT_OTHER_COUNTRY", "invOthCountry"},
               {"LIQUIDITY_CLASS", "fundCat"},
               {"IS_IN_80_PERCENT_BASKET", "isIncludedFunds80PercentBasket"}};
  for (const auto& one : plain) both.same(table, row, one.column, text_of(holding, one.element));
  const node currency = child(holding, "currencyConditional"), asset = child(holding, "assetConditional"),
             issuer = child(holding, "issuerConditional");
  both.same(table, row, "CURRENCY_CODE", either(text_of(holding, "curCd"), attribute(currency, "curCd")));
  both.same(table, row, "EXCHANGE_RATE", attribute(currency, "exchangeRt"));
  both.same(table, row, "ASSET_CAT", either(text_of(holding, "assetCat"), attribute(asset, "assetCat")));
  both.same(table, row, "OTHER_ASSET", attribute(asset, "desc"));
  both.same(table, row, "ISSUER_TYPE", either(text_of(holding, "issuerCat"), attribute(issuer, "issuerCat")));
  both.same(table, row, "OTHER_ISSUER", attribute(issuer, "desc"));
  std::string category;
  for (const node derivative : child(holding, "derivativeInfo"))
    if (category.empty()) category = attribute(derivative, "derivCat");
  const std::string said = both.cells.text(table, row, "DERIVATIVE_CAT");
  EXPECT_EQ(said == "(absent)" ? "" : said, category);
}

void compare_identifiers(twice& both, const std::vector<node>& holdings) {
  std::size_t row = 0;
  for (std::size_t n = 0; n < holdings.size(); ++n) {
    for (const node one : child(holdings[n], "identifiers")) {
      if (one.type() != pugi::node_element) continue;
      const auto kind = local(one.name());
      ASSERT_EQ(both.cells.text("IDENTIFIERS", row, "HOLDING_ID"), std::to_string(n + 1));
      both.same("IDENTIFIERS", row, "IDENTIFIER_ISIN", kind == "isin" ? attribute(one, "value") : "");
      both.same("IDENTIFIERS", row, "IDENTIFIER_TICKER", kind == "ticker" ? attribute(one, "value") : "");
      both.same("IDENTIFIERS", row, "OTHER_IDENTIFIER", kind == "other" ? attribute(one, "value") : "");
      both.same("IDENTIFIERS", row, "OTHER_IDENTIFIER_DESC", kind == "other" ? attribute(one, "otherDesc") : "");
      ++row;
    }
  }
  EXPECT_EQ(both.cells.rows("IDENTIFIERS"), row);
}

void compare_fund(twice& both) {
  const node form = child(both.root, "formData"), general = child(form, "genInfo"), fund = child(form, "fundInfo");
  constexpr std::string_view table = "FUND_REPORTED_INFO";
  both.same("REGISTRANT", 0, "REGISTRANT_NAME", text_of(general, "regName"));
  both.same("REGISTRANT", 0, "CIK", text_of(general, "regCik"));
  both.same("REGISTRANT", 0, "PHONE", text_of(general, "regPhone"));
  both.same(table, 0, "SERIES_NAME", text_of(general, "seriesName"));
  both.same(table, 0, "TOTAL_ASSETS", text_of(fund, "totAssets"));
  both.same(table, 0, "NET_ASSETS", text_of(fund, "netAssets"));
  both.same(table, 0, "STANDBY_COMMITMENT", text_of(fund, "standByCommit"));
  both.same(table, 0, "CREDIT_SPREAD_5YR_NONINVEST",
            attribute(child(fund, "creditSprdRiskNonInvstGrade"), "period5Yr"));
  both.same(table, 0, "REDEMPTION_FLOW_MON3", attribute(child(fund, "mon3Flow"), "redemption"));
  both.same(table, 0, "NET_REALIZE_GAIN_NONDERIV_MON2",
            attribute(child(child(fund, "returnInfo"), "othMon2"), "netRealizedGain"));
}

/// How many elements of these names stand anywhere in the document.
std::size_t count(const twice& both, std::initializer_list<std::string_view> names) {
  std::size_t total = 0;
  for (const std::string_view name : names) total += everywhere(both.root, name).size();
  return total;
}

TEST(Portfolios, NportEqualsTheOracle) {
  FILIGREE_NEEDS_SHARED();
  std::size_t files = 0, holdings_seen = 0, compared = 0;
  for (const auto& path : files_of("nport")) {
    SCOPED_TRACE(path.filename());
    twice both(path);
    ASSERT_TRUE(both.well_formed);
    if (child(both.root, "formData").empty()) {  // exhibits alone: a submission of EDGARLink
      EXPECT_EQ(both.source.form(), "NPORT-EX");
      continue;
    }
    const auto holdings = everywhere(both.root, "invstOrSec");
    ASSERT_EQ(both.cells.rows("FUND_REPORTED_HOLDING"), holdings.size());
    for (std::size_t row = 0; row < holdings.size(); ++row) compare_holding(both, row, holdings[row]);
    compare_identifiers(both, holdings);
    compare_fund(both);
    const auto nested = everywhere(both.root, "nestedDerivInfo");
    EXPECT_EQ(both.cells.rows("NESTED_DERIVATIVE"), nested.size());
    EXPECT_EQ(both.cells.rows("DERIVATIVE_COUNTERPARTY") + both.cells.rows("NESTED_DERIVATIVE_COUNTERPARTY"),
              count(both, {"counterparties"}));
    EXPECT_EQ(both.cells.rows("FLOATING_RATE_RESET_TENOR") + both.cells.rows("NESTED_RATE_RESET_TENOR"),
              count(both, {"rtResetTenor"}));
    EXPECT_EQ(both.cells.rows("DESC_REF_INDEX_COMPONENT"), count(both, {"component"}));
    EXPECT_EQ(both.cells.rows("DESC_REF_OTHER"), count(both, {"otherRefInst"}));
    EXPECT_EQ(both.cells.rows("SECURITIES_LENDING"), count(both, {"securityLending"}));
    EXPECT_EQ(both.cells.rows("EXPLANATORY_NOTE"), count(both, {"explntrNote"}));
    EXPECT_EQ(both.cells.rows("MONTHLY_RETURN_CAT_INSTRUMENT"),
              count(both, {"commodityContracts", "creditContracts", "equityContracts", "foreignExchgContracts",
                           "interestRtContracts", "otherContracts", "forwardCategory", "futureCategory",
                           "optionCategory", "swaptionCategory", "swapCategory", "warrantCategory", "otherCategory"}));
    ++files;
    holdings_seen += holdings.size();
    compared += both.compared;
  }
  printf("N-PORT: %zu filings, %zu holdings, %zu cells equal\n", files, holdings_seen, compared);
  EXPECT_GE(files, 13u);
  EXPECT_GE(holdings_seen, 6600u);
}

TEST(Portfolios, NpxVotesEqualTheOracle) {
  FILIGREE_NEEDS_SHARED();
  std::size_t files = 0, votes = 0;
  for (const auto& path : files_of("npx")) {
    SCOPED_TRACE(path.filename());
    twice both(path);
    ASSERT_TRUE(both.well_formed);
    std::size_t record_row = 0, row = 0;
    const auto matters = everywhere(both.root, "proxyTable");
    ASSERT_EQ(both.cells.rows("VOTE"), matters.size());
    for (const node matter : matters) {
      const struct {
        const char *column, *element;
      } plain[] = {{"ISSUER_NAME", "issuerName"},
                   {"CUSIP", "cusip"},
                   {"ISIN", "isin"},
                   {"FIGI", "figi"},
                   {"MEETING_DATE", "meetingDate"},
                   {"VOTE_DESCRIPTION", "voteDescription"},
                   {"OTHER_VOTE_DESCRIPTION", "otherVoteDescription"},
                   {"VOTE_SOURCE", "voteSource"},
                   {"SHARES_VOTED", "sharesVoted"},
                   {"SHARES_ON_LOAN", "sharesOnLoan"},
                   {"VOTE_SERIES", "voteSeries"},
                   {"VOTE_OTHER_INFO", "voteOtherInfo"}};
      for (const auto& one : plain) both.same("VOTE", row, one.column, text_of(matter, one.element));
      for (const node record : everywhere(matter, "voteRecord")) {
        EXPECT_EQ(both.cells.text("VOTE_RECORD", record_row, "VOTE_ID"), std::to_string(row + 1));
        both.same("VOTE_RECORD", record_row, "HOW_VOTED", text_of(record, "howVoted"));
        both.same("VOTE_RECORD", record_row, "SHARES_VOTED", text_of(record, "sharesVoted"));
        both.same("VOTE_RECORD", record_row, "MANAGEMENT_RECOMMENDATION", text_of(record, "managementRecommendation"));
        ++record_row;
      }
      ++row;
    }
    EXPECT_EQ(both.cells.rows("VOTE_RECORD"), record_row);
    EXPECT_EQ(both.cells.rows("VOTE_CATEGORY"), count(both, {"voteCategory"}));
    EXPECT_EQ(both.cells.rows("VOTE_MANAGER"), matters.empty() ? 0 : count(both, {"otherManager"}));
    if (matters.empty()) {
      const node cover = child(child(both.root, "formData"), "coverPage");
      both.same("SUBMISSION", 0, "REPORTING_PERSON", text_of(child(cover, "reportingPerson"), "name"));
      both.same("SUBMISSION", 0, "REPORT_TYPE", text_of(child(cover, "reportInfo"), "reportType"));
      both.same("SUBMISSION", 0, "PERIOD_OF_REPORT",
                text_of(child(child(both.root, "headerData"), "filerInfo"), "periodOfReport"));
    }
    ++files;
    votes += record_row;
  }
  printf("N-PX: %zu documents, %zu votes equal\n", files, votes);
  EXPECT_GE(files, 19u);
  EXPECT_GE(votes, 13u);
}

TEST(Portfolios, NcrEqualsTheOracle) {
  FILIGREE_NEEDS_SHARED();
  for (const std::string_view part : {"N-CR_sample_N-3", "N-CR_sample_full"}) {
    SCOPED_TRACE(part);
    twice both(file_with("other-xml", part));
    EXPECT_EQ(both.source.form(), "N-CR");
    std::size_t row = 0;
    for (const std::string_view name :
         {"partBSecurityInformation", "partCSecurityInformation", "partDSecurityInformation"})
      for (const node one : everywhere(both.root, name)) {
        both.same("SECURITY", row, "PART", std::string(name));
        both.same("SECURITY", row, "ISSUER_NAME", text_of(one, "issuerName"));
        both.same("SECURITY", row, "YIELD", text_of(one, "yield"));
        both.same("SECURITY", row, "SECURITY_VALUE", text_of(one, "securityValue"));
        both.same("SECURITY", row, "ACQUIRED_DATE", text_of(one, "acquiredDate"));
        ++row;
      }
    EXPECT_EQ(both.cells.rows("SECURITY"), row);
    EXPECT_EQ(both.cells.rows("SECURITY_IDENTIFIER"), count(both, {"securityIdentifier"}));
  }
}

// --- EXPECTED.md ---------------------------------------------------------------------------------------------------

TEST(Portfolios, WhatOthersAssertOfTheSamples) {
  FILIGREE_NEEDS_SHARED();
  twice third(file_with("nport", "dgunning+edgartools__0f71ab35"));
  const auto holding = [&](std::string_view column) { return third.cells.text("FUND_REPORTED_HOLDING", 0, column); };
  EXPECT_EQ(holding("INVESTMENT_COUNTRY"), "AF");
  EXPECT_EQ(holding("ISSUER_CUSIP"), "AHJNP*#A1");
  EXPECT_EQ(third.cells.text("IDENTIFIERS", 0, "IDENTIFIER_ISIN"), "USAHJNP*@#11");
  EXPECT_EQ(holding("OTHER_UNIT_DESC"), "token");
  EXPECT_EQ(holding("CURRENCY_CODE"), "USD");
  EXPECT_EQ(holding("PAYOFF_PROFILE"), "Long");
  EXPECT_EQ(holding("ASSET_CAT"), "OTHER");
  EXPECT_EQ(holding("ISSUER_TYPE"), "OTHER");
  EXPECT_EQ(holding("FAIR_VALUE_LEVEL"), "1");
  EXPECT_EQ(third.cells.text("DEBT_SECURITY", 0, "COUPON_TYPE"), "Fixed");
  EXPECT_EQ(third.cells.text("DEBT_SECURITY", 0, "ANNUALIZED_RATE"), "-5.55");
  EXPECT_EQ(third.cells.text("DEBT_SECURITY", 0, "IS_DEFAULT"), "Y");
  EXPECT_EQ(third.cells.text("DEBT_SECURITY", 0, "ARE_ANY_INTEREST_PAYMENT"), "Y");
  EXPECT_EQ(third.cells.text("DEBT_SECURITY", 0, "IS_CONVTIBLE_CONTINGENT"), "Y");
  twice second(file_with("nport", "dgunning+edgartools__6c0f2d36"));
  EXPECT_EQ(second.cells.text("REGISTRANT", 0, "REGISTRANT_NAME") + " - " +
                second.cells.text("FUND_REPORTED_INFO", 0, "SERIES_NAME"),
            "ST Testing Co Number 15 - token");
  EXPECT_EQ(second.cells.text("FUND_REPORTED_HOLDING", 0, "ASSET_CAT"), "EC");
  for (const std::string_view part : {"dgunning+edgartools__7d1c03e3", "dgunning+edgartools__ce651bbe"}) {
    twice large(file_with("nport", part));
    EXPECT_EQ(large.cells.text("REGISTRANT", 0, "REGISTRANT_NAME") + " - " +
                  large.cells.text("FUND_REPORTED_INFO", 0, "SERIES_NAME"),
              "Phase V Han Oh Test 6 - Series Name #1");
  }
  twice table(file_with("npx", "8aaeb2c8"));
  EXPECT_EQ(table.cells.rows("VOTE"), 1u);
  EXPECT_EQ(table.cells.rows("VOTE_RECORD"), 3u);
  twice votes(file_with("npx", "78547a7d"));
  EXPECT_EQ(votes.cells.rows("VOTE"), 7u);
  twice kim(file_with("npx", "9b44b8f9"));
  const auto cover = [&](std::string_view column) { return kim.cells.text("SUBMISSION", 0, column); };
  EXPECT_EQ(cover("FILER_CIK"), "0001888968");
  EXPECT_EQ(cover("REPORTING_PERSON"), "KIM, LLC");
  EXPECT_EQ(cover("PERIOD_OF_REPORT"), "2024-06-30");
  EXPECT_EQ(cover("REPORT_TYPE"), "INSTITUTIONAL MANAGER VOTING REPORT");
  EXPECT_EQ(cover("PHONE"), "316-828-5500");
  EXPECT_EQ(cover("FILE_NUMBER"), "028-22610");
  EXPECT_EQ(cover("CONFIDENTIAL_TREATMENT"), "N");
  EXPECT_EQ(cover("INCLUDED_MANAGERS_COUNT"), "1");
  EXPECT_EQ(cover("YEAR_OR_QUARTER"), "YEAR");
  EXPECT_EQ(cover("REGISTRANT_TYPE"), "IM");
  EXPECT_EQ(kim.cells.rows("INCLUDED_MANAGER"), 1u);
  EXPECT_EQ(kim.cells.text("INCLUDED_MANAGER", 0, "MANAGER_NAME"), "Koch Industries, LLC");
  EXPECT_EQ(kim.cells.text("INCLUDED_MANAGER", 0, "FORM13F_FILE_NUMBER"), "028-10337");
  twice raja(file_with("npx", "c44e5221"));
  EXPECT_EQ(raja.cells.text("SUBMISSION", 0, "FILER_CIK"), "0001125480");
  EXPECT_EQ(raja.cells.text("SUBMISSION", 0, "REPORT_CALENDAR_YEAR"), "2023");
  EXPECT_EQ(raja.cells.text("SUBMISSION", 0, "SIGNER_TITLE"), "test");
}

}  // namespace
}  // namespace filigree::test
