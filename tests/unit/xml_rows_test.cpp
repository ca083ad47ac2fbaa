// Rows, owners, boxes and codes of well-formed filings (asks I.3 to I.9).
#include <gtest/gtest.h>

#include "unit/reading.hpp"

namespace filigree::test {
namespace {

using namespace invented;

// --- All rows, each whole (asks I.3)
// ----------------------------------------------------------------------------------

TEST(XmlRows, AreAllThereInTheirOrder) {
  filing_text text;
  text.non_derivative.clear();
  for (int i = 0; i < 31; ++i) {
    line one;
    one.price = value("10." + std::to_string(100 + i));
    one.shares = value(std::to_string(100 + i));
    text.non_derivative += one.transaction();
  }
  reading read(text);
  ASSERT_EQ(read.rows("NONDERIV_TRANS"), 31u);
  for (std::size_t i = 0; i < 31; ++i) {
    EXPECT_EQ(read.text("NONDERIV_TRANS", i, "TRANS_PRICEPERSHARE"), "10." + std::to_string(100 + i));
    EXPECT_EQ(read.text("NONDERIV_TRANS", i, "NONDERIV_TRANS_SK"), std::to_string(i + 1));
    EXPECT_EQ(read.text("NONDERIV_TRANS", i, "ROW_ORDER"), std::to_string(i + 1));
  }
}

/// Price tranches and pairs of direct and indirect lines look alike; they are never merged.
TEST(XmlRows, ThatAreEqualStayApart) {
  filing_text text;
  line indirect;
  indirect.ownership = value("I");
  indirect.nature = value("By trust");
  text.non_derivative = line().transaction() + line().transaction() + indirect.transaction();
  reading read(text);
  EXPECT_EQ(read.rows("NONDERIV_TRANS"), 3u);
  EXPECT_EQ(read.text("NONDERIV_TRANS", 2, "NATURE_OF_OWNERSHIP"), "By trust");
}

TEST(XmlRows, StayRowsWithAlmostNothingInThem) {
  filing_text text;
  text.non_derivative =
      "<nonDerivativeTransaction></nonDerivativeTransaction>" + line().transaction() + "<nonDerivativeHolding/>";
  reading read(text);
  EXPECT_EQ(read.rows("NONDERIV_TRANS"), 2u);
  EXPECT_EQ(read.rows("NONDERIV_HOLDING"), 1u);
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_SHARES"), "(absent)");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 1, "TRANS_SHARES"), "1200");
}

// --- Holdings are not transactions (asks I.4)
// -------------------------------------------------------------------------

TEST(XmlRows, OfHoldingsAndTransactionsShareOneOrder) {
  filing_text text;
  text.non_derivative = line().holding() + line().transaction() + line().holding();
  text.derivative = line().derivative() + line().derivative_holding();
  reading read(text);
  EXPECT_EQ(read.rows("NONDERIV_TRANS"), 1u);
  EXPECT_EQ(read.rows("NONDERIV_HOLDING"), 2u);
  EXPECT_EQ(read.text("NONDERIV_HOLDING", 0, "ROW_ORDER"), "1");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "ROW_ORDER"), "2");
  EXPECT_EQ(read.text("NONDERIV_HOLDING", 1, "ROW_ORDER"), "3");
  EXPECT_EQ(read.text("DERIV_TRANS", 0, "ROW_ORDER"), "1");
  EXPECT_EQ(read.text("DERIV_HOLDING", 0, "ROW_ORDER"), "2");
  EXPECT_EQ(read.text("NONDERIV_HOLDING", 1, "SHRS_OWND_FOLWNG_TRANS"), "5200");
}

TEST(XmlRows, OfHoldingsOnlyAreNoTransactions) {
  filing_text text;
  text.form = "4/A";
  text.non_derivative = line().holding();
  reading read(text);
  EXPECT_EQ(read.rows("NONDERIV_TRANS"), 0u);
  EXPECT_EQ(read.rows("NONDERIV_HOLDING"), 1u);
}

