// Invented Schedules 13D and 13G: XML with the parts that a test changes, a text and a page.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "unit/reading.hpp"

namespace filigree::test {

inline const std::string persons = "REPORTING_PERSON";

inline std::string tag(const std::string& name, const std::string& text) {
  return "<" + name + ">" + text + "</" + name + ">";
}

/// A Schedule 13D, with the parts that a test changes.
struct schedule_13d {
  std::string cusip = "<issuerCUSIP>123456789</issuerCUSIP>";
  std::string root =
      "<edgarSubmission xmlns=\"http://www.sec.gov/edgar/schedule13D\" "
      "xmlns:com=\"http://www.sec.gov/edgar/common\">";
  std::string type = "SCHEDULE 13D";
  std::string people = person("Alma Berg", "1000", "5.5") + person("Berg Fund LP", "3000", "16.5");
  std::string amendment;

  static std::string person(const std::string& name, const std::string& amount, const std::string& percent) {
    return "<reportingPersonInfo><reportingPersonCIK>0000000077</reportingPersonCIK>" +
           tag("reportingPersonName", name) +
           "<memberOfGroup>a</memberOfGroup><fundType>AF</fundType><fundType>WC</fundType>"
           "<citizenshipOrOrganization>DE</citizenshipOrOrganization>" +
           tag("soleVotingPower", "0.00") + tag("sharedVotingPower", amount) + tag("soleDispositivePower", "0.00") +
           tag("sharedDispositivePower", amount) + tag("aggregateAmountOwned", amount) +
           "<isAggregateExcludeShares>N</isAggregateExcludeShares>" + tag("percentOfClass", percent) +
           "<typeOfReportingPerson>IA</typeOfReportingPerson><typeOfReportingPerson>PN</typeOfReportingPerson>"
           "<commentContent>Held for clients.</commentContent></reportingPersonInfo>";
  }

  [[nodiscard]] std::string xml() const {
    return "<?xml version=\"1.0\"?>" + root + "<headerData>" + tag("submissionType", type) +
           "<filerInfo><filer><filerCredentials><cik>0000000099</cik><ccc>XXXXXXXX</ccc></filerCredentials></filer>"
           "<liveTestFlag>LIVE</liveTestFlag></filerInfo></headerData><formData><coverPageHeader>" +
           amendment +
           "<securitiesClassTitle>Common Stock</securitiesClassTitle><dateOfEvent>01/31/2025</dateOfEvent>"
           "<previouslyFiledFlag>false</previouslyFiledFlag><issuerInfo><issuerCIK>0000000011</issuerCIK>" +
           cusip +
           "<issuerName>Tarn &amp; Fell Inc</issuerName><address><com:street1>1 Weir "
           "St</com:street1><com:city>Dover</com:city>"
           "<com:stateOrCountry>DE</com:stateOrCountry><com:zipCode>19901</com:zipCode></address></issuerInfo>"
           "<authorizedPersons><notificationInfo><personName>Ida "
           "Moss</personName><personPhoneNum>555-0100</personPhoneNum>"
           "</notificationInfo></authorizedPersons></coverPageHeader><reportingPersons>" +
           people +
           "</reportingPersons><items1To7><item1><securityTitle>Common Stock</securityTitle></item1><item4>"
           "<transactionPurpose>To hold.</transactionPurpose></item4></items1To7><signatureInfo><signaturePerson>"
           "<signatureReportingPerson>Alma Berg</signatureReportingPerson><signatureDetails><signature>/s/ Alma Berg"
           "</signature><title>Self</title><date>02/03/2025</date></signatureDetails></signaturePerson></signatureInfo>"
           "</formData></edgarSubmission>";
  }
};

inline std::string headline_of(const filing& source) {
  std::string text;
  for (const headline_part& part : source.headline()) text += part.text;
  return text;
}

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

inline constexpr const char* text_13g = R"(
                                  UNITED STATES
                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549
                                  SCHEDULE 13G
                    Under the Securities Exchange Act of 1934
                               (Amendment No. 3)*

                                 TARN & FELL INC
                                (Name of Issuer)
                     Common Stock, par value $.01 per share
                         (Title of Class of Securities)
                                   12345Q 10 9
                                 (CUSIP Number)
                               December 31, 1997
            (Date of Event Which Requires Filing of this Statement)

Check the appropriate box to designate the rule pursuant to which this Schedule
is filed:
     [ ] Rule 13d-1(b)
     [X] Rule 13d-1(c)
     [ ] Rule 13d-1(d)

*The remainder of this cover page shall be filled out for a reporting person.
<PAGE>
CUSIP No. 12345Q 10 9                 13G                      Page 2 of 5 Pages
- ------------------------------------------------------------------------------
   1   NAME OF REPORTING PERSON
       S.S. OR I.R.S. IDENTIFICATION NO. OF ABOVE PERSON

