#include "html/invented.hpp"

#include <initializer_list>

namespace filigree::test {
namespace {

using std::string;

string element(const string& name, const string& content) { return "<" + name + ">" + content + "</" + name + ">\n"; }

string references(std::initializer_list<int> notes) {
  string out;
  for (const int note : notes) out += "<footnoteId id=\"F" + std::to_string(note) + "\"/>";
  return out;
}

/// A wrapper with a value, footnotes, or both.
string field(const string& name, const string& value, std::initializer_list<int> notes = {}) {
  return element(name, (value.empty() ? "" : element("value", value)) + references(notes));
}

string coding(const string& type, const string& code, bool swap, std::initializer_list<int> notes = {}) {
  return element("transactionCoding", element("transactionFormType", type) + element("transactionCode", code) +
                                          element("equitySwapInvolved", swap ? "1" : "0") + references(notes));
}

string amounts(const string& content) { return element("transactionAmounts", content); }
string owned(const string& content) { return element("postTransactionAmounts", content); }
string nature(const string& content) { return element("ownershipNature", content); }
string direct() { return nature(field("directOrIndirectOwnership", "D")); }
string underlying(const string& content) { return element("underlyingSecurity", content); }

string address(const string& street1, const string& street2, const string& city, const string& state,
               const string& zip) {
  return element("reportingOwnerAddress", element("rptOwnerStreet1", street1) + element("rptOwnerStreet2", street2) +
                                              element("rptOwnerCity", city) + element("rptOwnerState", state) +
                                              element("rptOwnerZipCode", zip));
}

string address_abroad(const string& street1, const string& street2, const string& city, const string& state,
                      const string& country, const string& zip) {
  return element("reportingOwnerAddress", element("rptOwnerNonUSAddressFlag", "true") +
                                              element("rptOwnerStreet1", street1) +
                                              element("rptOwnerStreet2", street2) + element("rptOwnerCity", city) +
                                              element("rptOwnerNonUSStateTerritory", state) +
                                              element("rptOwnerCountry", country) + element("rptOwnerZipCode", zip));
}

string person(const string& cik, const string& name, const string& where, bool director, bool officer, bool ten_percent,
              bool other, const string& title = {}, const string& other_text = {}) {
  const auto flag = [](bool set) { return string(set ? "1" : "0"); };
  return element("reportingOwner",
                 element("reportingOwnerId", element("rptOwnerCik", cik) + element("rptOwnerName", name)) + where +
                     element("reportingOwnerRelationship",
                             element("isDirector", flag(director)) + element("isOfficer", flag(officer)) +
                                 element("isTenPercentOwner", flag(ten_percent)) + element("isOther", flag(other)) +
                                 (title.empty() ? "" : element("officerTitle", title)) +
                                 (other_text.empty() ? "" : element("otherText", other_text))));
}

string issuer(const string& cik, const string& name, const string& symbol, const string& foreign = {}) {
  return element("issuer", element("issuerCik", cik) + element("issuerName", name) +
                               element("issuerTradingSymbol", symbol) +
                               (foreign.empty() ? "" : element("issuerForeignTradingSymbol", foreign)));
}

string footnotes(std::initializer_list<const char*> texts) {
  string out;
  int number = 0;
  for (const char* text : texts) out += "<footnote id=\"F" + std::to_string(++number) + "\">" + text + "</footnote>\n";
  return element("footnotes", out);
}

string signature(const string& name, const string& date) {
  return element("ownerSignature", element("signatureName", name) + element("signatureDate", date));
}

string document(const string& content) { return "<?xml version=\"1.0\"?>\n" + element("ownershipDocument", content); }

}  // namespace

std::string invented_form4() {
  return document(
      element("schemaVersion", "X0508") + element("documentType", "4/A") + element("periodOfReport", "2024-05-06") +
      element("dateOfOriginalSubmission", "2024-05-08") + element("notSubjectToSection16", "1") +
      issuer("0009000001", "Quill &amp; Lantern Works [Old] Inc.", "QLW") +
      person("0009000002", "Thistlewood Marigold A.",
             address("12 Ferry Lane", "Suite 400, Box 7", "Millbrook", "NY", "12545"), true, true, false, true,
             "EVP, Chief Kite Officer", "Member of a group") +
      person("0009000003", "Thistlewood Family Trust", address("PO Box 9", "", "Saint Albans", "VT", "05478-0001"),
             false, false, true, false) +
      element("aff10b5One", "1") +
      element("nonDerivativeTable",
              element("nonDerivativeTransaction", field("securityTitle", "Class A Common Stock, par $0.01", {1, 2}) +
                                                      field("transactionDate", "2024-05-06", {3}) +
                                                      field("deemedExecutionDate", "2024-05-07", {4}) +
                                                      coding("4", "S", false, {5, 6}) +
                                                      amounts(field("transactionShares", "12345.5", {1}) +
                                                              field("transactionPricePerShare", "26.37512", {2}) +
                                                              field("transactionAcquiredDisposedCode", "D", {3})) +
                                                      owned(field("sharesOwnedFollowingTransaction", "1234567", {4})) +
                                                      nature(field("directOrIndirectOwnership", "I", {5}) +
                                                             field("natureOfOwnership", "By trust &lt;one&gt;", {6}))) +
                  element("nonDerivativeHolding", field("securityTitle", "Units") +
                                                      owned(field("valueOwnedFollowingTransaction", "2000.25", {2})) +
                                                      direct()) +
                  element("nonDerivativeTransaction",
                          field("securityTitle", "Class A Common Stock") + field("transactionDate", "2024-05-06") +
                              coding("5", "G", false) + field("transactionTimeliness", "E", {3}) +
                              amounts(field("transactionShares", "10") + field("transactionPricePerShare", "", {1, 6}) +
                                      field("transactionAcquiredDisposedCode", "D")) +
                              owned(field("sharesOwnedFollowingTransaction", "0")) + direct())) +
      element(
          "derivativeTable",
          element("derivativeTransaction",
                  field("securityTitle", "Option (right to buy)", {1}) + field("conversionOrExercisePrice", "7", {2}) +
                      field("transactionDate", "2024-05-06", {3}) + coding("4", "J", true, {4}) +
                      amounts(field("transactionShares", "12000", {5}) + field("transactionPricePerShare", "0") +
                              field("transactionAcquiredDisposedCode", "D")) +
                      field("exerciseDate", "", {6}) + field("expirationDate", "2034-05-06", {1}) +
                      underlying(field("underlyingSecurityTitle", "Class A Common Stock", {2}) +
                                 field("underlyingSecurityShares", "12000", {3})) +
                      owned(field("sharesOwnedFollowingTransaction", "3", {4})) + direct()) +
              element(
                  "derivativeTransaction",
                  field("securityTitle", "Forward") + field("conversionOrExercisePrice", "", {2}) +
                      field("transactionDate", "2024-05-06") + coding("4", "P", false) +
                      amounts(field("transactionTotalValue", "150000.5") + field("transactionPricePerShare", "1.5") +
                              field("transactionAcquiredDisposedCode", "A")) +
                      field("exerciseDate", "2025-01-01") + field("expirationDate", "2026-01-01") +
                      underlying(field("underlyingSecurityTitle", "Notes") +
                                 field("underlyingSecurityValue", "150000")) +
                      owned(field("valueOwnedFollowingTransaction", "150000")) +
                      nature(field("directOrIndirectOwnership", "I") + field("natureOfOwnership", "By spouse"))) +
              element(
                  "derivativeHolding",
                  field("securityTitle", "Warrant") + field("conversionOrExercisePrice", "1.25") +
                      field("exerciseDate", "2020-02-29") + field("expirationDate", "", {1}) +
                      underlying(field("underlyingSecurityTitle", "Common") + field("underlyingSecurityShares", "5")) +
                      owned(field("sharesOwnedFollowingTransaction", "5")) + direct())) +
      footnotes({"First; see (2) and 3. below.", "Price &amp; range: $26.00 to\n   $27.00, a  weighted average.",
                 "1. A text that begins with a number.", "Fourth.", "Remarks: none here.", "Last"}) +
      element("remarks", "Two lines\nof remarks,  with &quot;quotes&quot;.") +
      signature("/s/ Marigold A. Thistlewood", "2024-05-09") +
      signature("Thistlewood Family Trust, by /s/ O. Finch (attorney-in-fact)", "2024-05-10"));
}

std::string invented_form3() {
  return document(
      element("documentType", "3") + element("periodOfReport", "2021-12-31") + element("noSecuritiesOwned", "0") +
      issuer("0009000010", "Sample Otter Holdings Ltd", "NYSE: OTTR") +
      person("0009000011", "Director", address("1 Dock Road", "", "Port Example", "A6", "K1A 0B1"), true, false, false,
             false) +
      element(
          "nonDerivativeTable",
          element("nonDerivativeHolding",
                  field("securityTitle", "Ordinary Shares", {1}) +
                      owned(field("sharesOwnedFollowingTransaction", "400.125")) +
                      nature(field("directOrIndirectOwnership", "I") + field("natureOfOwnership", "See note", {1}))) +
              element("nonDerivativeHolding", field("securityTitle", "Deposits") +
                                                  owned(field("valueOwnedFollowingTransaction", "99")) + direct())) +
      element("derivativeTable",
              element("derivativeHolding", field("securityTitle", "Call option") +
                                               field("conversionOrExercisePrice", "12.5", {1}) +
                                               field("exerciseDate", "", {1}) + field("expirationDate", "2030-06-30") +
                                               underlying(field("underlyingSecurityTitle", "Ordinary Shares") +
                                                          field("underlyingSecurityShares", "1000")) +
                                               direct()) +
                  element("derivativeHolding",
                          field("securityTitle", "Convertible") + field("conversionOrExercisePrice", "", {1}) +
                              field("exerciseDate", "2022-01-01") + field("expirationDate", "", {1}) +
                              underlying(field("underlyingSecurityTitle", "Ordinary Shares") +
                                         field("underlyingSecurityValue", "75000")) +
                              nature(field("directOrIndirectOwnership", "I") + field("natureOfOwnership", "By LLC")))) +
      footnotes({"Vests in four parts."}) + signature("/s/ A. Otter", "2022-01-05"));
}

std::string invented_empty_form3() {
  return document(element("documentType", "3") + element("periodOfReport", "2023-03-01") +
                  element("noSecuritiesOwned", "1") + issuer("0009000020", "Blank Slate Mining Corp", "NONE") +
                  person("0009000021", "Nemo Nell", address("77 Quarry St", "Floor 3", "Graniteville", "GA", "30301"),
                         false, true, false, false, "Treasurer") +
                  signature("Nell Nemo", "2023-03-02"));
}

std::string invented_form5() {
  const auto transaction = [](const string& type, const string& code, bool swap, const string& timeliness) {
    return element("nonDerivativeTransaction",
                   field("securityTitle", "Common") + field("transactionDate", "2022-11-30") +
                       coding(type, code, swap, {1}) +
                       element("transactionTimeliness", timeliness.empty() ? "" : element("value", timeliness)) +
                       amounts(field("transactionShares", "1000") + field("transactionPricePerShare", "0") +
                               field("transactionAcquiredDisposedCode", "A")) +
                       owned(field("sharesOwnedFollowingTransaction", "5000")) + direct());
  };
  return document(
      element("documentType", "5") + element("periodOfReport", "2022-12-31") + element("notSubjectToSection16", "0") +
      element("form3HoldingsReported", "1") + element("form4TransactionsReported", "1") +
      issuer("0009000030", "Paper Kettle Caf\xC3\xA9 plc", "[PKTL]") +
      person("0009000031", "Kettle Ida", address("5 Spout Way", "", "Rutland", "VT", "05701"), false, true, false,
             false, "Director of Steam") +
      element("aff10b5One", "0") +
      element("nonDerivativeTable",
              transaction("5", "G", false, "") + transaction("5", "L", false, "L") + transaction("4", "S", false, "") +
                  transaction("4", "J", true, "") +
                  element("nonDerivativeHolding",
                          field("securityTitle", "Common") +
                              element("transactionCoding", element("transactionFormType", "3") + references({1})) +
                              owned(field("sharesOwnedFollowingTransaction", "12")) + direct())) +
      element(
          "derivativeTable",
          element("derivativeTransaction",
                  field("securityTitle", "Phantom units") + field("conversionOrExercisePrice", "3.2") +
                      field("transactionDate", "2022-10-01") + coding("5", "J", true) +
                      element("transactionTimeliness", element("value", "L")) +
                      amounts(field("transactionShares", "50") + field("transactionPricePerShare", "2") +
                              field("transactionAcquiredDisposedCode", "A")) +
                      field("exerciseDate", "2023-01-01") + field("expirationDate", "2024-01-01") +
                      underlying(field("underlyingSecurityTitle", "Common") + field("underlyingSecurityShares", "50")) +
                      owned(field("sharesOwnedFollowingTransaction", "50")) + direct())) +
      footnotes({"A gift."}) + element("remarks", "") + signature("/s/ Ida Kettle", "2023-02-14"));
}

std::string invented_foreign_form4() {
  const auto trustee = [](const string& cik, const string& name, const string& where) {
    return person(cik, name, where, false, false, true, false);
  };
  return document(
      element("schemaVersion", "X0609") + element("documentType", "4") + element("periodOfReport", "2026-04-01") +
      issuer("0009000040", "Alpine Buttons SA", "ALPB", "1234.SW") +
      person("0009000041", "Beispiel Urs", address_abroad("Seeweg 1", "Postfach 2", "Musterdorf", "Uri", "V8", "6460"),
             true, false, false, false) +
      trustee("0009000042", "Trust Four Lines", address_abroad("1 Peak", "Block B", "Harbour", "Island", "K3", "999")) +
      trustee("0009000043", "Trust Without Zip", address_abroad("2 Peak", "Block C", "Harbour", "Island", "K3", "")) +
      trustee("0009000044", "Trust Without State", address_abroad("3 Peak", "", "Harbour", "", "K3", "777")) +
      trustee("0009000045", "Trust Without Both", address_abroad("4 Peak", "", "Harbour", "", "K3", "")) +
      trustee("0009000046", "Trust At Home", address("5 Main St", "", "Saratoga", "NY", "12866")) +
      element("aff10b5One", "false") +
      element("nonDerivativeTable",
              element("nonDerivativeTransaction",
                      field("securityTitle", "Registered shares") + field("transactionDate", "2026-04-01") +
                          coding("4", "P", false) +
                          amounts(field("transactionShares", "100") + field("transactionPricePerShare", "10.2") +
                                  field("transactionAcquiredDisposedCode", "A")) +
                          owned(field("sharesOwnedFollowingTransaction", "100")) + direct())) +
      signature("Urs Beispiel", "2026-04-02"));
}

const invented (&invented_filings())[5] {
  static const invented all[] = {{"Form 4/A", invented_form4()},
                                 {"Form 3", invented_form3()},
                                 {"Form 3 without securities", invented_empty_form3()},
                                 {"Form 5", invented_form5()},
                                 {"Form 4 from abroad", invented_foreign_form4()}};
  return all;
}

}  // namespace filigree::test
