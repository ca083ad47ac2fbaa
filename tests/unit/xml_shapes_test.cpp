// The schema's versions, and documents that are not well formed (asks I.12, formats/01 §2 and §4): read, and said.
#include <gtest/gtest.h>

#include "unit/reading.hpp"

namespace filigree::test {
namespace {

using namespace invented;

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos) << "no " << what << " to replace";
  return at == std::string::npos ? text : text.replace(at, what.size(), by);
}

// --- Versions
// ---------------------------------------------------------------------------------------------------------

/// 2003: rows stand right below the root, one element for transactions and holdings, the price is transactionValue.
TEST(XmlVersions, X0101HasNoTablesAroundItsRows) {
  filing_text text;
  text.schema = "X0101";
  text.plan_box.clear();
  text.non_derivative.clear();
  std::string xml = text.xml();
  const std::string trade =
      "<nonDerivativeSecurity><securityTitle><value>Common</value></securityTitle>"
      "<transactionDate><value>2003-06-02</value></transactionDate>"
      "<transactionCoding><transactionFormType>4</transactionFormType><transactionCode>S</transactionCode>"
      "<equitySwapInvolved>0</equitySwapInvolved></transactionCoding>"
      "<transactionAmounts><transactionShares><value>300</value></transactionShares>"
      "<transactionValue><value>21.10</value></transactionValue>"
      "<transactionAcquiredDisposedCode><value>D</value></transactionAcquiredDisposedCode></transactionAmounts>"
      "<postTransactionAmounts><sharesOwnedFollowingTransaction><value>700</value></sharesOwnedFollowingTransaction>"
      "</postTransactionAmounts><ownershipNature><directOrIndirectOwnership><value>D</value></"
      "directOrIndirectOwnership>"
      "</ownershipNature></nonDerivativeSecurity>";
  const std::string held =
      "<nonDerivativeSecurity><securityTitle><value>Common</value></securityTitle><transactionDate/>"
      "<postTransactionAmounts><sharesOwnedFollowingTransaction><value>50</value></sharesOwnedFollowingTransaction>"
      "</postTransactionAmounts><ownershipNature><directOrIndirectOwnership><value>I</value></"
      "directOrIndirectOwnership>"
      "<natureOfOwnership><value>By spouse</value></natureOfOwnership></ownershipNature></nonDerivativeSecurity>";
  const std::string option =
      "<derivativeSecurity><securityTitle><value>Option</value></securityTitle>"
      "<conversionOrExercisePrice><value>5</value></conversionOrExercisePrice>"
      "<expirationDate><value>2009-01-01</value></expirationDate>"
      "<underlyingSecurity><underlyingSecurityTitle><value>Common</value></underlyingSecurityTitle>"
      "<underlyingSecurityShares><value>90</value></underlyingSecurityShares></underlyingSecurity></"
      "derivativeSecurity>";
  xml.insert(xml.find("<ownerSignature>"), held + trade + option);
  reading read(xml);
  ASSERT_EQ(read.rows("NONDERIV_TRANS"), 1u);
  ASSERT_EQ(read.rows("NONDERIV_HOLDING"), 1u);
  EXPECT_EQ(read.rows("DERIV_TRANS"), 0u);
  ASSERT_EQ(read.rows("DERIV_HOLDING"), 1u);
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_PRICEPERSHARE"), "21.10");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_VALUE_USD"), "-6330.00");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "ROW_ORDER"), "2");
  EXPECT_EQ(read.text("NONDERIV_HOLDING", 0, "NATURE_OF_OWNERSHIP"), "By spouse");
  EXPECT_EQ(read.text("NONDERIV_HOLDING", 0, "ROW_ORDER"), "1");
  EXPECT_EQ(read.text("DERIV_HOLDING", 0, "EXPIRATION_DATE"), "2009-01-01");
  EXPECT_EQ(read.source.unread().size(), 0u);
}

