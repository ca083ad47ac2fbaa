// Filings written in the seed's own shape: what the shape shows is read as filed, and what it cannot tell is marked.
#include <gtest/gtest.h>

#include <iostream>

#include "html/filing_view.hpp"
#include "html/invented.hpp"
#include "rendered/seed_writer.hpp"
#include "support/files.hpp"
#include "support/pairs.hpp"

namespace filigree::test {
namespace {

std::string style_name(seed_style style) {
  return std::string(style.cut ? "cut" : "whole") + (style.escaped ? ", escaped" : ", plain");
}
constexpr seed_style styles[] = {{true, true}, {true, false}, {false, true}, {false, false}};

std::string value_of(const filing& source, const difference& cell, std::string_view column) {
  const auto rows = rows_of(source, cell.table);
  return cell.row < rows.size() ? rows[cell.row][column] : std::string();
}

/// What filers wrote into the wrong field, and the text then says something else by itself.
bool is_filings_fault(const difference& cell, const filing& filed, seed_style style) {
  // An amount given both as shares and as a value: the form has room for one.
  if (cell.column == "TRANS_TOTAL_VALUE" && cell.got == "(absent)")
    return !value_of(filed, cell, "TRANS_SHARES").empty();
  // "WI 54301" as the zip, and no state.
  const bool is_place = cell.column == "RPTOWNER_STATE" || cell.column == "RPTOWNER_ZIPCODE";
  if (is_place && value_of(filed, cell, "RPTOWNER_STATE").empty())
    return value_of(filed, cell, "RPTOWNER_ZIPCODE").find(' ') == 2;
  // "See Footnote (2)" typed into the text looks like a mark where marks are bare.
  const bool is_nature = cell.column == "NATURE_OF_OWNERSHIP" || cell.column == "NATURE_OF_OWNERSHIP_FN";
  return !style.escaped && is_nature && value_of(filed, cell, "NATURE_OF_OWNERSHIP").find(" (") != std::string::npos;
}

/// How many cells of Form 4s a style has equal at least, of all: what it leaves out or cannot tell apart is marked.
constexpr double least_share(seed_style style) { return style.cut ? 0.819 : 0.898; }

/// Table II cut or whole: what a cut table cannot tell is marked, never claimed.
TEST(seed_shapes, an_invented_form4_keeps_its_rows_and_notes) {
  const filing filed = open_bytes(invented_form4());
  for (const seed_style style : styles) {
    const filing read = open_bytes(write_seed_text(filed, style));
    EXPECT_EQ(read.read_as(), shape::text) << style_name(style);
    EXPECT_EQ(read.form(), filed.form()) << style_name(style);
    for (const std::size_t table : {0u, 1u, 4u, 5u, 6u, 7u})
      EXPECT_EQ(read.row_count(table), filed.row_count(table)) << style_name(style) << ", " << filed.table_name(table);
    for (const difference& one : compare(filed, read).differences)
      EXPECT_NE(one.kind, verdict::wrong) << style_name(style) << ": " << one;
  }
}

/// A filing in which every row is one that a careless reader takes for another.
std::string tricky_form4() {
  const auto note = [](int id) { return "<footnoteId id=\"F" + std::to_string(id) + "\"/>"; };
  const auto owner = [](const char* cik, const char* name, const char* relationship) {
    return std::string("<reportingOwner><reportingOwnerId><rptOwnerCik>") + cik + "</rptOwnerCik><rptOwnerName>" +
           name +
           "</rptOwnerName></reportingOwnerId><reportingOwnerAddress><rptOwnerStreet1>7 Quince Lane</rptOwnerStreet1>"
           "<rptOwnerCity>Larkhaven</rptOwnerCity><rptOwnerState>OR</rptOwnerState><rptOwnerZipCode>97001</"
           "rptOwnerZipCode>"
           "</reportingOwnerAddress><reportingOwnerRelationship>" +
           relationship + "</reportingOwnerRelationship></reportingOwner>";
  };
  const auto after = [&](const char* shares, const std::string& mark) {
    return std::string("<postTransactionAmounts><sharesOwnedFollowingTransaction><value>") + shares + "</value>" +
           mark +
           "</sharesOwnedFollowingTransaction></"
           "postTransactionAmounts><ownershipNature><directOrIndirectOwnership><value>D</value>"
           "</directOrIndirectOwnership></ownershipNature>";
  };
  const auto title = [](const char* text, const std::string& mark) {
    return std::string("<securityTitle><value>") + text + "</value>" + mark + "</securityTitle>";
  };
  const auto dates = [](const std::string& exercisable, const std::string& expires) {
    return "<exerciseDate>" + exercisable + "</exerciseDate><expirationDate>" + expires + "</expirationDate>";
  };
  const auto underlying = [](const std::string& name, const char* shares) {
    return "<underlyingSecurity><underlyingSecurityTitle><value>" + name +
           "</value></underlyingSecurityTitle>"
           "<underlyingSecurityShares><value>" +
           shares + "</value></underlyingSecurityShares></underlyingSecurity>";
  };
  std::string xml =
      "<?xml version=\"1.0\"?><ownershipDocument><schemaVersion>X0407</schemaVersion><documentType>4</documentType>"
      "<periodOfReport>2023-05-01</periodOfReport><issuer><issuerCik>0000000009</issuerCik><issuerName>Quillet "
      "Works</issuerName>"
      "<issuerTradingSymbol>QLT</issuerTradingSymbol></issuer>" +
      owner(
          "0000000011", "Dunmore Iris",
          "<isDirector>1</isDirector><isOfficer>1</isOfficer><officerTitle>Director of Other Officers</officerTitle>") +
      owner("0000000012", "Dunmore Trust", "<isTenPercentOwner>1</isTenPercentOwner>") +
      owner("0000000013", "Dunmore Rolf", "<isDirector>1</isDirector><isTenPercentOwner>1</isTenPercentOwner>");
  xml += "<nonDerivativeTable><nonDerivativeTransaction>" + title("Common Stock, par value $0.01", note(10)) +
         "<transactionDate><value>2023-05-01</value></transactionDate><transactionCoding><transactionFormType>4</"
         "transactionFormType>"
         "<transactionCode>S</transactionCode></transactionCoding><transactionAmounts><transactionShares><value>120</"
         "value>" +
         note(2) + "</transactionShares><transactionPricePerShare><value>12.5</value>" + note(11) +
         "</transactionPricePerShare>"
         "<transactionAcquiredDisposedCode><value>D</value></transactionAcquiredDisposedCode></transactionAmounts>" +
         after("880", "") + "</nonDerivativeTransaction><nonDerivativeHolding>" + title("Units", note(1)) +
         after("2000.25", note(2)) + "</nonDerivativeHolding></nonDerivativeTable>";
  xml += "<derivativeTable><derivativeHolding>" + title("Option granted 12/02/2019", "") +
         "<conversionOrExercisePrice><value>11.68</value>" + note(3) + "</conversionOrExercisePrice>" +
         dates(note(4), "<value>2029-12-02</value>") + underlying("Common Stock, $0.01", "50") + after("50", note(5)) +
         "</derivativeHolding><derivativeTransaction>" + title("Unit Award 01/29/2018", note(6)) +
         "<conversionOrExercisePrice>" + note(7) +
         "</conversionOrExercisePrice><transactionDate><value>2023-05-01</value></transactionDate>"
         "<transactionCoding><transactionFormType>4</transactionFormType><transactionCode>M</transactionCode></"
         "transactionCoding>"
         "<transactionAmounts><transactionShares><value>70</value></"
         "transactionShares><transactionPricePerShare><value>0</value>"
         "</transactionPricePerShare><transactionAcquiredDisposedCode><value>D</value></"
         "transactionAcquiredDisposedCode></transactionAmounts>" +
         dates(note(8), note(9)) + underlying("Common Stock", "70") + after("0", "") +
         "</derivativeTransaction></derivativeTable><footnotes>";
  for (const int id : {1, 10, 11, 2, 3, 4, 5, 6, 7, 8, 9})
    xml += "<footnote id=\"F" + std::to_string(id) + "\">Explanation number " + std::to_string(id) +
           " of this filing.</footnote>";
  return xml +
         "</footnotes><ownerSignature><signatureName>/s/ Iris "
         "Dunmore</signatureName><signatureDate>2023-05-02</signatureDate>"
         "</ownerSignature></ownershipDocument>";
}

TEST(seed_shapes, rows_and_notes_that_look_like_others_are_not_mistaken) {
  const filing filed = open_bytes(tricky_form4());
  ASSERT_EQ(rows_of(filed, "DERIV_HOLDING").size(), 1u);
  for (const seed_style style : styles) {
    const filing read = open_bytes(write_seed_text(filed, style));
    for (const difference& one : compare(filed, read).differences)
      EXPECT_NE(one.kind, verdict::wrong) << style_name(style) << ": " << one;
    EXPECT_EQ(rows_of(read, "NONDERIV_HOLDING")[0].notes("SECURITY_TITLE"), "F1") << style_name(style);
    EXPECT_EQ(rows_of(read, "DERIV_HOLDING")[0]["SECURITY_TITLE"], "Option granted 12/02/2019") << style_name(style);
    EXPECT_EQ(rows_of(read, "DERIV_HOLDING")[0].notes("EXERCISE_DATE"), "F4") << style_name(style);
    EXPECT_EQ(rows_of(read, "FOOTNOTES")[1]["FOOTNOTE_ID"], "F10") << style_name(style);
    EXPECT_EQ(rows_of(read, "REPORTINGOWNER")[1].state("IS_TEN_PERCENT_OWNER"), cell_state::ambiguous)
        << style_name(style);
  }
}

TEST(seed_shapes, form4s_of_the_corpus) {
  FILIGREE_NEEDS_SHARED();
  scores_by_tool scores;
  for (const auto& entry : std::filesystem::directory_iterator(shared() / "corpus" / "ownership-xml")) {
    const filing filed = open_file(entry.path());
    if (filed.read_as() != shape::xml || filed.form() != "4" || filed.row_count(1) == 0) continue;
    for (const seed_style style : styles) {
      const filing read = open_bytes(write_seed_text(filed, style));
      const comparison result = compare(filed, read);
      scores[style_name(style)] += result.cells;
      for (const difference& one : result.differences) {
        if (one.kind != verdict::wrong) continue;
        EXPECT_TRUE(is_filings_fault(one, filed, style))
            << style_name(style) << ", " << entry.path().filename() << ": " << one;
      }
    }
  }
  std::cout << summary(scores);
  for (const seed_style style : styles) {
    const score& one = scores[style_name(style)];
    EXPECT_LE(one.wrong, style.escaped ? 3u : 5u)
        << style_name(style);  // the faults: an amount, an address, a typed mark
    EXPECT_GE(one.share(), least_share(style)) << style_name(style);
  }
}

}  // namespace
}  // namespace filigree::test