       Quill Management Corp.    12-3456789
- ------------------------------------------------------------------------------
   2   CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP*
                                                                      (a) [ ]
                                                                      (b) [X]
- ------------------------------------------------------------------------------
   3   SEC USE ONLY
- ------------------------------------------------------------------------------
   4   CITIZENSHIP OR PLACE OF ORGANIZATION
       Commonwealth of Massachusetts
- ------------------------------------------------------------------------------
   NUMBER OF      5   SOLE VOTING POWER
     SHARES               61,250
  BENEFICIALLY   -------------------------------------------------------------
    OWNED BY      6   SHARED VOTING POWER
      EACH                -0-
   REPORTING     -------------------------------------------------------------
     PERSON       7   SOLE DISPOSITIVE POWER
      WITH                1,061,250 (See Item 4)
                 -------------------------------------------------------------
                  8   SHARED DISPOSITIVE POWER
                          None
- ------------------------------------------------------------------------------
   9   AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON
       1,061,250
- ------------------------------------------------------------------------------
  10   CHECK BOX IF THE AGGREGATE AMOUNT IN ROW (9) EXCLUDES CERTAIN SHARES*
       [ ]
- ------------------------------------------------------------------------------
  11   PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW 9
       7.25%
- ------------------------------------------------------------------------------
  12   TYPE OF REPORTING PERSON*
       IA, CO
- ------------------------------------------------------------------------------
<PAGE>
Item 1(a).  Name of Issuer:
            Tarn & Fell Inc
Item 2(a).  Name of Person Filing:
            Quill Management Corp.
Item 4.     Ownership.
            See Item 5 of this page, and
Item 2 hereof, for what is owned.
Item 10.    Certification.
            I certify it.

SIGNATURE
   /s/ Nora Quill
)";

inline std::string row(const std::string& number, const std::string& caption, const std::string& value) {
  return "<tr><td>" + number + "</td><td>" + caption + "<br>" + value + "</td></tr>";
}

inline std::string page_13d(const std::string& name) {
  return "<table>" +
         row("1", "NAMES OF REPORTING PERSONS<br>I.R.S. IDENTIFICATION NOS. OF ABOVE PERSONS (ENTITIES ONLY)", name) +
         row("2", "CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP (see instructions)",
             "(a)&#9746;&nbsp; (b)&#9744;") +
         row("3", "SEC USE ONLY", "") + row("4", "SOURCE OF FUNDS (see instructions)", "AF; OO (see Item 3)") +
         row("5", "CHECK BOX IF DISCLOSURE OF LEGAL PROCEEDINGS IS REQUIRED PURSUANT TO ITEM 2(d) OR 2(e)", "&#9744;") +
         row("6", "CITIZENSHIP OR PLACE OF ORGANIZATION", "Cayman&nbsp;Islands") +
         "<tr><td rowspan=4>NUMBER OF<br>SHARES<br>BENEFICIALLY<br>OWNED BY<br>EACH<br>REPORTING<br>PERSON<br>WITH</td>"
         "<td>7</td><td>SOLE VOTING POWER<br>0</td></tr>" +
         row("8", "SHARED VOTING POWER", "<b>4,300</b><sup>1</sup>") + row("9", "SOLE DISPOSITIVE POWER", "0") +
         row("10", "SHARED DISPOSITIVE POWER", "4,300 (1)") +
         row("11", "AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON", "4,300") +
         row("12", "CHECK BOX IF THE AGGREGATE AMOUNT IN ROW (11) EXCLUDES CERTAIN SHARES (see instructions)", "x") +
         row("13", "PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW (11)", "7.5%") +
         row("14", "TYPE OF REPORTING PERSON (see instructions)", "PN") + "</table>";
}

inline std::string html_13d(const std::string& pages) {
  return "<html><body><p>SECURITIES AND EXCHANGE COMMISSION</p><p>SCHEDULE 13D</p>"
         "<p>Under the Securities Exchange Act of 1934<br>(Amendment No. )*</p><p>Tarn &amp; Fell Inc</p><p>(Name of "
         "Issuer)</p><p>Common Shares</p><p>(Title of Class of Securities)</p><p>12345Q109</p><p>(CUSIP Number)</p>"
         "<p>Ida Moss, 1 Weir St</p><p>(Name, Address and Telephone Number of Person Authorized to Receive Notices and "
         "Communications)</p><p>January 5, 2010</p><p>(Date of Event Which Requires Filing of this Statement)</p>"
         "<p>If the filing person has previously filed a statement on Schedule 13G to report the acquisition, check "
         "the "
         "following box. &#9746;</p>" +
         pages +
         "<p>Item 1. Security and Issuer</p><p>Common Shares of the <i>Issuer</i>.</p><p>Item 4. Purpose of "
         "Transaction</p><p>To hold.</p><p>SIGNATURE</p></body></html>";
}

}  // namespace filigree::test