/// March 2026: foreign insiders.
TEST(XmlVersions, X0609HasForeignInsiders) {
  filing_text text;
  text.schema = "X0609";
  text.issuer += "<issuerForeignTradingSymbol>9900.XX</issuerForeignTradingSymbol>";
  std::string xml = text.xml();
  xml =
      replaced(xml, "<rptOwnerStreet1>", "<rptOwnerNonUSAddressFlag>true</rptOwnerNonUSAddressFlag><rptOwnerStreet1>");
  xml = replaced(xml, "<rptOwnerState>DE</rptOwnerState>",
                 "<rptOwnerNonUSStateTerritory>Vaud</rptOwnerNonUSStateTerritory><rptOwnerState></rptOwnerState>"
                 "<rptOwnerCountry>V8</rptOwnerCountry>");
  reading read(xml);
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUER_FOREIGN_TRADING_SYMBOL"), "9900.XX");
  EXPECT_EQ(read.text("SUBMISSION", 0, "SCHEMA_VERSION"), "X0609");
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNER_NON_US_ADDRESS_FLAG"), "true");
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNER_NON_US_STATE_TERRITORY"), "Vaud");
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNER_COUNTRY"), "V8");
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNER_STATE"), "(empty)");
  EXPECT_EQ(read.source.unread().size(), 0u);
}

TEST(XmlVersions, DoNotDecideWhatIsRead) {
  filing_text text;
  text.schema = "X9999";
  reading read(text);
  EXPECT_EQ(read.rows("NONDERIV_TRANS"), 1u);
  EXPECT_EQ(read.diagnostics(), "");
}

// --- Repairs, each counted as a diagnostic
// ------------------------------------------------------------------------------

TEST(XmlRepairs, NamesBrokenByHardWraps) {
  filing_text text;
  std::string xml = text.xml();
  xml = replaced(xml, "<transactionAcquiredDisposedCode>", "<transactionAcquired\nDisposedCode>");
  xml = replaced(xml, "</transactionPricePerShare>", "</transactionPrice\r\nPerShare>");
  xml = replaced(xml, "<rptOwnerName>", "<rptOwner\nName>");
  xml = replaced(xml, "</ownerSignature>", "</owner\nSignature>");
  reading read(xml);
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_ACQUIRED_DISP_CD"), "A");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_PRICEPERSHARE"), "10.50");
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNERNAME"), "Quillfeather Ada B");
  EXPECT_EQ(read.rows("OWNER_SIGNATURE"), 1u);
  EXPECT_EQ(read.said("name-wrapped"), 4u);
  EXPECT_EQ(read.source.unread().size(), 0u);
}

TEST(XmlRepairs, ValuesBrokenByHardWraps) {
  filing_text text;
  std::string xml = text.xml();
  xml = replaced(xml, "<value>1200</value>", "<value>12\n00</value>");
  xml = replaced(xml, "<periodOfReport>2026-03-02", "<periodOfReport>2026-0\r\n3-02");
  reading read(xml);
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_SHARES"), "1200");
  EXPECT_EQ(read.text("SUBMISSION", 0, "PERIOD_OF_REPORT"), "2026-03-02");
  EXPECT_EQ(read.cells.raw("NONDERIV_TRANS", 0, "TRANS_SHARES"), "12\n00");
  EXPECT_EQ(read.said("value-wrapped"), 2u);
}

TEST(XmlRepairs, StrayTextInsideATag) {
  filing_text text;
  reading read(replaced(text.xml(), "<nonDerivativeTable>", "<nonDerivativeTable ativeTable>"));
  EXPECT_EQ(read.rows("NONDERIV_TRANS"), 1u);
  EXPECT_EQ(read.said("stray-text-in-tag"), 1u);
  EXPECT_EQ(read.source.unread().size(), 0u);
}

