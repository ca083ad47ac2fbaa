// Invented Form 13F filings: invented managers and issuers, every part replaceable. CUSIPs have right check digits.
// Header only and without files, so that tests which run as WebAssembly can use it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace filigree::test::invented_13f {

struct holding {
  std::string issuer = "MARLOWE TIDEWATER CORP";
  std::string title = "COM";
  std::string cusip = "999000102";
  std::string value = "52000";
  std::string amount = "1000";
  std::string type = "SH";
  std::string put_call = {};
  std::string discretion = "SOLE";
  std::string managers = {};
  std::string sole = {}, shared = "0", none = "0";  ///< no sole: all of the amount
  std::string more = {};                            ///< behind all elements

  [[nodiscard]] std::string xml(std::string_view prefix = {}) const {
    const auto put = [&](std::string_view name, std::string_view text) {
      const std::string whole = std::string(prefix) + std::string(name);
      return "<" + whole + ">" + std::string(text) + "</" + whole + ">\n";
    };
    return put("infoTable",
               put("nameOfIssuer", issuer) + put("titleOfClass", title) + put("cusip", cusip) + put("value", value) +
                   put("shrsOrPrnAmt", put("sshPrnamt", amount) + put("sshPrnamtType", type)) +
                   (put_call.empty() ? "" : put("putCall", put_call)) + put("investmentDiscretion", discretion) +
                   (managers.empty() ? "" : put("otherManager", managers)) +
                   put("votingAuthority",
                       put("Sole", sole.empty() ? amount : sole) + put("Shared", shared) + put("None", none)) +
                   more);
  }
};

inline std::string table(const std::vector<holding>& rows, std::string_view prefix = {}) {
  const std::string p(prefix);
  std::string text = "<" + p + "informationTable xmlns" + (p.empty() ? "" : ":" + p.substr(0, p.size() - 1)) +
                     "=\"http://www.sec.gov/edgar/document/thirteenf/informationtable\">\n";
  for (const holding& row : rows) text += row.xml(prefix);
  return text + "</" + p + "informationTable>\n";
}

struct cover {
  std::string type = "13F-HR";
  std::string period = "03-31-2025";
  std::string amendment = "<isAmendment>false</isAmendment>";
  std::string report = "13F HOLDINGS REPORT";
  std::string cover_managers = {};
  std::string signed_on = "05-12-2025";
  std::string entries = "2";
  std::string value = "104000";
  std::vector<std::string> included = {};  ///< names, numbered from 1
  std::string managers_count = {};         ///< none: how many there are
  std::string summary = {};                ///< in place of the summary page, when `without_summary`
  bool without_summary = false;

