// Form 13F as XML, over invented filings.
#include <gtest/gtest.h>

#include "forms/thirteenf/cusip.hpp"
#include "support/invented_13f.hpp"
#include "unit/reading.hpp"

namespace filigree::test {
namespace {

using namespace invented_13f;
using thirteenf::check_cusip;
using thirteenf::cusip_check;

std::string headline(const reading& read) {
  std::string text;
  for (const headline_part& part : read.source.headline()) text += part.text;
  return text;
}
/// A whole filing: cover page and information table in one submission.
std::string whole(const cover& page, const std::vector<holding>& rows, std::string_view filed = "20250514") {
  return submission(page.type, filed, {{page.type, page.xml()}, {"INFORMATION TABLE", table(rows)}});
}

TEST(ThirteenF, BothDocumentsAreOneFiling) {
  reading read(whole(cover{}, {holding{}, holding{}}));
  EXPECT_EQ(read.source.form(), "13F-HR");
  EXPECT_EQ(read.source.read_as(), shape::xml);
  EXPECT_TRUE(read.source.unread().empty());
  EXPECT_EQ(read.text("SUBMISSION", 0, "ACCESSION_NUMBER"), "0009990013-25-000001");
  EXPECT_EQ(read.text("SUBMISSION", 0, "FILING_DATE"), "2025-05-14");
  EXPECT_EQ(read.text("SUBMISSION", 0, "SUBMISSIONTYPE"), "13F-HR");
  EXPECT_EQ(read.text("SUBMISSION", 0, "CIK"), "0009990013");
  EXPECT_EQ(read.text("SUBMISSION", 0, "PERIODOFREPORT"), "2025-03-31");
  EXPECT_EQ(read.text("COVERPAGE", 0, "FILINGMANAGER_NAME"), "Alder Point Partners LP");
  EXPECT_EQ(read.text("COVERPAGE", 0, "FILINGMANAGER_CITY"), "Ferrywick");
  EXPECT_EQ(read.text("COVERPAGE", 0, "ISAMENDMENT"), "false");
  EXPECT_EQ(read.text("COVERPAGE", 0, "AMENDMENTTYPE"), "(absent)");
  EXPECT_EQ(read.text("SIGNATURE", 0, "SIGNATUREDATE"), "2025-05-12");
  EXPECT_EQ(read.text("SUMMARYPAGE", 0, "TABLEVALUETOTAL"), "104000");
  ASSERT_EQ(read.rows("INFOTABLE"), 2u);
  EXPECT_EQ(read.text("INFOTABLE", 1, "INFOTABLE_SK"), "2");
  EXPECT_EQ(read.text("INFOTABLE", 1, "CUSIP"), "999000102");
  EXPECT_EQ(read.text("INFOTABLE", 1, "CUSIP_VALID"), "true");
  EXPECT_EQ(read.text("INFOTABLE", 1, "VALUE"), "52000");
  EXPECT_EQ(read.text("INFOTABLE", 1, "VALUE_USD"), "52000");
  EXPECT_EQ(read.text("INFOTABLE", 1, "VOTING_AUTH_SOLE"), "1000");
  EXPECT_EQ(read.text("INFOTABLE", 1, "VOTING_AUTH_NONE"), "0");
  EXPECT_EQ(read.text("INFOTABLE", 1, "PUTCALL"), "(absent)");
  EXPECT_EQ(read.text("RECONCILIATION", 0, "ENTRIES_GAP"), "0");
  EXPECT_EQ(read.text("RECONCILIATION", 0, "VALUE_GAP"), "0");
  EXPECT_EQ(read.diagnostics(), "");
  EXPECT_EQ(headline(read), "Alder Point Partners LP \u00B7 quarter to 31 March 2025: 2 holdings worth $104,000");
}

TEST(ThirteenF, EachDocumentAloneIsRead) {
  reading page(cover{}.xml());
  EXPECT_EQ(page.source.form(), "13F-HR");
  EXPECT_EQ(page.said("information-table-elsewhere"), 1u);
  EXPECT_EQ(headline(page),
            "Alder Point Partners LP \u00B7 quarter to 31 March 2025: 2 holdings declared, worth 104,000 in the "
            "filing's unit; the information table is not here");
  reading rows(table(five(true)));
  EXPECT_EQ(rows.rows("INFOTABLE"), 5u);
  EXPECT_EQ(rows.rows("SUBMISSION"), 0u);
  EXPECT_EQ(headline(rows), "A manager whose name is not stated: 5 holdings worth $6,730,000");
}

TEST(ThirteenF, AnyPrefixWillDo) {
  for (const char* prefix : {"ns1:", "n1:", "ns4:", "a_very_long_prefix:"}) {
    reading read(table(five(false), prefix));
    EXPECT_EQ(read.rows("INFOTABLE"), 5u) << prefix;
    EXPECT_EQ(read.text("INFOTABLE", 4, "NAMEOFISSUER"), "INVENTED ISSUER 5") << prefix;
    EXPECT_TRUE(read.source.unread().empty()) << prefix;
  }
}

TEST(ThirteenF, AmpersandsStay) {  // asks II.17
  holding one;
  one.issuer = "S&amp;P500 FUND";
  holding two;
  two.issuer = "S&P500 FUND";
  reading read(table({one, two}));
  EXPECT_EQ(read.text("INFOTABLE", 0, "NAMEOFISSUER"), "S&P500 FUND");
  EXPECT_EQ(read.text("INFOTABLE", 1, "NAMEOFISSUER"), "S&P500 FUND");
  EXPECT_EQ(read.said("bare-ampersand"), 1u);
}

TEST(ThirteenF, EmptyFilingsSurvive) {  // asks II.17
  cover page;
  page.entries = page.value = "0";
  reading none(whole(page, {}));
  EXPECT_EQ(none.rows("INFOTABLE"), 0u);
  EXPECT_EQ(none.text("RECONCILIATION", 0, "ENTRIES_GAP"), "0");
  EXPECT_EQ(none.diagnostics(), "");
  EXPECT_EQ(headline(none), "Alder Point Partners LP \u00B7 quarter to 31 March 2025: no holdings");

  holding placeholder;  // one row that stands for none
  placeholder.issuer = placeholder.title = "NONE";
  placeholder.cusip = "000000000";
  placeholder.value = placeholder.amount = "0";
  page.entries = "1";
  reading one(whole(page, {placeholder}));
  EXPECT_EQ(one.rows("INFOTABLE"), 1u);
  EXPECT_EQ(one.text("INFOTABLE", 0, "VALUE_USD"), "0");
  EXPECT_EQ(one.diagnostics(), "");

  EXPECT_EQ(reading("<informationTable/>").rows("INFOTABLE"), 0u);
}

TEST(ThirteenF, NoticesHaveNoTable) {
  cover page;
  page.type = "13F-NT";
  page.report = "13F NOTICE";
  page.without_summary = true;
  page.cover_managers =
      "<otherManagersInfo><otherManager><cik>0009990014</cik><form13FFileNumber>028-88888</form13FFileNumber>"
      "<crdNumber>000099999</crdNumber><name>Beacon Reach LLC</name></otherManager></otherManagersInfo>";
  reading read(page.xml());
  EXPECT_EQ(read.text("OTHERMANAGER", 0, "NAME"), "Beacon Reach LLC");
  EXPECT_EQ(read.text("OTHERMANAGER", 0, "CRDNUMBER"), "000099999");
  EXPECT_EQ(read.text("OTHERMANAGER", 0, "SECFILENUMBER"), "(absent)");
  EXPECT_EQ(read.rows("RECONCILIATION"), 0u);
  EXPECT_EQ(read.diagnostics(), "");
  EXPECT_EQ(headline(read),
            "Alder Point Partners LP \u00B7 quarter to 31 March 2025: holdings are reported by other managers");
}

// --- asks II.13: the unit of value --------------------------------------------------------------------------------

struct unit_case {
  const char* name;
  const char* filed;  ///< null: the two documents without a submission around them
  const char* period;
  bool in_thousands;
  std::size_t rows;
  const char* unit;  ///< as the cell shows it
};

TEST(ThirteenF, TheUnitOfValueIsDecidedByEvidence) {
  constexpr unit_case cases[] = {
      {"rule and prices: dollars", "20230103", "12-31-2022", false, 5, "DOLLARS"},
      {"rule and prices: thousands", "20230102", "09-30-2022", true, 5, "THOUSANDS"},
      {"an amendment of 2023 for 2021 is in dollars", "20230405", "12-31-2021", false, 5, "DOLLARS"},
      {"late for the rule, told by prices", "20230214", "12-31-2022", true, 5, "THOUSANDS"},
      {"dollars before the rule, told by prices", "20210214", "12-31-2020", false, 5, "DOLLARS"},
      {"two prices do not overrule", "20230214", "12-31-2022", true, 2, "(ambiguous)"},
      {"two prices that agree", "20250214", "12-31-2024", false, 2, "DOLLARS"},
  };
  for (const unit_case& one : cases) {
    SCOPED_TRACE(one.name);
    cover page;
    page.period = one.period;
    auto rows = five(one.in_thousands);
    rows.resize(one.rows);
    reading read(whole(page, rows, one.filed));
    EXPECT_EQ(read.text("RECONCILIATION", 0, "VALUE_UNIT"), one.unit)
        << read.text("RECONCILIATION", 0, "VALUE_UNIT_REASON");
    const bool known = std::string_view(one.unit) != "(ambiguous)";
    EXPECT_EQ(read.text("INFOTABLE", 0, "VALUE_USD"), known ? "520000" : "(ambiguous)");
    EXPECT_EQ(read.text("INFOTABLE", 0, "VALUE"), one.in_thousands ? "520" : "520000");
    EXPECT_EQ(read.said("value-unit-unknown"), known ? 0u : 1u);
  }
}

TEST(ThirteenF, PricesAloneDecideWhenThreeAgree) {
  EXPECT_EQ(reading(table(five(true))).text("RECONCILIATION", 0, "VALUE_UNIT"), "THOUSANDS");
  EXPECT_EQ(reading(table(five(false))).text("RECONCILIATION", 0, "VALUE_UNIT"), "DOLLARS");
  EXPECT_EQ(reading(table({holding{}})).text("RECONCILIATION", 0, "VALUE_UNIT"), "(ambiguous)");
  // One security in many rows is one price, however many managers share it.
  EXPECT_EQ(reading(table(std::vector<holding>(40))).text("RECONCILIATION", 0, "PRICED_ROWS"), "1");
  EXPECT_EQ(reading(table(std::vector<holding>(40))).text("INFOTABLE", 39, "VALUE_USD"), "(ambiguous)");
}

TEST(ThirteenF, AShareOfAHundredThousandDollarsAloneDecidesNothing) {  // in thousands its price looks like dollars
  holding one;
  one.value = "540";
  one.amount = "1";
  reading read(whole(cover{}, {one}, "20210514"));
  EXPECT_EQ(read.text("RECONCILIATION", 0, "VALUE_UNIT"), "(ambiguous)");
}

TEST(ThirteenF, TheReasonSaysWhatWasSeen) {
  reading read(whole(cover{}, five(true)));
  EXPECT_EQ(read.text("RECONCILIATION", 0, "VALUE_UNIT_REASON"),
            "Filed on 2025-05-14, when the rule is dollars; 5 of 5 implied prices are below 1: the prices decide "
            "against the rule.");
  EXPECT_EQ(read.said("value-unit-against-rule"), 1u);
}

// --- asks II.14 to II.18 ------------------------------------------------------------------------------------------

TEST(ThirteenF, PutsAndCallsStayApart) {
  holding put, call, shares;
  put.put_call = "Put";
  call.put_call = "Call";
  reading read(table({shares, put, call}));
  ASSERT_EQ(read.rows("INFOTABLE"), 3u);
  EXPECT_EQ(read.text("INFOTABLE", 0, "PUTCALL"), "(absent)");
  EXPECT_EQ(read.text("INFOTABLE", 1, "PUTCALL"), "Put");
  EXPECT_EQ(read.text("INFOTABLE", 2, "PUTCALL"), "Call");
}

TEST(ThirteenF, ManagersMustBeListed) {
  cover page;
  page.included = {"Beacon Reach LLC", "Cobble Hill Trust"};
  holding one, two, three;
  one.managers = "1,2";
  two.managers = "01 02";
  three.managers = "2, 3; 0";
  page.entries = "3";
  page.value = "156000";
  reading read(whole(page, {one, two, three}));
  EXPECT_EQ(read.text("OTHERMANAGER2", 1, "SEQUENCENUMBER"), "2");
  EXPECT_EQ(read.text("OTHERMANAGER2", 1, "NAME"), "Cobble Hill Trust");
  EXPECT_EQ(read.text("INFOTABLE", 1, "OTHERMANAGER"), "01 02");
  EXPECT_EQ(read.text("INFOTABLE", 0, "OTHERMANAGER_NAMES"), "Beacon Reach LLC; Cobble Hill Trust");  // asks II.14
  EXPECT_EQ(read.text("INFOTABLE", 1, "OTHERMANAGER_NAMES"), "Beacon Reach LLC; Cobble Hill Trust");
  EXPECT_EQ(read.text("INFOTABLE", 2, "OTHERMANAGER_NAMES"), "Cobble Hill Trust; 3");
  EXPECT_EQ(reading(table({{}})).text("INFOTABLE", 0, "OTHERMANAGER_NAMES"), "(absent)");
  EXPECT_EQ(read.said("unknown-manager"), 1u);
  EXPECT_NE(read.diagnostics().find("the number 3,"), std::string::npos) << read.diagnostics();
  // Of a table alone it is not known who is listed.
  EXPECT_EQ(reading(table({three})).said("unknown-manager"), 0u);
  page.managers_count = "3";
  reading fewer(whole(page, {one, two, three}));
  EXPECT_NE(fewer.diagnostics().find("2 of 3 declared other managers are listed."), std::string::npos);
}

TEST(ThirteenF, AmendmentsSayWhatTheyDo) {
  cover page;
  page.type = "13F-HR/A";
  page.amendment =
      "<isAmendment>true</isAmendment><amendmentNo>2</amendmentNo><amendmentInfo><amendmentType>NEW HOLDINGS"
      "</amendmentType><confDeniedExpired>true</confDeniedExpired><dateDeniedExpired>08-14-2025</dateDeniedExpired>"
      "<dateReported>05-15-2025</dateReported><reasonForNonConfidentiality>Confidential Treatment Expired"
      "</reasonForNonConfidentiality></amendmentInfo>";
  reading adds(whole(page, {holding{}, holding{}}));
  EXPECT_EQ(adds.text("COVERPAGE", 0, "AMENDMENTTYPE"), "NEW HOLDINGS");
  EXPECT_EQ(adds.text("COVERPAGE", 0, "AMENDMENTNO"), "2");
  EXPECT_EQ(adds.text("COVERPAGE", 0, "CONFDENIEDEXPIRED"), "true");
  EXPECT_EQ(adds.text("COVERPAGE", 0, "DATEDENIEDEXPIRED"), "2025-08-14");
  EXPECT_EQ(adds.text("COVERPAGE", 0, "REASONFORNONCONFIDENTIALITY"), "Confidential Treatment Expired");
  EXPECT_EQ(headline(adds),
            "Alder Point Partners LP \u00B7 quarter to 31 March 2025: 2 holdings worth $104,000; amendment 2, new "
            "holdings that add to the report");
  page.amendment =
      "<isAmendment>true</isAmendment><amendmentInfo><amendmentType>RESTATEMENT</amendmentType></amendmentInfo>";
  reading replaces(whole(page, {holding{}, holding{}}));
  EXPECT_EQ(headline(replaces),
            "Alder Point Partners LP \u00B7 quarter to 31 March 2025: 2 holdings worth $104,000; amendment, a "
            "restatement that replaces the report");
}

TEST(ThirteenF, WhatIsDeclaredIsReconciled) {
  cover page;
  page.entries = "8";
  page.value = "416001";
  reading read(whole(page, std::vector<holding>(7)));
  EXPECT_EQ(read.text("RECONCILIATION", 0, "ENTRIES_DECLARED"), "8");
  EXPECT_EQ(read.text("RECONCILIATION", 0, "ENTRIES_READ"), "7");
  EXPECT_EQ(read.text("RECONCILIATION", 0, "ENTRIES_GAP"), "1");
  EXPECT_EQ(read.text("RECONCILIATION", 0, "VALUE_READ"), "364000");
  EXPECT_EQ(read.text("RECONCILIATION", 0, "VALUE_GAP"), "52001");
  EXPECT_NE(read.diagnostics().find("7 of 8 declared entries were read."), std::string::npos) << read.diagnostics();
  EXPECT_NE(read.diagnostics().find("52,001 is missing."), std::string::npos) << read.diagnostics();
  EXPECT_NE(headline(read).find("7 holdings of 8 declared worth $364,000"), std::string::npos) << headline(read);

  page.entries = "1";
  page.value = "50000";
  reading more(whole(page, {holding{}, holding{}}));
  EXPECT_EQ(more.text("RECONCILIATION", 0, "ENTRIES_GAP"), "-1");
  EXPECT_EQ(more.text("RECONCILIATION", 0, "VALUE_GAP"), "-54000");
  EXPECT_NE(more.diagnostics().find("54,000 too much."), std::string::npos) << more.diagnostics();

  reading none(submission("13F-HR", "20250514", {{"13F-HR", page.xml()}, {"INFORMATION TABLE", table({})}}));
  EXPECT_NE(none.diagnostics().find("0 of 1 declared entries were read."), std::string::npos) << none.diagnostics();
}

TEST(ThirteenF, CusipsAreCheckedAndLeftAlone) {
  EXPECT_EQ(check_cusip("999000102"), cusip_check::right);
  EXPECT_EQ(check_cusip("G9990A103"), cusip_check::right);
  EXPECT_EQ(check_cusip("g9990a103"), cusip_check::right);
  EXPECT_EQ(check_cusip("999000103"), cusip_check::wrong_digit);
  EXPECT_EQ(check_cusip("99900010A"), cusip_check::wrong_digit);
  EXPECT_EQ(check_cusip("9990001"), cusip_check::too_short);
  EXPECT_EQ(check_cusip(""), cusip_check::odd);
  EXPECT_EQ(check_cusip("9990 0102"), cusip_check::odd);
  EXPECT_EQ(check_cusip("9990001021"), cusip_check::odd);

  holding wrong, small, brief;
  wrong.cusip = "999000103";
  small.cusip = "g9990a103";
  brief.cusip = "1234567";
  reading read(table({holding{}, wrong, small, brief}));
  EXPECT_EQ(read.text("INFOTABLE", 1, "CUSIP"), "999000103");
  EXPECT_EQ(read.text("INFOTABLE", 1, "CUSIP_VALID"), "false");
  EXPECT_EQ(read.text("INFOTABLE", 2, "CUSIP"), "g9990a103");
  EXPECT_EQ(read.text("INFOTABLE", 2, "CUSIP_VALID"), "true");
  EXPECT_EQ(read.text("INFOTABLE", 3, "CUSIP"), "1234567");
  EXPECT_EQ(read.text("INFOTABLE", 3, "CUSIP_VALID"), "false");
  EXPECT_EQ(read.said("invalid-cusip"), 1u);
  EXPECT_EQ(read.said("lower-case-cusip"), 1u);
  EXPECT_EQ(read.said("short-cusip"), 1u);
}

TEST(ThirteenF, OddRowsAreRowsAndSaid) {
  holding principal, votes;
  principal.type = "PRN";
  principal.put_call = "Put";
  principal.discretion = "DEFINED";
  votes.sole = "999";
  reading read(table({principal, votes}));
  EXPECT_EQ(read.text("INFOTABLE", 0, "INVESTMENTDISCRETION"), "DEFINED");
  EXPECT_EQ(read.said("option-on-principal"), 1u);
  EXPECT_EQ(read.said("unknown-discretion"), 1u);
  EXPECT_EQ(read.said("votes-differ"), 1u);
}

TEST(ThirteenF, AmountsThatAreNoNumbersStayUnknown) {  // asks II.18 and "unknown is not zero"
  holding one;
  one.value = "N/A";
  one.amount = "";
  reading read(table({one, holding{}}));
  EXPECT_EQ(read.text("INFOTABLE", 0, "VALUE"), "(invalid)");
  EXPECT_EQ(read.text("INFOTABLE", 0, "VALUE_USD"), "(invalid)");
  EXPECT_EQ(read.text("INFOTABLE", 0, "SSHPRNAMT"), "(empty)");
  EXPECT_EQ(read.text("RECONCILIATION", 0, "VALUE_READ"), "52000");
}

TEST(ThirteenF, SumsAreExact) {
  holding large;
  large.value = "99999999999999999999999999";
  reading read(whole(cover{}, {large, large, holding{}}));
  EXPECT_EQ(read.text("RECONCILIATION", 0, "VALUE_READ"), "200000000000000000000051998");
  large.value = "99999999999999999999999999999999999999";  // 38 digits, the most that are read
  reading beyond(whole(cover{}, {large, large}));
  EXPECT_EQ(beyond.text("RECONCILIATION", 0, "VALUE_READ"), "(absent)");
}

TEST(ThirteenF, RepeatedElementsAreNotLost) {
  holding one;
  one.more = "<cusip>999001100</cusip><figi>BBG00INVENTD</figi><oddity>7</oddity>";
  reading read(table({one}));
  EXPECT_EQ(read.text("INFOTABLE", 0, "CUSIP"), "999000102");
  EXPECT_EQ(read.text("INFOTABLE", 0, "FIGI"), "BBG00INVENTD");
  EXPECT_EQ(read.said("repeated-element"), 1u);
  EXPECT_EQ(read.rows("OTHER_VALUES"), 2u);
  EXPECT_EQ(read.source.unread().size(), 1u);
}

TEST(ThirteenF, AnotherNamespaceAndAnotherTypeIsAnotherForm) {
  std::string text = cover{}.xml();
  const auto replace = [&](std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos);
    text.replace(at, from.size(), to);
  };
  replace("edgar/thirteenffiler", "edgar/elsewhere");
  EXPECT_EQ(reading(text).source.form(), "13F-HR") << "its type tells it";
  replace(">13F-HR<", ">ZZ-99<");
  EXPECT_NE(filing(owned_bytes::copy(text)).form(), "13F-HR");
}

TEST(ThirteenF, CutAndChangedBytesAreReadSoundly) {
  const std::string text = whole(cover{}, five(true));
  for (std::size_t tenth = 0; tenth < 10; ++tenth) reading(text.substr(0, text.size() * tenth / 10));
  constexpr std::string_view harmful("<>&\"'/=;!\0\xFF\xC3", 12);
  for (std::size_t n = 0; n < 300; ++n) {
    std::string changed = text;
    changed[n * 7919 % text.size()] = harmful[n % harmful.size()];
    reading read(changed);
  }
  std::string utf16 = "\xFF\xFE";
  for (const char c : table(five(false))) (utf16 += c) += '\0';
  EXPECT_EQ(reading(utf16).rows("INFOTABLE"), 5u);
  holding legacy;
  legacy.issuer = "CAF\xC9 INVENTED";
  EXPECT_EQ(reading(table({legacy})).text("INFOTABLE", 0, "NAMEOFISSUER"), "CAF\xC3\x89 INVENTED");
}

}  // namespace
}  // namespace filigree::test