TEST(XmlRows, MayBeNone) {
  filing_text text;
  text.form = "3";
  text.more_head = "<noSecuritiesOwned>1</noSecuritiesOwned>";
  text.non_derivative.clear();
  text.plan_box.clear();
  reading read(text);
  EXPECT_EQ(read.text("SUBMISSION", 0, "NO_SECURITIES_OWNED"), "true");
  EXPECT_EQ(read.rows("NONDERIV_TRANS") + read.rows("NONDERIV_HOLDING") + read.rows("DERIV_TRANS") +
                read.rows("DERIV_HOLDING"),
            0u);
  EXPECT_EQ(read.rows("REPORTINGOWNER"), 1u);
  EXPECT_EQ(read.rows("OWNER_SIGNATURE"), 1u);
}

TEST(XmlRows, OfDerivativesHaveAllTheirColumns) {
  filing_text text;
  text.non_derivative.clear();
  line holding;
  holding.underlying_shares = std::string(line::without);
  holding.underlying_value = value("15000");
  holding.exercise_date = note("F1");
  text.derivative = line().derivative() + holding.derivative_holding();
  reading read(text);
  EXPECT_EQ(read.text("DERIV_TRANS", 0, "CONV_EXERCISE_PRICE"), "12.50");
  EXPECT_EQ(read.text("DERIV_TRANS", 0, "EXCERCISE_DATE"), "2027-01-15");
  EXPECT_EQ(read.text("DERIV_TRANS", 0, "EXPIRATION_DATE"), "2036-01-15");
  EXPECT_EQ(read.text("DERIV_TRANS", 0, "UNDLYNG_SEC_TITLE"), "Common Stock");
  EXPECT_EQ(read.text("DERIV_TRANS", 0, "UNDLYNG_SEC_SHARES"), "1200");
  EXPECT_EQ(read.text("DERIV_HOLDING", 0, "UNDLYNG_SEC_SHARES"), "(absent)");
  EXPECT_EQ(read.text("DERIV_HOLDING", 0, "UNDLYNG_SEC_VALUE"), "15000");
  EXPECT_EQ(read.text("DERIV_HOLDING", 0, "EXERCISE_DATE"), "(footnote-only)");
}

// --- Joint filers (asks I.5), issuer and owner apart (asks I.6)
// --------------------------------------------------------

TEST(XmlOwners, AreAListAndMultiplyNothing) {
  filing_text text;
  person trust;
  trust.cik = "0009900002";
  trust.name = "Quillfeather Family Trust";
  trust.relationship =
      "<isDirector>false</isDirector><isOfficer></isOfficer><isTenPercentOwner>true</isTenPercentOwner>"
      "<isOther>1</isOther><otherText>Member of a group</otherText>";
  text.owners.push_back(trust);
  text.signatures +=
      "<ownerSignature><signatureName>/s/ B. "
      "Trustee</signatureName><signatureDate>2026-03-05</signatureDate></ownerSignature>";
  reading read(text);
  ASSERT_EQ(read.rows("REPORTINGOWNER"), 2u);
  EXPECT_EQ(read.rows("NONDERIV_TRANS"), 1u);
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNERNAME"), "Quillfeather Ada B");
  EXPECT_EQ(read.text("REPORTINGOWNER", 1, "RPTOWNERNAME"), "Quillfeather Family Trust");
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNER_RELATIONSHIP"), "Director");
  EXPECT_EQ(read.text("REPORTINGOWNER", 1, "RPTOWNER_RELATIONSHIP"), "TenPercentOwner,Other");
  EXPECT_EQ(read.text("REPORTINGOWNER", 1, "RPTOWNER_TXT"), "Member of a group");
  EXPECT_EQ(read.text("REPORTINGOWNER", 1, "IS_OFFICER"), "(empty)") << "an empty box is not a filed no";
  EXPECT_EQ(read.text("REPORTINGOWNER", 1, "RPTOWNER_TITLE"), "(absent)");
  ASSERT_EQ(read.rows("OWNER_SIGNATURE"), 2u);
  EXPECT_EQ(read.text("OWNER_SIGNATURE", 1, "OWNERSIGNATURENAME"), "/s/ B. Trustee");
  EXPECT_EQ(read.text("OWNER_SIGNATURE", 1, "OWNERSIGNATUREDATE"), "2026-03-05");
}

