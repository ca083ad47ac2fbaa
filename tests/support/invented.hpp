// Invented ownership filings, put together from parts: invented people and companies, every part replaceable.
// Header only and without files, so that tests which run as WebAssembly can use it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace filigree::test::invented {

inline std::string element(std::string_view name, std::string_view inside) {
  return "<" + std::string(name) + ">" + std::string(inside) + "</" + std::string(name) + ">";
}
inline std::string value(std::string_view text) { return element("value", text); }
/// References to footnotes: `note("F1", "F2")`.
template <class... Ids>
std::string note(Ids... ids) {
  std::string references;
  ((references += "<footnoteId id=\"" + std::string(ids) + "\"/>"), ...);
  return references;
}

/// What stands inside the elements of one line of Table I or II. Empty: the element is there and empty; `without`
/// leaves it out.
struct line {
  static constexpr std::string_view without = "(without)";

  std::string title = value("Common Stock");
  std::string conversion_price = value("12.50");
  std::string date = value("2026-03-02");
  std::string deemed = std::string(without);
  std::string coding =
      "<transactionFormType>4</transactionFormType><transactionCode>P</transactionCode>"
      "<equitySwapInvolved>0</equitySwapInvolved>";
  std::string timeliness = std::string(without);
  std::string shares = value("1200");
  std::string total_value = std::string(without);
  std::string price = value("10.50");
  std::string acquired_disposed = value("A");
  std::string exercise_date = value("2027-01-15");
  std::string expiration_date = value("2036-01-15");
  std::string underlying_title = value("Common Stock");
  std::string underlying_shares = value("1200");
  std::string underlying_value = std::string(without);
  std::string owned = value("5200");
  std::string owned_value = std::string(without);
  std::string ownership = value("D");
  std::string nature = std::string(without);

  static std::string coded(std::string_view form_type, std::string_view code, std::string_view swap = "0") {
    return element("transactionFormType", form_type) + element("transactionCode", code) +
           element("equitySwapInvolved", swap);
  }

  std::string transaction() const { return element("nonDerivativeTransaction", front(false) + amounts() + behind()); }
  std::string holding() const { return element("nonDerivativeHolding", part("securityTitle", title) + behind()); }
  std::string derivative() const {
    return element("derivativeTransaction", front(true) + amounts() + derivative_part() + behind());
  }
  std::string derivative_holding() const {
    return element("derivativeHolding", part("securityTitle", title) +
                                            part("conversionOrExercisePrice", conversion_price) + derivative_part() +
                                            behind());
  }

 private:
  static std::string part(std::string_view name, const std::string& inside) {
    return inside == without ? std::string() : element(name, inside) + "\n";
  }
  std::string front(bool derivative) const {
    return part("securityTitle", title) + (derivative ? part("conversionOrExercisePrice", conversion_price) : "") +
           part("transactionDate", date) + part("deemedExecutionDate", deemed) + part("transactionCoding", coding) +
           part("transactionTimeliness", timeliness);
  }
  std::string amounts() const {
    return element("transactionAmounts", part("transactionShares", shares) +
                                             part("transactionTotalValue", total_value) +
                                             part("transactionPricePerShare", price) +
                                             part("transactionAcquiredDisposedCode", acquired_disposed));
  }
  std::string derivative_part() const {
    return part("exerciseDate", exercise_date) + part("expirationDate", expiration_date) +
           element("underlyingSecurity", part("underlyingSecurityTitle", underlying_title) +
                                             part("underlyingSecurityShares", underlying_shares) +
                                             part("underlyingSecurityValue", underlying_value));
  }
  std::string behind() const {
    return element("postTransactionAmounts", part("sharesOwnedFollowingTransaction", owned) +
                                                 part("valueOwnedFollowingTransaction", owned_value)) +
           element("ownershipNature", part("directOrIndirectOwnership", ownership) + part("natureOfOwnership", nature));
  }
};

struct person {
  std::string cik = "0009900001", name = "Quillfeather Ada B", street = "12 Invented Way", city = "Nowhere",
              state = "DE", zip = "19999";
  std::string relationship =
      "<isDirector>1</isDirector><isOfficer>0</isOfficer><isTenPercentOwner>0</isTenPercentOwner>"
      "<isOther>0</isOther><officerTitle></officerTitle>";

  std::string xml() const {
    const std::string address = element("rptOwnerStreet1", street) + element("rptOwnerStreet2", "") +
                                element("rptOwnerCity", city) + element("rptOwnerState", state) +
                                element("rptOwnerZipCode", zip) + element("rptOwnerStateDescription", "");
    return element("reportingOwner",
                   "\n" + element("reportingOwnerId", element("rptOwnerCik", cik) + element("rptOwnerName", name)) +
                       "\n" + element("reportingOwnerAddress", address) + "\n" +
                       element("reportingOwnerRelationship", relationship)) +
           "\n";
  }
};

/// A whole document. The tables hold rows: `line().transaction()` and so on.
struct filing_text {
  std::string declaration = "<?xml version=\"1.0\"?>\n";
  std::string schema = "X0508", form = "4", period = "2026-03-02",
              more_head = "<notSubjectToSection16>0</notSubjectToSection16>\n";
  std::string issuer =
      "<issuerCik>0009900777</issuerCik><issuerName>Larkspur Instruments Inc</issuerName>"
      "<issuerTradingSymbol>LRKI</issuerTradingSymbol>";
  std::vector<person> owners = {person()};
  std::string plan_box = "<aff10b5One>0</aff10b5One>\n";
  std::string non_derivative = line().transaction();
  std::string derivative;
  std::vector<std::pair<std::string, std::string>> footnotes;
  std::string remarks;
  std::string signatures =
      "<ownerSignature><signatureName>/s/ Ada B. Quillfeather</signatureName>"
      "<signatureDate>2026-03-04</signatureDate></ownerSignature>\n";

  std::string xml() const {
    std::string inside = "\n" + element("schemaVersion", schema) + "\n" + element("documentType", form) + "\n" +
                         element("periodOfReport", period) + "\n" + more_head + element("issuer", issuer) + "\n";
    for (const person& one : owners) inside += one.xml();
    inside += plan_box;
    if (!non_derivative.empty()) inside += element("nonDerivativeTable", non_derivative) + "\n";
    if (!derivative.empty()) inside += element("derivativeTable", derivative) + "\n";
    if (!footnotes.empty()) {
      std::string list;
      for (const auto& [id, text] : footnotes) list += "<footnote id=\"" + id + "\">" + text + "</footnote>\n";
      inside += element("footnotes", list) + "\n";
    }
    if (!remarks.empty()) inside += element("remarks", remarks) + "\n";
    return declaration + element("ownershipDocument", inside + signatures) + "\n";
  }
};

}  // namespace filigree::test::invented
