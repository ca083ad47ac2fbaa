// An invented N-PORT of an invented fund, as small or as large as a test or a benchmark wants it. Holdings are of five
// kinds that take turns: shares, a bond abroad, a forward, a swap, and an option on a swap.
#pragma once

#include <string>
#include <string_view>

namespace filigree::test {

struct portfolio_text {
  std::string type = "NPORT-P";
  std::string total_assets = "1250000.00", total_liabilities = "250000.00", net_assets = "1000000.00";
  std::string fund_more;  ///< inside fundInfo
  std::string form_more;  ///< inside formData, behind the holdings
  std::string holdings;

  [[nodiscard]] std::string head() const {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<edgarSubmission xmlns=\"http://www.sec.gov/edgar/nport\" "
           "xmlns:com=\"http://www.sec.gov/edgar/common\">\n<headerData><submissionType>" +
           type +
           "</submissionType><isConfidential>false</isConfidential><filerInfo><filer><issuerCredentials>"
           "<cik>0009999001</cik><ccc>XXXXXXXX</ccc></issuerCredentials></filer><seriesClassInfo>"
           "<seriesId>S000999001</seriesId><classId>C000999001</classId><classId>C000999002</classId>"
           "</seriesClassInfo></filerInfo></headerData>\n<formData><genInfo><regName>Larkspur Invented Trust</regName>"
           "<regFileNumber>811-99999</regFileNumber><regCik>0009999001</regCik><regLei>N/A</regLei>"
           "<regStreet1>1 Meadow Lane</regStreet1><regCity>Elsewhere</regCity>"
           "<regStateConditional regCountry=\"US\" regState=\"US-MA\"/><regZipOrPostalCode>00001</regZipOrPostalCode>"
           "<regPhone>555-0100</regPhone><seriesName>Larkspur Meadow Fund</seriesName><seriesId>S000999001</seriesId>"
           "<seriesLei>N/A</seriesLei><repPdEnd>2026-06-30</repPdEnd><repPdDate>2026-03-31</repPdDate>"
           "<isFinalFiling>N</isFinalFiling></genInfo>\n<fundInfo><totAssets>" +
           total_assets + "</totAssets><totLiabs>" + total_liabilities + "</totLiabs><netAssets>" + net_assets +
           "</netAssets>" + fund_more + "</fundInfo>\n<invstOrSecs>\n";
  }
  [[nodiscard]] std::string tail() const {
    return "</invstOrSecs>\n" + form_more +
           "<signature><dateSigned>2026-04-15</dateSigned><nameOfApplicant>Larkspur Invented Trust</nameOfApplicant>"
           "<signature>Ida Wren</signature><signerName>Ida Wren</signerName><title>Treasurer</title></signature>"
           "</formData>\n</edgarSubmission>\n";
  }
  [[nodiscard]] std::string xml() const { return head() + holdings + tail(); }
};

namespace portfolio {

inline std::string party(std::string_view name) {
  return "<counterparties><counterpartyName>" + std::string(name) +
         "</counterpartyName><counterpartyLei>N/A</counterpartyLei></counterparties>";
}

/// What stands in a holding before its kind shows; `more` is behind.
inline std::string holding(std::size_t n, std::string_view currency, std::string_view category, std::string_view more) {
  const std::string number = std::to_string(n);
  return "<invstOrSec>\n<name>Invented Issuer " + number + " &amp; Co</name>\n<lei>N/A</lei>\n<title>Issue " + number +
         "</title>\n<cusip>000000000</cusip>\n<identifiers>\n<isin value=\"XX" + std::to_string(1000000000 + n) +
         "\"/>\n<other otherDesc=\"Invented number\" value=\"I" + number + "\"/>\n</identifiers>\n<balance>" +
         std::to_string(100 + n % 900) + ".00</balance>\n<units>NS</units>\n" + std::string(currency) + "<valUSD>" +
         std::to_string(1 + n % 7) + ".50</valUSD>\n<pctVal>0.000" + std::to_string(1 + n % 7) +
         "5</pctVal>\n<payoffProfile>Long</payoffProfile>\n<assetCat>" + std::string(category) +
         "</assetCat>\n<issuerCat>CORP</issuerCat>\n<invCountry>US</invCountry>\n"
         "<isRestrictedSec>N</isRestrictedSec>\n<fairValLevel>1</fairValLevel>\n" +
         std::string(more) +
         "<securityLending>\n<isCashCollateral>N</isCashCollateral>\n<isNonCashCollateral>N</isNonCashCollateral>\n"
         "<isLoanByFund>N</isLoanByFund>\n</securityLending>\n</invstOrSec>\n";
}

inline std::string shares(std::size_t n) { return holding(n, "<curCd>USD</curCd>\n", "EC", {}); }

inline std::string bond(std::size_t n) {
  return holding(n, "<currencyConditional curCd=\"EUR\" exchangeRt=\"0.912000\"/>\n", "DBT",
                 "<debtSec><maturityDt>2031-05-15</maturityDt><couponKind>Fixed</couponKind>"
                 "<annualizedRt>4.125000</annualizedRt><isDefault>N</isDefault>"
                 "<areIntrstPmntsInArrs>N</areIntrstPmntsInArrs><isPaidKind>N</isPaidKind></debtSec>\n");
}

inline std::string forward(std::size_t n) {
  return holding(n, "<curCd>USD</curCd>\n", "DFE",
                 "<derivativeInfo><fwdDeriv derivCat=\"FWD\">" + party("Invented Bank") +
                     "<amtCurSold>1000.00</amtCurSold><curSold>USD</curSold><amtCurPur>XXXX</amtCurPur>"
                     "<curPur>EUR</curPur><settlementDt>2026-05-20</settlementDt><unrealizedAppr>-3.25"
                     "</unrealizedAppr></fwdDeriv></derivativeInfo>\n");
}

inline std::string swap_legs() {
  return "<fixedRecDesc fixedOrFloating=\"Fixed\" fixedRt=\"2.5\" curCd=\"USD\" amount=\"10\"/>"
         "<floatingPmntDesc fixedOrFloating=\"Floating\" floatingRtIndex=\"Invented rate\" floatingRtSpread=\"0.1\" "
         "curCd=\"USD\" pmntAmt=\"11\"><rtResetTenors><rtResetTenor rateTenor=\"Month\" rateTenorUnit=\"3\" "
         "resetDt=\"Day\" resetDtUnit=\"1\"/></rtResetTenors></floatingPmntDesc>"
         "<terminationDt>2030-01-15</terminationDt><upfrontPmnt>0</upfrontPmnt><pmntCurCd>USD</pmntCurCd>"
         "<upfrontRcpt>0</upfrontRcpt><rcptCurCd>USD</rcptCurCd><notionalAmt>5000</notionalAmt><curCd>USD</curCd>";
}

inline std::string basket(std::size_t components) {
  std::string text =
      "<descRefInstrmnt><indexBasketInfo><indexName>Invented basket</indexName><indexIdentifier>IB</indexIdentifier>"
      "<narrativeDesc>N/A</narrativeDesc><components>";
  for (std::size_t i = 1; i <= components; ++i)
    text += "<component><othIndName>Part " + std::to_string(i) + "</othIndName><identifiers><ticker value=\"P" +
            std::to_string(i) +
            "\"/></identifiers><othIndNotAmt>1</othIndNotAmt><othIndCurCd>USD</othIndCurCd><othIndValue>2"
            "</othIndValue><othIndIssCurCd>USD</othIndIssCurCd></component>";
  return text + "</components></indexBasketInfo></descRefInstrmnt>";
}

inline std::string swap(std::size_t n) {
  return holding(n, "<curCd>USD</curCd>\n", "DIR",
                 "<derivativeInfo><swapDeriv derivCat=\"SWP\">" + party("Invented Bank") + basket(2) +
                     "<swapFlag>N</swapFlag>" + swap_legs() +
                     "<unrealizedAppr>12.00</unrealizedAppr></swapDeriv></derivativeInfo>\n");
}

/// An option on a swap on `depth` swaps one in the other; the innermost refers to an instrument.
inline std::string nested_swaps(std::size_t depth) {
  const std::string reference =
      "<descRefInstrmnt><otherRefInst><issuerName>Invented Issuer</issuerName><issueTitle>Issue</issueTitle>"
      "<identifiers><cusip value=\"000000000\"/></identifiers></otherRefInst></descRefInstrmnt>";
  std::string text = reference;
  for (std::size_t i = 0; i < depth; ++i)
    text = "<descRefInstrmnt><nestedDerivInfo><swapDeriv derivCat=\"SWP\">" + party("Nested Bank") + text +
           swap_legs() + "</swapDeriv></nestedDerivInfo></descRefInstrmnt>";
  return text;
}

inline std::string option(std::size_t n, std::size_t depth = 2) {
  return holding(n, "<curCd>USD</curCd>\n", "DIR",
                 "<derivativeInfo><optionSwaptionWarrantDeriv derivCat=\"SWO\">" + party("Invented Bank") +
                     "<putOrCall>Call</putOrCall><writtenOrPur>Purchased</writtenOrPur>" + nested_swaps(depth) +
                     "<shareNo>1</shareNo><exercisePrice>0.03</exercisePrice>"
                     "<exercisePriceCurCd>USD</exercisePriceCurCd><expDt>2026-12-18</expDt><delta>XXXX</delta>"
                     "<unrealizedAppr>-1.00</unrealizedAppr></optionSwaptionWarrantDeriv></derivativeInfo>\n");
}

inline std::string one_of(std::size_t n) {
  switch (n % 16) {
    case 5:
      return forward(n);
    case 9:
      return swap(n);
    case 13:
      return option(n);
    default:
      return n % 2 == 0 ? shares(n) : bond(n);
  }
}

inline std::string of_holdings(std::size_t count) {
  portfolio_text text;
  for (std::size_t n = 1; n <= count; ++n) text.holdings += one_of(n);
  return text.xml();
}
inline std::string of_bytes(std::size_t size) {
  portfolio_text text;
  text.holdings.reserve(size + 4096);
  for (std::size_t n = 1; text.holdings.size() < size; ++n) text.holdings += one_of(n);
  return text.xml();
}

}  // namespace portfolio
}  // namespace filigree::test