TEST(XmlRepairs, BareAmpersands) {
  filing_text text;
  text.issuer =
      "<issuerCik>1</issuerCik><issuerName>Ash & Birch, R&D; "
      "Inc</issuerName><issuerTradingSymbol>A&amp;B</issuerTradingSymbol>";
  text.remarks = "Fees & taxes &lt; 5%";
  reading read(text);
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUERNAME"), "Ash & Birch, R&D; Inc");
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUERTRADINGSYMBOL"), "A&B");
  EXPECT_EQ(read.text("SUBMISSION", 0, "REMARKS"), "Fees & taxes < 5%");
  EXPECT_EQ(read.said("bare-ampersand"), 3u);
}

TEST(XmlRepairs, EndTagsThatDoNotMatch) {
  filing_text text;
  std::string xml = replaced(text.xml(), "</issuerName>", "</issuersName>");
  xml = replaced(xml, "</rptOwnerState>", "</rptOwnerSate>");
  reading read(xml);
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUERNAME"), "Larkspur Instruments Inc");
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUERTRADINGSYMBOL"), "LRKI");
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNER_STATE"), "DE");
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNER_ZIPCODE"), "19999");
  EXPECT_EQ(read.said("end-tag-mismatch"), 2u);
}

TEST(XmlRepairs, EndTagsThatAreMissing) {
  filing_text text;
  std::string xml = replaced(text.xml(), "</issuer>", "");
  xml = replaced(xml, "</transactionAmounts>", "");
  reading read(xml);
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUERNAME"), "Larkspur Instruments Inc");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_SHARES"), "1200");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "SHRS_OWND_FOLWNG_TRANS"), "5200");
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNERNAME"), "Quillfeather Ada B");
  EXPECT_EQ(read.said("end-tag-missing"), 2u);
  EXPECT_EQ(read.source.unread().size(), 0u);
}

/// The next element must not end up in the text of one that was never closed.
TEST(XmlRepairs, TextsThatAreNeverClosed) {
  filing_text text;
  text.footnotes = {{"F1", "One."}, {"F2", "Two."}};
  std::string xml = replaced(text.xml(), "</issuerName>", "");
  xml = replaced(xml, "One.</footnote>", "One.");
  reading read(xml);
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUERNAME"), "Larkspur Instruments Inc");
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUERTRADINGSYMBOL"), "LRKI");
  EXPECT_EQ(read.text("FOOTNOTES", 0, "FOOTNOTE_TXT"), "One.");
  EXPECT_EQ(read.text("FOOTNOTES", 1, "FOOTNOTE_TXT"), "Two.");
  EXPECT_EQ(read.said("end-tag-missing"), 2u);
}

TEST(XmlRepairs, EndTagsOfNothing) {
  filing_text text;
  reading read(replaced(text.xml(), "<issuer>", "</footnotes></b><issuer>"));
  EXPECT_EQ(read.said("stray-end-tag"), 2u);
  EXPECT_EQ(read.rows("NONDERIV_TRANS"), 1u);
}

TEST(XmlRepairs, ElementsUnderAnotherParent) {
  filing_text text;
  std::string xml = text.xml();
  const std::string shares = element("transactionShares", value("1200")) + "\n";
  xml = replaced(xml, shares, "");
  xml = replaced(xml, "<transactionCoding>", shares + "<transactionCoding>");
  reading read(xml);
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_SHARES"), "1200");
  EXPECT_EQ(read.said("misplaced-element"), 1u);
  EXPECT_EQ(read.source.unread().size(), 0u);
}

TEST(XmlRepairs, ElementsGivenTwice) {
  filing_text text;
  std::string xml = replaced(text.xml(), "<issuerName>", "<issuerName></issuerName><issuerName>");
  xml = replaced(xml, "<documentType>4</documentType>", "<documentType>4</documentType><documentType>5</documentType>");
  reading read(xml);
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUERNAME"), "Larkspur Instruments Inc") << "an empty first one gives way";
  EXPECT_EQ(read.text("SUBMISSION", 0, "DOCUMENT_TYPE"), "4") << "the first one stands";
  EXPECT_EQ(read.said("repeated-element"), 1u);
}