TEST(XmlOwners, HaveEveryRoleJoinedInTheirOrder) {
  filing_text text;
  text.owners[0].relationship =
      "<isOther>1</isOther><isTenPercentOwner>true</isTenPercentOwner><isOfficer>1</isOfficer>"
      "<isDirector>TRUE</isDirector><officerTitle>CEO &amp; President</officerTitle>";
  reading read(text);
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNER_RELATIONSHIP"), "Director,Officer,TenPercentOwner,Other");
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNER_TITLE"), "CEO & President");
}

TEST(XmlOwners, WithoutARoleHaveNoRelationship) {
  filing_text text;
  text.owners[0].relationship.clear();
  reading read(text);
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNER_RELATIONSHIP"), "(absent)");
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "IS_DIRECTOR"), "(absent)");
}

TEST(XmlOwners, AreNotTheIssuer) {
  filing_text text;
  text.owners[0].cik = "0009900555";
  reading read(text);
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUERCIK"), "0009900777");
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUERNAME"), "Larkspur Instruments Inc");
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUERTRADINGSYMBOL"), "LRKI");
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNERCIK"), "0009900555") << "zeros in front are part of the text";
}

TEST(XmlOwners, AccessCodesAreLeftOutByRule) {
  filing_text text;
  std::string xml = text.xml();
  xml.insert(xml.find("<rptOwnerName>"), "<rptOwnerCcc>a#ofc0rn</rptOwnerCcc>");
  reading read(xml);
  EXPECT_EQ(read.source.read_coverage().ignored, 1u);
  EXPECT_EQ(read.source.unread().size(), 0u);
  output out;
  write_options options;
  options.provenance = true;
  write_json(read.source, options, out);
  EXPECT_EQ(out.view().find("a#ofc0rn"), std::string_view::npos);
}

// --- Amendments (asks I.7), codes (asks I.8), the plan box (asks I.9)
// ---------------------------------------------------

TEST(XmlHead, OfAnAmendmentNamesTheOriginal) {
  filing_text text;
  text.form = "4/A";
  text.more_head = "<dateOfOriginalSubmission>2026-03-04</dateOfOriginalSubmission>";
  reading read(text);
  EXPECT_EQ(read.source.form(), "4/A");
  EXPECT_EQ(read.text("SUBMISSION", 0, "DOCUMENT_TYPE"), "4/A");
  EXPECT_EQ(read.text("SUBMISSION", 0, "DATE_OF_ORIG_SUB"), "2026-03-04");
}

TEST(XmlHead, OfAFormFiveHasItsBoxes) {
  filing_text text;
  text.form = "5";
  text.more_head =
      "<notSubjectToSection16>true</notSubjectToSection16><form3HoldingsReported>1</form3HoldingsReported>"
      "<form4TransactionsReported>0</form4TransactionsReported>";
  reading read(text);
  EXPECT_EQ(read.text("SUBMISSION", 0, "NOT_SUBJECT_SEC16"), "true");
  EXPECT_EQ(read.text("SUBMISSION", 0, "FORM3_HOLDINGS_REPORTED"), "true");
  EXPECT_EQ(read.text("SUBMISSION", 0, "FORM4_TRANS_REPORTED"), "false");
}

TEST(XmlHead, KnowsThePlanBoxFromItsAbsence) {
  struct {
    const char *box, *shown;
  } const cases[] = {{"<aff10b5One>1</aff10b5One>", "true"},
                     {"<aff10b5One>true</aff10b5One>", "true"},
                     {"<aff10b5One>0</aff10b5One>", "false"},
                     {"<aff10b5One/>", "(empty)"},
                     {"", "(absent)"},
                     {"<aff10b5One>Y</aff10b5One>", "(invalid)"}};
  for (const auto& one : cases) {
    filing_text text;
    text.plan_box = one.box;
    reading read(text);
    EXPECT_EQ(read.text("SUBMISSION", 0, "AFF10B5ONE"), one.shown) << one.box;
  }
}

struct code_case {
  const char *form, *form_type, *code, *swap, *timeliness, *printed;
};

