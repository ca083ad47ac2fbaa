// Forms D, 144, C and those of Regulation A in the corpus against an oracle on pugixml: plain code that knows where the
// forms have their values, and nothing of how the core is told so.
#include <gtest/gtest.h>

#include <cstdio>
#include <pugixml.hpp>
#include <regex>

#include "corpus/offerings_oracle.hpp"
#include "support/files.hpp"
#include "support/soundness.hpp"

namespace filigree::test {
namespace {

using namespace offerings;
using pugi::xml_node;

// --- Form D -------------------------------------------------------------------------------------------------------

/// Some files have lost the tags around a person's or issuer's parts: then the parts stand one level higher.
xml_node part(xml_node of, const char* name) {
  const auto found = children(of, name);
  return found.empty() ? of : found[0];
}

void add_address(expected_row& row, xml_node address) {
  for (const auto& [column, name] : named_paths{{"STREET1", "street1"},
                                                {"STREET2", "street2"},
                                                {"CITY", "city"},
                                                {"STATEORCOUNTRY", "stateOrCountry"},
                                                {"STATEORCOUNTRYDESCRIPTION", "stateOrCountryDescription"},
                                                {"ZIPCODE", "zipCode"}})
    row.emplace_back(column, text_at(address, name));
}

expected_row issuer_row(xml_node issuer, bool primary) {
  expected_row row{{"IS_PRIMARYISSUER_FLAG", primary ? "YES" : "NO"},
                   {"CIK", text_at(issuer, "cik")},
                   {"ENTITYNAME", text_at(issuer, "entityName")},
                   {"ISSUERPHONENUMBER", text_at(issuer, "issuerPhoneNumber")},
                   {"JURISDICTIONOFINC", text_at(issuer, "jurisdictionOfInc")},
                   {"ENTITYTYPE", text_at(issuer, "entityType")},
                   {"ENTITYTYPEOTHERDESC", text_at(issuer, "entityTypeOtherDesc")},
                   {"YEAROFINC_VALUE_ENTERED", text_at(issuer, "yearOfInc/value")}};
  add_address(row, part(issuer, "issuerAddress"));
  for (const char* const choice : {"withinFiveYears", "overFiveYears", "yetToBeFormed"})
    if (text_at(issuer, std::string("yearOfInc/") + choice) == "true")
      row.emplace_back("YEAROFINC_TIMESPAN_CHOICE", choice);
  for (const std::string kind : {"issuer", "edgar"}) {
    const std::string names = kind + "PreviousNameList/previousName", none = kind + "PreviousNameList/value";
    const std::string column = kind == "issuer" ? "ISSUER_PREVIOUSNAME_" : "EDGAR_PREVIOUSNAME_";
    const std::string first = text_at(issuer, names);
    row.emplace_back(column + "1", first.empty() ? text_at(issuer, none) : first);
    row.emplace_back(column + "2", text_at(issuer, names, 1));
    row.emplace_back(column + "3", text_at(issuer, names, 2));
  }
  return row;
}

const named_paths offering_paths = {
    {"INDUSTRYGROUPTYPE", "industryGroup/industryGroupType"},
    {"INVESTMENTFUNDTYPE", "industryGroup/investmentFundInfo/investmentFundType"},
    {"IS40ACT", "industryGroup/investmentFundInfo/is40Act"},
    {"REVENUERANGE", "issuerSize/revenueRange"},
    {"AGGREGATENETASSETVALUERANGE", "issuerSize/aggregateNetAssetValueRange"},
    {"ISAMENDMENT", "typeOfFiling/newOrAmendment/isAmendment"},
    {"PREVIOUSACCESSIONNUMBER", "typeOfFiling/newOrAmendment/previousAccessionNumber"},
    {"SALE_DATE", "typeOfFiling/dateOfFirstSale/value"},
    {"YETTOOCCUR", "typeOfFiling/dateOfFirstSale/yetToOccur"},
    {"MORETHANONEYEAR", "durationOfOffering/moreThanOneYear"},
    {"ISEQUITYTYPE", "typesOfSecuritiesOffered/isEquityType"},
    {"ISDEBTTYPE", "typesOfSecuritiesOffered/isDebtType"},
    {"ISOPTIONTOACQUIRETYPE", "typesOfSecuritiesOffered/isOptionToAcquireType"},
    {"ISSECURITYTOBEACQUIREDTYPE", "typesOfSecuritiesOffered/isSecurityToBeAcquiredType"},
    {"ISPOOLEDINVESTMENTFUNDTYPE", "typesOfSecuritiesOffered/isPooledInvestmentFundType"},
    {"ISTENANTINCOMMONTYPE", "typesOfSecuritiesOffered/isTenantInCommonType"},
    {"ISMINERALPROPERTYTYPE", "typesOfSecuritiesOffered/isMineralPropertyType"},
    {"ISOTHERTYPE", "typesOfSecuritiesOffered/isOtherType"},
    {"DESCRIPTIONOFOTHERTYPE", "typesOfSecuritiesOffered/descriptionOfOtherType"},
    {"ISBUSINESSCOMBINATIONTRANS", "businessCombinationTransaction/isBusinessCombinationTransaction"},
    {"BUSCOMBCLARIFICATIONOFRESP", "businessCombinationTransaction/clarificationOfResponse"},
    {"MINIMUMINVESTMENTACCEPTED", "minimumInvestmentAccepted"},
    {"OVER100RECIPIENTFLAG", "salesCompensationList/over100RecipientFlag"},
    {"TOTALOFFERINGAMOUNT", "offeringSalesAmounts/totalOfferingAmount"},
    {"TOTALAMOUNTSOLD", "offeringSalesAmounts/totalAmountSold"},
    {"TOTALREMAINING", "offeringSalesAmounts/totalRemaining"},
    {"SALESAMTCLARIFICATIONOFRESP", "offeringSalesAmounts/clarificationOfResponse"},
    {"HASNONACCREDITEDINVESTORS", "investors/hasNonAccreditedInvestors"},
    {"NUMBERNONACCREDITEDINVESTORS", "investors/numberNonAccreditedInvestors"},
    {"TOTALNUMBERALREADYINVESTED", "investors/totalNumberAlreadyInvested"},
    {"SALESCOMM_DOLLARAMOUNT", "salesCommissionsFindersFees/salesCommissions/dollarAmount"},
    {"SALESCOMM_ISESTIMATE", "salesCommissionsFindersFees/salesCommissions/isEstimate"},
    {"FINDERSFEE_DOLLARAMOUNT", "salesCommissionsFindersFees/findersFees/dollarAmount"},
    {"FINDERSFEE_ISESTIMATE", "salesCommissionsFindersFees/findersFees/isEstimate"},
    {"FINDERFEECLARIFICATIONOFRESP", "salesCommissionsFindersFees/clarificationOfResponse"},
    {"GROSSPROCEEDSUSED_DOLLARAMOUNT", "useOfProceeds/grossProceedsUsed/dollarAmount"},
    {"GROSSPROCEEDSUSED_ISESTIMATE", "useOfProceeds/grossProceedsUsed/isEstimate"},
    {"GROSSPROCEEDSUSED_CLAROFRESP", "useOfProceeds/clarificationOfResponse"},
    {"AUTHORIZEDREPRESENTATIVE", "signatureBlock/authorizedRepresentative"}};

void compare_form_d(comparison& tables, xml_node root) {
  tables.table("FORMDSUBMISSION", {root},
               {{"SCHEMAVERSION", "schemaVersion"},
                {"SUBMISSIONTYPE", "submissionType"},
                {"TESTORLIVE", "testOrLive"},
                {"OVER100PERSONSFLAG", "relatedPersonsList/over100PersonsFlag"},
                {"OVER100ISSUERFLAG", "issuerList/over100IssuerFlag"}});
  std::vector<expected_row> issuers{issuer_row(part(root, "primaryIssuer"), true)};
  for (const xml_node one : at(root, "issuerList/issuer")) issuers.push_back(issuer_row(one, false));
  tables.table("ISSUERS", issuers);
  tables.table("OFFERING", at(root, "offeringData"), offering_paths);
  tables.table("OFFERING",
               {{{"FEDERALEXEMPTIONS_ITEMS_LIST", list_at(root, "offeringData/federalExemptionsExclusions/item")}}});
  std::vector<expected_row> recipients, persons;
  for (const xml_node one : at(root, "offeringData/salesCompensationList/recipient")) {
    const std::string states = list_at(one, "statesOfSolicitationList/state");
    recipients.push_back(
        {{"RECIPIENTNAME", text_at(one, "recipientName")},
         {"RECIPIENTCRDNUMBER", text_at(one, "recipientCRDNumber")},
         {"ASSOCIATEDBDNAME", text_at(one, "associatedBDName")},
         {"ASSOCIATEDBDCRDNUMBER", text_at(one, "associatedBDCRDNumber")},
         {"STATES_OR_VALUE_LIST", states.empty() ? text_at(one, "statesOfSolicitationList/value") : states},
         {"DESCRIPTIONS_LIST", list_at(one, "statesOfSolicitationList/description")},
         {"FOREIGNSOLICITATION", text_at(one, "foreignSolicitation")}});
    add_address(recipients.back(), part(one, "recipientAddress"));
  }
  tables.table("RECIPIENTS", recipients);
  for (const xml_node one : at(root, "relatedPersonsList/relatedPersonInfo")) {
    const xml_node name = part(one, "relatedPersonName");
    const std::string relationship = "relatedPersonRelationshipList/relationship";
    persons.push_back({{"FIRSTNAME", text_at(name, "firstName")},
                       {"MIDDLENAME", text_at(name, "middleName")},
                       {"LASTNAME", text_at(name, "lastName")},
                       {"RELATIONSHIP_1", text_at(one, relationship)},
                       {"RELATIONSHIP_2", text_at(one, relationship, 1)},
                       {"RELATIONSHIP_3", text_at(one, relationship, 2)},
                       {"RELATIONSHIPCLARIFICATION", text_at(one, "relationshipClarification")}});
    add_address(persons.back(), part(one, "relatedPersonAddress"));
  }
  tables.table("RELATEDPERSONS", persons);
  tables.table("SIGNATURES", at(root, "offeringData/signatureBlock/signature"),
               {{"ISSUERNAME", "issuerName"},
                {"SIGNATURENAME", "signatureName"},
                {"NAMEOFSIGNER", "nameOfSigner"},
                {"SIGNATURETITLE", "signatureTitle"},
                {"SIGNATUREDATE", "signatureDate"}});
}

// --- The others ---------------------------------------------------------------------------------------------------

void compare_form_144(comparison& tables, xml_node root) {
  const xml_node form = part(root, "formData");
  const std::string relationship = "formData/issuerInfo/relationshipsToIssuer/relationshipToIssuer";
  tables.table("FORM_144_SUBMISSION",
               {{{"SUBMISSION_TYPE", text_at(root, "headerData/submissionType")},
                 {"PREVIOUS_ACCESSION_NUMBER", text_at(root, "headerData/previousAccessionNumber")},
                 {"FILER_CIK", text_at(root, "headerData/filerInfo/filer/filerCredentials/cik")},
                 {"CONTACT_NAME", text_at(root, "headerData/filerInfo/contact/contactName")},
                 {"CONTACT_PHONE", text_at(root, "headerData/filerInfo/contact/contactPhoneNumber")},
                 {"CONTACT_EMAIL", text_at(root, "headerData/filerInfo/contact/contactEmailAddress")},
                 {"ISSUER_CIK", text_at(form, "issuerInfo/issuerCik")},
                 {"ISSUER_NAME", text_at(form, "issuerInfo/issuerName")},
                 {"SEC_FILE_NUMBER", text_at(form, "issuerInfo/secFileNumber")},
                 {"ISSUER_STREET1", text_at(form, "issuerInfo/issuerAddress/street1")},
                 {"ISSUER_ZIP_CODE", text_at(form, "issuerInfo/issuerAddress/zipCode")},
                 {"ISSUER_PHONE", text_at(form, "issuerInfo/issuerContactPhone")},
                 {"PERSON_NAME", text_at(form, "issuerInfo/nameOfPersonForWhoseAccountTheSecuritiesAreToBeSold")},
                 {"RELATIONSHIP_1", text_at(root, relationship)},
                 {"RELATIONSHIP_2", text_at(root, relationship, 1)},
                 {"RELATIONSHIP_3", text_at(root, relationship, 2)},
                 {"NOTHING_SOLD_FLAG", text_at(form, "nothingToReportFlagOnSecuritiesSoldInPast3Months")},
                 {"REMARKS", text_at(form, "remarks")},
                 {"NOTICE_DATE", text_at(form, "noticeSignature/noticeDate")},
                 {"SIGNATURE", text_at(form, "noticeSignature/signature")}}});
  tables.table("FORM_144_SECURITIES", at(form, "securitiesInformation"),
               {{"SECURITIES_CLASS_TITLE", "securitiesClassTitle"},
                {"BROKER_NAME", "brokerOrMarketmakerDetails/name"},
                {"BROKER_STREET1", "brokerOrMarketmakerDetails/address/street1"},
                {"BROKER_STREET2", "brokerOrMarketmakerDetails/address/street2"},
                {"BROKER_CITY", "brokerOrMarketmakerDetails/address/city"},
                {"BROKER_STATE_OR_COUNTRY", "brokerOrMarketmakerDetails/address/stateOrCountry"},
                {"BROKER_ZIP_CODE", "brokerOrMarketmakerDetails/address/zipCode"},
                {"UNITS_TO_BE_SOLD", "noOfUnitsSold"},
                {"AGGREGATE_MARKET_VALUE", "aggregateMarketValue"},
                {"UNITS_OUTSTANDING", "noOfUnitsOutstanding"},
                {"APPROX_SALE_DATE", "approxSaleDate"},
                {"SECURITIES_EXCHANGE_NAME", "securitiesExchangeName"}});
  tables.table("FORM_144_TO_BE_SOLD", at(form, "securitiesToBeSold"),
               {{"SECURITIES_CLASS_TITLE", "securitiesClassTitle"},
                {"ACQUIRED_DATE", "acquiredDate"},
                {"NATURE_OF_ACQUISITION", "natureOfAcquisitionTransaction"},
                {"ACQUIRED_FROM", "nameOfPersonfromWhomAcquired"},
                {"IS_GIFT", "isGiftTransaction"},
                {"DONOR_ACQUIRED_DATE", "donarAcquiredDate"},
                {"AMOUNT_ACQUIRED", "amountOfSecuritiesAcquired"},
                {"PAYMENT_DATE", "paymentDate"},
                {"NATURE_OF_PAYMENT", "natureOfPayment"}});
  tables.table("FORM_144_SOLD", at(form, "securitiesSoldInPast3Months"),
               {{"SELLER_NAME", "sellerDetails/name"},
                {"SELLER_CITY", "sellerDetails/address/city"},
                {"SECURITIES_CLASS_TITLE", "securitiesClassTitle"},
                {"SALE_DATE", "saleDate"},
                {"AMOUNT_SOLD", "amountOfSecuritiesSold"},
                {"GROSS_PROCEEDS", "grossProceeds"}});
  tables.table("FORM_144_PLAN_DATES", at(form, "noticeSignature/planAdoptionDates/planAdoptionDate"),
               {{"PLAN_ADOPTION_DATE", ""}});
}

void compare_form_c(comparison& tables, xml_node root) {
  tables.table("FORM_C_SUBMISSION", {root},
               {{"SUBMISSION_TYPE", "headerData/submissionType"},
                {"CIK", "headerData/filerInfo/filer/filerCredentials/filerCik"},
                {"FILE_NUMBER", "headerData/filerInfo/filer/fileNumber"},
                {"PERIOD", "headerData/filerInfo/period"}});
  tables.table("FORM_C_ISSUER_INFORMATION", at(root, "formData/issuerInformation"),
               {{"NAMEOFISSUER", "issuerInfo/nameOfIssuer"},
                {"ISAMENDMENT", "isAmendment"},
                {"PROGRESSUPDATE", "progressUpdate"},
                {"NATUREOFAMENDMENT", "natureOfAmendment"},
                {"LEGALSTATUSFORM", "issuerInfo/legalStatus/legalStatusForm"},
                {"JURISDICTIONORGANIZATION", "issuerInfo/legalStatus/jurisdictionOrganization"},
                {"DATEINCORPORATION", "issuerInfo/legalStatus/dateIncorporation"},
                {"STREET1", "issuerInfo/issuerAddress/street1"},
                {"ZIPCODE", "issuerInfo/issuerAddress/zipCode"},
                {"ISSUERWEBSITE", "issuerInfo/issuerWebsite"},
                {"ISCOISSUER", "isCoIssuer"},
                {"COMPANYNAME", "companyName"},
                {"COMMISSIONCIK", "commissionCik"},
                {"COMMISSIONFILENUMBER", "commissionFileNumber"},
                {"CRDNUMBER", "crdNumber"}});
  expected_row disclosure;
  const auto add = [&](const std::string& group, const named_paths& names) {
    for (const auto& [column, name] : names) disclosure.emplace_back(column, text_at(root, group + name));
  };
  add("formData/offeringInformation/", {{"COMPENSATIONAMOUNT", "compensationAmount"},
                                        {"FINANCIALINTEREST", "financialInterest"},
                                        {"SECURITYOFFEREDTYPE", "securityOfferedType"},
                                        {"SECURITYOFFEREDOTHERDESC", "securityOfferedOtherDesc"},
                                        {"NOOFSECURITYOFFERED", "noOfSecurityOffered"},
                                        {"PRICE", "price"},
                                        {"PRICEDETERMINATIONMETHOD", "priceDeterminationMethod"},
                                        {"OFFERINGAMOUNT", "offeringAmount"},
                                        {"OVERSUBSCRIPTIONACCEPTED", "overSubscriptionAccepted"},
                                        {"OVERSUBSCRIPTIONALLOCATIONTYPE", "overSubscriptionAllocationType"},
                                        {"DESCOVERSUBSCRIPTION", "descOverSubscription"},
                                        {"MAXIMUMOFFERINGAMOUNT", "maximumOfferingAmount"},
                                        {"DEADLINEDATE", "deadlineDate"}});
  add("formData/annualReportDisclosureRequirements/",
      {{"CURRENTEMPLOYEES", "currentEmployees"},
       {"TOTALASSETMOSTRECENTFISCALYEAR", "totalAssetMostRecentFiscalYear"},
       {"TOTALASSETPRIORFISCALYEAR", "totalAssetPriorFiscalYear"},
       {"CASHEQUIMOSTRECENTFISCALYEAR", "cashEquiMostRecentFiscalYear"},
       {"CASHEQUIPRIORFISCALYEAR", "cashEquiPriorFiscalYear"},
       {"ACTRECEIVEDRECENTFISCALYEAR", "actReceivedMostRecentFiscalYear"},
       {"ACTRECEIVEDPRIORFISCALYEAR", "actReceivedPriorFiscalYear"},
       {"SHORTTERMDEBTMRECENTFISCALYEAR", "shortTermDebtMostRecentFiscalYear"},
       {"SHORTTERMDEBTPRIORFISCALYEAR", "shortTermDebtPriorFiscalYear"},
       {"LONGTERMDEBTRECENTFISCALYEAR", "longTermDebtMostRecentFiscalYear"},
       {"LONGTERMDEBTPRIORFISCALYEAR", "longTermDebtPriorFiscalYear"},
       {"REVENUEMOSTRECENTFISCALYEAR", "revenueMostRecentFiscalYear"},
       {"REVENUEPRIORFISCALYEAR", "revenuePriorFiscalYear"},
       {"COSTGOODSSOLDRECENTFISCALYEAR", "costGoodsSoldMostRecentFiscalYear"},
       {"COSTGOODSSOLDPRIORFISCALYEAR", "costGoodsSoldPriorFiscalYear"},
       {"TAXPAIDMOSTRECENTFISCALYEAR", "taxPaidMostRecentFiscalYear"},
       {"TAXPAIDPRIORFISCALYEAR", "taxPaidPriorFiscalYear"},
       {"NETINCOMEMOSTRECENTFISCALYEAR", "netIncomeMostRecentFiscalYear"},
       {"NETINCOMEPRIORFISCALYEAR", "netIncomePriorFiscalYear"}});
  tables.table("FORM_C_DISCLOSURE", {disclosure});
  tables.table("FORM_C_ISSUER_JURISDICTIONS",
               at(root, "formData/annualReportDisclosureRequirements/issueJurisdictionSecuritiesOffering"),
               {{"ISSUEJURISDICTIONSECUROFFERING", ""}});
  tables.table(
      "FORM_C_COISSUER_INFORMATION", at(root, "formData/issuerInformation/coIssuers/coIssuerInfo"),
      {{"COISSUERCIK", "coIssuerCik"}, {"NAMEOFCOISSUER", "nameOfCoIssuer"}, {"ISEDGARFILER", "isEdgarFiler"}});
  tables.table("FORM_C_ISSUER_SIGNATURE", at(root, "formData/signatureInfo/issuerSignature"),
               {{"ISSUER", "issuer"}, {"ISSUERSIGNATURE", "issuerSignature"}, {"ISSUERTITLE", "issuerTitle"}});
  tables.table(
      "FORM_C_SIGNATURE", at(root, "formData/signatureInfo/signaturePersons/signaturePerson"),
      {{"PERSONSIGNATURE", "personSignature"}, {"PERSONTITLE", "personTitle"}, {"SIGNATUREDATE", "signatureDate"}});
}

/// Service providers in the document's order, whatever their service.
std::vector<expected_row> providers(const std::vector<xml_node>& offerings) {
  std::vector<expected_row> rows;
  for (std::size_t n = 0; n < offerings.size(); ++n)
    for (const xml_node one : offerings[n].children()) {
      const std::string name = local(one.name());
      if (name.size() < 6 || name.substr(name.size() - 6) != "SpName") continue;
      rows.push_back(
          {{"SUMMARY_INFO_ID", std::to_string(n + 1)}, {"PROVIDER_ELEMENT", name}, {"PROVIDER_NAME", text_of(one)}});
    }
  return rows;
}

void compare_reg_a(comparison& tables, xml_node root) {
  const xml_node form = part(root, "formData");
  const std::string type = text_at(root, "headerData/submissionType");
  if (type == "1-A") {
    tables.table("REG_A_EMPLOYEES_INFO", at(form, "employeesInfo"),
                 {{"ISSUER_NAME", "issuerName"},
                  {"JURISDICTION_ORGANIZATION", "jurisdictionOrganization"},
                  {"YEAR_INCORPORATION", "yearIncorporation"},
                  {"ISSUER_CIK", "cik"},
                  {"SIC_CODE", "sicCode"},
                  {"IRS_NUMBER", "irsNum"},
                  {"FULL_TIME_EMPLOYEES", "fullTimeEmployees"},
                  {"PART_TIME_EMPLOYEES", "partTimeEmployees"}});
    tables.table("REG_A_ISSUER_INFO", at(form, "issuerInfo"),
                 {{"TOTAL_ASSETS", "totalAssets"},
                  {"TOTAL_LIABILITIES", "totalLiabilities"},
                  {"NET_INCOME", "netIncome"},
                  {"EARNINGS_PER_SHARE_DILUTED", "earningsPerShareDiluted"},
                  {"NAME_AUDITOR", "nameAuditor"}});
    tables.table("REG_A_SUMMARY_INFO", at(form, "summaryInfo"),
                 {{"TIER", "indicateTier1Tier2Offering"},
                  {"SECURITIES_OFFERED", "securitiesOffered"},
                  {"PRICE_PER_SECURITY", "pricePerSecurity"},
                  {"TOTAL_AGGREGATE_OFFERING", "totalAggregateOffering"},
                  {"UNDERWRITER_FEES", "underwritersFees"},
                  {"FINDERS_FEES", "finderFeesFee"},
                  {"ESTIMATED_NET_AMOUNT", "estimatedNetAmount"}});
    tables.table("REG_A_SECURITIES_OFFERED", at(form, "summaryInfo/securitiesOfferedTypes"),
                 {{"SECURITIES_OFFERED_TYPE", ""}});
  } else if (type == "1-K") {
    tables.table("REG_A_SUMMARY_INFO_KZ", at(form, "summaryInfo"),
                 {{"COMMISSION_FILE_NUMBER", "commissionFileNumber"},
                  {"OFFERING_QUALIFICATION_DATE", "offeringQualificationDate"},
                  {"SECURITIES_SOLD", "offeringSecuritiesSold"},
                  {"PRICE_PER_SECURITY", "pricePerSecurity"},
                  {"AGGREGATE_SOLD_ISSUER", "aggregrateOfferingPrice"},
                  {"BLUE_SKY_FEES", "blueSkyFees"},
                  {"ISSUER_NET_PROCEEDS", "issuerNetProceeds"}});
    tables.table("REG_A_SUMMARY_NAMES_KZ", providers(at(form, "summaryInfo")));
    tables.table("REG_A_ITEM_SECURITIES_K", at(form, "item1/issuedSecuritiesTitle"), {{"ISSUED_SECURITIES_TITLE", ""}});
  } else if (type == "1-Z") {
    tables.table("REG_A_SUMMARY_INFO_KZ", at(form, "summaryInfoOffering"),
                 {{"OFFERING_COMMENCE_DATE", "offeringCommenceDate"},
                  {"SECURITIES_SOLD", "offeringSecuritiesSold"},
                  {"PORTION_SOLD_ISSUER", "portionSecuritiesSoldIssuer"},
                  {"AGGREGATE_SOLD_ISSUER", "aggregrateOfferingIssuer"},
                  {"ISSUER_NET_PROCEEDS", "issuerNetProceeds"}});
    tables.table("REG_A_SUMMARY_NAMES_KZ", providers(at(form, "summaryInfoOffering")));
    tables.table("REG_A_CERT_SUSPENSION_Z", at(form, "certificationSuspension"),
                 {{"SECURITIES_CLASS_TITLE", "securitiesClassTitle"}, {"FILE_NUMBER_1", "certificationFileNumber"}});
  }
}

// --- Over the corpus ----------------------------------------------------------------------------------------------

struct family_of_files {
  const char* folder;
  void (*compare)(comparison&, xml_node);
  std::size_t least;
};

/// The root of the form in a document, whatever stands around it.
xml_node root_in(const pugi::xml_document& document) {
  const xml_node outer = document.document_element();
  return local(outer.name()) == "edgarSubmission" ? outer : part(outer, "edgarSubmission");
}

TEST(Offerings, AreReadCellByCell) {
  FILIGREE_NEEDS_SHARED();
  constexpr family_of_files families[] = {{"formd", compare_form_d, 27},
                                          {"form144", compare_form_144, 4},
                                          {"formc", compare_form_c, 10},
                                          {"reg-a", compare_reg_a, 9}};
  for (const family_of_files& family : families) {
    std::size_t files = 0, compared = 0;
    for (const auto& entry : std::filesystem::directory_iterator(shared() / "corpus" / family.folder)) {
      SCOPED_TRACE(entry.path().filename().string());
      const filing source = open_file(entry.path());
      EXPECT_TRUE(source.unread().empty());
      EXPECT_EQ(soundness(source).check(), "");
      EXPECT_FALSE(source.headline().empty());
      pugi::xml_document document;
      ASSERT_TRUE(document.load_string(read_file(entry.path()).c_str(), pugi::parse_default | pugi::parse_fragment));
      comparison tables(source);
      family.compare(tables, root_in(document));
      compared += tables.compared;
      ++files;
    }
    EXPECT_GE(files, family.least) << family.folder;
    std::printf("offerings: %s, %zu files, %zu cells compared\n", family.folder, files, compared);
  }
}

std::string first_match(const std::string& text, const char* pattern) {
  std::smatch found;
  return std::regex_search(text, found, std::regex(pattern)) ? found[1].str() : std::string();
}

TEST(Offerings, SubmissionsGiveFormDWhatTheirHeadersKnow) {
  FILIGREE_NEEDS_SHARED();
  std::size_t submissions = 0, compared = 0, numbered = 0;
  for (const auto& entry : std::filesystem::directory_iterator(shared() / "corpus" / "submission-txt")) {
    const std::string bytes = read_file(entry.path());
    const std::size_t type = bytes.find("<TYPE>D");
    const std::size_t begin = bytes.find("<edgarSubmission"), end = bytes.find("</edgarSubmission>");
    if (type == std::string::npos || begin == std::string::npos || end == std::string::npos) continue;
    if (bytes.compare(type + 7, 2, "/A") != 0 && bytes[type + 7] != '\n' && bytes[type + 7] != '\r') continue;
    SCOPED_TRACE(entry.path().filename().string());
    ++submissions;
    const filing source = open_file(entry.path());
    EXPECT_TRUE(source.unread().empty());
    EXPECT_EQ(soundness(source).check(), "");
    pugi::xml_document document;
    ASSERT_TRUE(document.load_string(bytes.substr(begin, end + 18 - begin).c_str()));
    comparison tables(source);
    compare_form_d(tables, document.document_element());
    compared += tables.compared;
    const std::string head = bytes.substr(0, type);
    cells_of cells(source);
    const std::string number = first_match(head, R"((?:SEC FILE NUMBER:\s*|<FILE-NUMBER>)(021-[^\s<]+))");
    if (number.empty()) continue;
    ++numbered;
    EXPECT_EQ(cells.text("FORMDSUBMISSION", 0, "FILE_NUM"), number);
    const std::string sic = first_match(head, R"((?:INDUSTRIAL CLASSIFICATION:[^\n]*\[|<ASSIGNED-SIC>)(\d+))");
    EXPECT_EQ(cells.text("FORMDSUBMISSION", 0, "SIC_CODE"), sic.empty() ? "(absent)" : sic);
  }
  std::printf("offerings: %zu submissions of Form D, %zu with a file number, %zu cells compared\n", submissions,
              numbered, compared);
  EXPECT_GE(submissions, 30u);
  EXPECT_GE(numbered, 30u);
}

}  // namespace
}  // namespace filigree::test