TEST(XmlRepairs, ElementsThatNobodyKnowsAreListed) {
  filing_text text;
  std::string xml = replaced(text.xml(), "<issuer>", "<novelty>1</novelty><novelty>2</novelty><issuer>");
  xml = replaced(xml, "<transactionAmounts>",
                 "<transactionAmounts><bonus><value>3</value><deep><er>4</er></deep></bonus>");
  reading read(xml);
  ASSERT_EQ(read.source.unread().size(), 3u);
  EXPECT_EQ(read.source.unread()[0].path, "ownershipDocument/novelty");
  EXPECT_EQ(read.source.unread()[0].count, 2u);
  EXPECT_EQ(read.source.unread()[1].path,
            "ownershipDocument/nonDerivativeTable/nonDerivativeTransaction/transactionAmounts/bonus/value");
  EXPECT_EQ(read.source.unread()[2].path,
            "ownershipDocument/nonDerivativeTable/nonDerivativeTransaction/transactionAmounts/bonus/deep/er");
  EXPECT_EQ(read.said("unknown-element"), 3u) << "once for each path";
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_SHARES"), "1200");
}

TEST(XmlRepairs, DocumentsThatEndEarly) {
  const std::string xml = filing_text().xml();
  for (const std::string_view stop :
       {"<issuerName>", "<nonDerivativeTransaction>", "</transactionShares>", "<signatureDate>2026"}) {
    reading read(xml.substr(0, xml.find(stop) + stop.size()));
    EXPECT_EQ(read.said("truncated"), 1u) << stop;
    EXPECT_EQ(read.text("SUBMISSION", 0, "DOCUMENT_TYPE"), "4") << stop;
  }
  reading number(xml.substr(0, xml.find("<value>1200<") + 9));
  EXPECT_EQ(number.text("NONDERIV_TRANS", 0, "TRANS_SHARES"), "(invalid)") << "12 of 1200 would be a wrong number";
  EXPECT_EQ(number.cells.raw("NONDERIV_TRANS", 0, "TRANS_SHARES"), "12");
  EXPECT_EQ(number.text("NONDERIV_TRANS", 0, "TRANS_DATE"), "2026-03-02");
  reading words(xml.substr(0, xml.find("<issuerName>Lark") + 16));
  EXPECT_EQ(words.text("SUBMISSION", 0, "ISSUERNAME"), "Lark") << "a text is shown as far as it goes";
  reading whole(xml.substr(0, xml.find("<value>1200</value>") + 19));
  EXPECT_EQ(whole.text("NONDERIV_TRANS", 0, "TRANS_SHARES"), "1200");
  reading inside_tag(xml.substr(0, xml.find("<issuerName>") + 5));
  EXPECT_GE(inside_tag.said("truncated"), 1u);
}

/// What is open at the end is closed in order: a row of X0101 still finds out which table it belongs to.
TEST(XmlRepairs, RowsThatEndEarlyFindTheirTable) {
  reading held(
      "<ownershipDocument><nonDerivativeSecurity><securityTitle><value>Common</value></"
      "securityTitle><ownershipNature>");
  EXPECT_EQ(held.rows("NONDERIV_HOLDING"), 1u);
  EXPECT_EQ(held.rows("NONDERIV_TRANS"), 0u);
}

// --- Comments, CDATA, encodings
// -----------------------------------------------------------------------------------------

TEST(XmlText, MayHoldCommentsAndCdata) {
  filing_text text;
  text.issuer = "<issuerCik>00099<!-- c -->00777</issuerCik><issuerName><![CDATA[Larkspur & Sons <Inc>]]></issuerName>";
  line one;
  one.shares = "<value><!-- twelve hundred -->1200</value>";
  one.price = "<value><![CDATA[10.50]]></value>";
  one.date = "<!-- between --><value>2026-03-02</value><!-- and behind -->";
  text.non_derivative = one.transaction();
  reading read(text);
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUERCIK"), "0009900777");
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUERNAME"), "Larkspur & Sons <Inc>");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_SHARES"), "1200");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_PRICEPERSHARE"), "10.50");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_DATE"), "2026-03-02");
  EXPECT_EQ(read.diagnostics(), "");
}