/// formats/01 §5.2, last point: what the paper form prints.
TEST(XmlCodes, ArePrintedAsThePaperFormPrintsThem) {
  const code_case cases[] = {
      {"4", "4", "P", "0", "", "P"},      {"4", "4", "P", "1", "", "P/K"},   {"4", "5", "G", "0", "E", "G V"},
      {"4", "5", "S", "1", "E", "S/K V"}, {"4/A", "5", "G", "0", "", "G V"}, {"5", "5", "G", "0", "", "G"},
      {"5", "5", "G", "0", "L", "G5"},    {"5", "4", "P", "0", "", "P4"},    {"5/A", "4", "P", "1", "", "P/K4"},
      {"5", "3", "J", "0", "", "J"},
  };
  for (const code_case& one : cases) {
    SCOPED_TRACE(std::string(one.form) + " " + one.form_type + " " + one.code + " " + one.swap + " " + one.timeliness);
    line trade;
    trade.coding = line::coded(one.form_type, one.code, one.swap);
    trade.timeliness = value(one.timeliness);
    filing_text text;
    text.form = one.form;
    text.non_derivative = trade.transaction();
    reading read(text);
    EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "PRINTED_CODE"), one.printed);
    EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_CODE"), one.code);
  }
}

TEST(XmlCodes, MeanWhatTheRulesSay) {
  struct {
    const char *code, *word;
  } const cases[] = {{"P", "bought"},
                     {"S", "sold"},
                     {"A", "grant"},
                     {"D", "issuer"},
                     {"F", "tax"},
                     {"I", "discretionary"},
                     {"M", "exercised"},
                     {"C", "converted"},
                     {"E", "short"},
                     {"H", "long"},
                     {"O", "out-of"},
                     {"X", "in-the-money"},
                     {"G", "gift"},
                     {"L", "small"},
                     {"W", "will"},
                     {"Z", "trust"},
                     {"J", "footnote"},
                     {"K", "swap"},
                     {"U", "change of control"},
                     {"V", "earlier"}};
  for (const auto& one : cases) {
    line trade;
    trade.coding = line::coded("4", one.code);
    filing_text text;
    text.non_derivative = trade.transaction();
    text.derivative = trade.derivative();
    reading read(text);
    EXPECT_NE(read.text("NONDERIV_TRANS", 0, "CODE_MEANING").find(one.word), std::string::npos) << one.code;
    EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "CODE_MEANING"), read.text("DERIV_TRANS", 0, "CODE_MEANING"));
  }
}

TEST(XmlCodes, ThatNobodyKnowsStandAsFiled) {
  line strange, missing;
  strange.coding = line::coded("4", "Q");
  missing.coding = std::string(line::without);
  filing_text text;
  text.non_derivative = strange.transaction() + missing.transaction();
  reading read(text);
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_CODE"), "Q");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "PRINTED_CODE"), "Q");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "CODE_MEANING"), "(absent)");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 1, "TRANS_CODE"), "(absent)");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 1, "PRINTED_CODE"), "(absent)");
}

// --- Implausible is said, never mended (asks I.10)
// --------------------------------------------------------------------

TEST(XmlChecks, FlagImplausibleNumbersAndLeaveThem) {
  line total_for_price, negative, late, early, large;
  total_for_price.price = value("24035774.40");
  negative.shares = value("-100");
  late.date = value("2035-01-01");
  early.date = value("0022-03-01");
  large.shares = value("600000000");
  large.price = value("2.00");
  filing_text text;
  text.non_derivative = total_for_price.transaction() + negative.transaction() + late.transaction() +
                        early.transaction() + large.transaction();
  reading read(text);
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_PRICEPERSHARE"), "24035774.40");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 1, "TRANS_SHARES"), "-100");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 2, "TRANS_DATE"), "2035-01-01");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 3, "TRANS_DATE"), "0022-03-01");
  EXPECT_EQ(read.said("implausible-price"), 1u);
  EXPECT_EQ(read.said("negative-amount"), 1u);
  EXPECT_EQ(read.said("implausible-date"), 2u);
  EXPECT_EQ(read.said("large-value"), 1u);
}

TEST(XmlChecks, SayNothingOfAnOrdinaryFiling) {
  line one;
  one.price += note("F1");
  filing_text text;
  text.non_derivative = one.transaction() + line().holding();
  text.derivative = line().derivative();
  text.footnotes = {{"F1", "Average."}};
  reading read(text);
  EXPECT_EQ(read.diagnostics(), "");
}

}  // namespace
}  // namespace filigree::test