  [[nodiscard]] std::string xml() const {
    std::string managers;
    for (std::size_t i = 0; i < included.size(); ++i)
      managers += "<otherManager2><sequenceNumber>" + std::to_string(i + 1) +
                  "</sequenceNumber><otherManager><form13FFileNumber>028-0000" + std::to_string(i + 1) +
                  "</form13FFileNumber><name>" + included[i] + "</name></otherManager></otherManager2>\n";
    if (!managers.empty()) managers = "<otherManagers2Info>" + managers + "</otherManagers2Info>";
    const std::string count = managers_count.empty() ? std::to_string(included.size()) : managers_count;
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<edgarSubmission xmlns=\"http://www.sec.gov/edgar/thirteenffiler\" "
           "xmlns:com=\"http://www.sec.gov/edgar/common\">\n<schemaVersion>X0202</schemaVersion>\n<headerData>"
           "<submissionType>" +
           type +
           "</submissionType><filerInfo><liveTestFlag>LIVE</liveTestFlag><flags><confirmingCopyFlag>false"
           "</confirmingCopyFlag><returnCopyFlag>false</returnCopyFlag><overrideInternetFlag>false"
           "</overrideInternetFlag></flags><filer><credentials><cik>0009990013</cik><ccc>XXXXXXXX</ccc></credentials>"
           "</filer><periodOfReport>" +
           period + "</periodOfReport></filerInfo></headerData>\n<formData><coverPage><reportCalendarOrQuarter>" +
           period + "</reportCalendarOrQuarter>" + amendment +
           "<filingManager><name>Alder Point Partners LP</name><address><com:street1>9 Quay Road</com:street1>"
           "<com:city>Ferrywick</com:city><com:stateOrCountry>CT</com:stateOrCountry><com:zipCode>06999</com:zipCode>"
           "</address></filingManager><reportType>" +
           report + "</reportType><form13FFileNumber>028-99999</form13FFileNumber>" + cover_managers +
           "<provideInfoForInstruction5>N</provideInfoForInstruction5></coverPage>\n<signatureBlock><name>Ada Quill"
           "</name><title>Partner</title><phone>555-0100</phone><signature>/s/ Ada Quill</signature><city>Ferrywick"
           "</city><stateOrCountry>CT</stateOrCountry><signatureDate>" +
           signed_on + "</signatureDate></signatureBlock>\n" +
           (without_summary ? summary
                            : "<summaryPage><otherIncludedManagersCount>" + count +
                                  "</otherIncludedManagersCount><tableEntryTotal>" + entries +
                                  "</tableEntryTotal><tableValueTotal>" + value +
                                  "</tableValueTotal><isConfidentialOmitted>false</isConfidentialOmitted>" + managers +
                                  "</summaryPage>") +
           "</formData></edgarSubmission>\n";
  }
};

/// A submission as EDGAR disseminates it, of documents that are given with their types.
struct document {
  std::string type, text;
  bool xml = true;
};
inline std::string submission(std::string_view form, std::string_view filed, const std::vector<document>& documents) {
  std::string text = "<SEC-DOCUMENT>0009990013-25-000001.txt : " + std::string(filed) +
                     "\n<SEC-HEADER>0009990013-25-000001.hdr.sgml : " + std::string(filed) +
                     "\nACCESSION NUMBER:\t\t0009990013-25-000001\nCONFORMED SUBMISSION TYPE:\t" + std::string(form) +
                     "\nPUBLIC DOCUMENT COUNT:\t\t" + std::to_string(documents.size()) +
                     "\nCONFORMED PERIOD OF REPORT:\t19991231\nFILED AS OF DATE:\t\t" + std::string(filed) +
                     "\n\nFILER:\n\n\tCOMPANY DATA:\t\n\t\tCOMPANY CONFORMED NAME:\t\t\tALDER POINT PARTNERS LP\n"
                     "\t\tCENTRAL INDEX KEY:\t\t\t0009990013\n</SEC-HEADER>\n";
  int sequence = 0;
  for (const document& one : documents) {
    const std::string number = std::to_string(++sequence);
    text += "<DOCUMENT>\n<TYPE>" + one.type + "\n<SEQUENCE>" + number + "\n<FILENAME>d" + number +
            (one.xml ? ".xml" : ".txt") + "\n<TEXT>\n" + (one.xml ? "<XML>\n" : "") + one.text +
            (one.xml ? "</XML>\n" : "") + "</TEXT>\n</DOCUMENT>\n";
  }
  return text + "</SEC-DOCUMENT>\n";
}

/// Rows of five issuers at prices from 12 to 480 dollars, their values in dollars or divided by a thousand.
inline std::vector<holding> five(bool in_thousands) {
  constexpr std::string_view cusips[] = {"999000102", "999001100", "999002108", "999003106", "999004104"};
  constexpr int prices[] = {52, 12, 480, 96, 33};
  std::vector<holding> rows;
  for (std::size_t i = 0; i < 5; ++i) {
    holding one;
    one.issuer = "INVENTED ISSUER " + std::to_string(i + 1);
    one.cusip = cusips[i];
    one.amount = "10000";
    one.value = std::to_string(in_thousands ? prices[i] * 10 : prices[i] * 10000);
    rows.push_back(one);
  }
  return rows;
}

}  // namespace filigree::test::invented_13f