TEST(XmlText, TellsAnAmpersandInCdataFromABareOne) {
  filing_text text;
  text.issuer = "<issuerCik>0009900777</issuerCik><issuerName><![CDATA[Larkspur & Sons]]> & Daughters</issuerName>";
  reading read(text);
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUERNAME"), "Larkspur & Sons & Daughters");
  const std::string at = std::to_string(read.source.source().find("& Daughters"));
  EXPECT_EQ(read.diagnostics(),
            "note bare-ampersand at " + at + ": An ampersand is not escaped; it is read as it stands.\n");
}

TEST(XmlText, KeepsUtf8) {
  filing_text text;
  text.owners[0].name =
      "Caf\xC3\xA9 \xE2\x80\x93 Stra\xC3\x9F"
      "e &#233;";
  reading read(text);
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNERNAME"),
            "Caf\xC3\xA9 \xE2\x80\x93 Stra\xC3\x9F"
            "e \xC3\xA9");
  EXPECT_EQ(read.said("windows-1252"), 0u);
}

/// Whatever the declaration says: bytes that are no UTF-8 are windows-1252.
TEST(XmlText, ReadsOtherBytesAsWindows1252) {
  filing_text text;
  text.declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  text.owners[0].name = "Caf\xE9 \x96 \x93Inc\x94";
  reading read(text);
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNERNAME"), "Caf\xC3\xA9 \xE2\x80\x93 \xE2\x80\x9CInc\xE2\x80\x9D");
  EXPECT_EQ(read.cells.raw("REPORTINGOWNER", 0, "RPTOWNERNAME"), "Caf\xE9 \x96 \x93Inc\x94");
  EXPECT_EQ(read.said("windows-1252"), 1u);
}

std::string as_utf16(std::string_view ascii, bool little) {
  std::string bytes = little ? "\xFF\xFE" : "\xFE\xFF";
  for (const char c : ascii) bytes += little ? std::string{c, '\0'} : std::string{'\0', c};
  return bytes;
}

TEST(XmlText, ReadsUtf16) {
  for (const bool little : {true, false}) {
    reading read(as_utf16(filing_text().xml(), little));
    EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUERNAME"), "Larkspur Instruments Inc");
    EXPECT_EQ(read.cells.raw("SUBMISSION", 0, "ISSUERNAME"), "Larkspur Instruments Inc")
        << "places count bytes of the UTF-8";
    EXPECT_EQ(read.said("utf-16"), 1u);
  }
}

TEST(XmlText, MayBeginWithAMarkOrBlanks) {
  EXPECT_EQ(reading("\xEF\xBB\xBF" + filing_text().xml()).rows("NONDERIV_TRANS"), 1u);
  EXPECT_EQ(reading("\r\n  " + filing_text().xml()).rows("NONDERIV_TRANS"), 1u);
  filing_text bare;
  bare.declaration.clear();
  EXPECT_EQ(reading(bare).rows("NONDERIV_TRANS"), 1u);
}

TEST(XmlText, MayHoldZeroBytes) {
  filing_text text;
  text.remarks = std::string("a\0b", 3);
  reading read(text);
  EXPECT_EQ(read.text("SUBMISSION", 0, "REMARKS"), std::string("a\0b", 3));
}

TEST(XmlText, IsTrimmedOfBlanksAndNoBreakSpaces) {
  filing_text text;
  text.remarks = " \xC2\xA0 words  between \xC2\xA0\n";
  reading read(text);
  EXPECT_EQ(read.text("SUBMISSION", 0, "REMARKS"), "words  between");
  text.remarks = "&#160;&nbsp; ";
  EXPECT_EQ(reading(text).text("SUBMISSION", 0, "REMARKS"), "(empty)");
}

}  // namespace
}  // namespace filigree::test
