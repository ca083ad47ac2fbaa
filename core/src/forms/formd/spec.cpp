#include "forms/formd/spec.hpp"

#include "filigree/date.hpp"
#include "forms/sentence.hpp"
#include "spec/columns.hpp"
#include "spec/compile.hpp"
#include "table/filing_data.hpp"
#include "text/characters.hpp"

namespace filigree::formd {
namespace {

using enum value_type;
using namespace columns;

cell_state compute_primary(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;
cell_state compute_timespan(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;
cell_state compute_offering(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;
cell_state compute_remaining(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;

constexpr column_spec accession() { return accession_number("ACCESSIONNUMBER"); }

/// 1, 2, 3 … within the filing: with the accession number a key, so that a workspace need not number anew.
constexpr column_spec sequence(std::string_view name) {
  return {{name, decimal, "Row", "Place among the filing's rows of this table.", column_origin::sec, column_role::key},
          column_source::row_order};
}

constexpr std::string_view street_meaning = "First line of the street address.";
constexpr std::string_view street2_meaning = "Second line of the street address.";
constexpr std::string_view place_meaning = "EDGAR's two-character code of the state or country.";
constexpr std::string_view place_name_meaning = "What EDGAR says the code of the state or country stands for.";

constexpr column_spec submission_columns[] = {
    accession(),
    at(file_number_slot, sec("FILE_NUM", text, {}, "File number",
                             "The SEC's file number of the offering, 021-…, from the submission header.")),
    filing_date(),
    at(sic_slot, sec("SIC_CODE", code, {}, "SIC code",
                     "Standard industrial classification of the filer, from the submission header.")),
    sec("SCHEMAVERSION", text, "schemaVersion", "Schema", "Version of the XML schema that EDGAR stamped."),
    telling(column_part::event, sec("SUBMISSIONTYPE", code, "submissionType", "Form", "D, or D/A for an amendment.")),
    sec("TESTORLIVE", code, "testOrLive", "Test or live", "LIVE; a TEST filing was never made."),
    sec("OVER100PERSONSFLAG", boolean, "relatedPersonsList/over100PersonsFlag", "More than 100 persons",
        "Item 3: there are more related persons than the 100 that fit."),
    sec("OVER100ISSUERFLAG", boolean, "issuerList/over100IssuerFlag", "More than 100 issuers",
        "Item 1: there are more issuers than the 100 that fit."),
    own("RETURN_COPY", boolean, "returnCopy", "Return copy", "The filer asked EDGAR for a copy."),
    own("CONTACT_NAME", text, "contactData/contactName", "Contact", "Whom EDGAR may ask about the submission."),
    own("CONTACT_PHONE", text, "contactData/contactPhoneNumber", "Contact's telephone",
        "Telephone number of that contact."),
    own("CONTACT_EMAIL", text, "contactData/contactEmailAddress", "Contact's e-mail",
        "E-mail address of that contact."),
    joined(own("NOTIFICATION_EMAILS", text, "notificationAddressList/notificationEmailAddress", "Notified",
               "E-mail addresses to which EDGAR writes about the submission.")),
    own("ACCESSION_IN_DOCUMENT", text, "accession", "Accession number in the document",
        "Accession number that somebody wrote into the document after it left EDGAR."),
};

constexpr column_spec issuer_columns[] = {
    accession(),
    made("IS_PRIMARYISSUER_FLAG", code, compute_primary, "Primary issuer",
         "YES for the issuer that the notice names first, NO for those beside it.", column_origin::sec),
    sequence("ISSUER_SEQ_KEY"),
    telling(column_part::event, sec("CIK", text, "cik", "CIK", "The issuer's number at the SEC.")),
    sec("ENTITYNAME", text, "entityName", "Name of issuer", "Item 1: name of the issuer."),
    sec("STREET1", text, "issuerAddress/street1", "Street", street_meaning),
    sec("STREET2", text, "issuerAddress/street2", "Street, second line", street2_meaning),
    sec("CITY", text, "issuerAddress/city", "City", "Item 2: city of the principal place of business."),
    sec("STATEORCOUNTRY", code, "issuerAddress/stateOrCountry", "State or country", place_meaning),
    sec("STATEORCOUNTRYDESCRIPTION", text, "issuerAddress/stateOrCountryDescription", "State or country, name",
        place_name_meaning),
    sec("ZIPCODE", text, "issuerAddress/zipCode", "Zip", "Zip or postal code."),
    sec("ISSUERPHONENUMBER", text, "issuerPhoneNumber", "Telephone", "The issuer's telephone number."),
    sec("JURISDICTIONOFINC", text, "jurisdictionOfInc", "Jurisdiction of organization",
        "Item 1: state or country under whose law the issuer is organized."),
    sec("ISSUER_PREVIOUSNAME_1", text, "issuerPreviousNameList/previousName|issuerPreviousNameList/value",
        "Previous name", "Item 1: a former name of the issuer as it tells it, or None."),
    sec("ISSUER_PREVIOUSNAME_2", text, "issuerPreviousNameList/previousName", "Previous name, second",
        "A second former name as the issuer tells it."),
    sec("ISSUER_PREVIOUSNAME_3", text, "issuerPreviousNameList/previousName", "Previous name, third",
        "A third former name as the issuer tells it."),
    sec("EDGAR_PREVIOUSNAME_1", text, "edgarPreviousNameList/previousName|edgarPreviousNameList/value",
        "Previous name at EDGAR", "A former name of the issuer as EDGAR knows it, or None."),
    sec("EDGAR_PREVIOUSNAME_2", text, "edgarPreviousNameList/previousName", "Previous name at EDGAR, second",
        "A second former name that EDGAR knows."),
    sec("EDGAR_PREVIOUSNAME_3", text, "edgarPreviousNameList/previousName", "Previous name at EDGAR, third",
        "A third former name that EDGAR knows."),
    sec("ENTITYTYPE", text, "entityType", "Entity type", "Item 1: kind of legal entity, such as Limited Partnership."),
    sec("ENTITYTYPEOTHERDESC", text, "entityTypeOtherDesc", "Entity type, other",
        "What kind of entity it is, where the type is Other."),
    made("YEAROFINC_TIMESPAN_CHOICE", code, compute_timespan, "Organized",
         "Which box is ticked: withinFiveYears, overFiveYears or yetToBeFormed.", column_origin::sec),
    sec("YEAROFINC_VALUE_ENTERED", text, "yearOfInc/value", "Year of organization",
        "Year in which the issuer was organized, where that is within five years."),
    own("WITHIN_FIVE_YEARS", boolean, "yearOfInc/withinFiveYears", "Within the last five years",
        "The issuer was organized within the last five years."),
    own("OVER_FIVE_YEARS", boolean, "yearOfInc/overFiveYears", "Over five years ago",
        "The issuer was organized more than five years ago."),
    own("YET_TO_BE_FORMED", boolean, "yearOfInc/yetToBeFormed", "Yet to be formed", "The issuer does not exist yet."),
    own("ISSUER_ELEMENT", code, "name()", "Element",
        "Name of the element that tells of the issuer: primaryIssuer, or issuer for one of the list."),
};

constexpr std::string_view offering_amount = "offeringSalesAmounts/totalOfferingAmount";
constexpr std::string_view remaining_amount = "offeringSalesAmounts/totalRemaining";

constexpr column_spec offering_columns[] = {
    accession(),
    sec("INDUSTRYGROUPTYPE", text, "industryGroup/industryGroupType", "Industry group", "Item 4: industry."),
    sec("INVESTMENTFUNDTYPE", text, "industryGroup/investmentFundInfo/investmentFundType", "Fund type",
        "Item 4: kind of pooled investment fund."),
    sec("IS40ACT", boolean, "industryGroup/investmentFundInfo/is40Act", "Investment Company Act",
        "Item 4: the fund is registered as an investment company."),
    sec("REVENUERANGE", text, "issuerSize/revenueRange", "Revenue range", "Item 5: yearly revenue, as a range."),
    sec("AGGREGATENETASSETVALUERANGE", text, "issuerSize/aggregateNetAssetValueRange", "Net asset value range",
        "Item 5: net asset value of a fund, as a range."),
    joined(sec("FEDERALEXEMPTIONS_ITEMS_LIST", text, "federalExemptionsExclusions/item", "Exemptions claimed",
               "Item 6: codes of the exemptions and exclusions claimed, such as 06b for Rule 506(b).")),
    sec("ISAMENDMENT", boolean, "typeOfFiling/newOrAmendment/isAmendment", "Amendment",
        "Item 7: the notice amends an earlier one."),
    sec("PREVIOUSACCESSIONNUMBER", text, "typeOfFiling/newOrAmendment/previousAccessionNumber", "Amends",
        "Accession number of the notice that is amended."),
    sec("SALE_DATE", date, "typeOfFiling/dateOfFirstSale/value", "First sale", "Item 7: date of the first sale."),
    sec("YETTOOCCUR", boolean, "typeOfFiling/dateOfFirstSale/yetToOccur", "First sale yet to occur",
        "Item 7: nothing is sold yet."),
    sec("MORETHANONEYEAR", boolean, "durationOfOffering/moreThanOneYear", "More than one year",
        "Item 8: the offering is meant to last more than a year."),
    sec("ISEQUITYTYPE", boolean, "typesOfSecuritiesOffered/isEquityType", "Equity", "Item 9: equity is offered."),
    sec("ISDEBTTYPE", boolean, "typesOfSecuritiesOffered/isDebtType", "Debt", "Item 9: debt is offered."),
    sec("ISOPTIONTOACQUIRETYPE", boolean, "typesOfSecuritiesOffered/isOptionToAcquireType", "Option or warrant",
        "Item 9: options, warrants or other rights to acquire another security are offered."),
    sec("ISSECURITYTOBEACQUIREDTYPE", boolean, "typesOfSecuritiesOffered/isSecurityToBeAcquiredType",
        "Security to be acquired", "Item 9: what such a right acquires when it is exercised is offered."),
    sec("ISPOOLEDINVESTMENTFUNDTYPE", boolean, "typesOfSecuritiesOffered/isPooledInvestmentFundType",
        "Pooled investment fund", "Item 9: interests in a pooled investment fund are offered."),
    sec("ISTENANTINCOMMONTYPE", boolean, "typesOfSecuritiesOffered/isTenantInCommonType", "Tenant-in-common",
        "Item 9: tenant-in-common securities are offered."),
    sec("ISMINERALPROPERTYTYPE", boolean, "typesOfSecuritiesOffered/isMineralPropertyType", "Mineral property",
        "Item 9: mineral property securities are offered."),
    sec("ISOTHERTYPE", boolean, "typesOfSecuritiesOffered/isOtherType", "Other type",
        "Item 9: something else is offered."),
    sec("DESCRIPTIONOFOTHERTYPE", text, "typesOfSecuritiesOffered/descriptionOfOtherType", "Other type, description",
        "What that is."),
    sec("ISBUSINESSCOMBINATIONTRANS", boolean, "businessCombinationTransaction/isBusinessCombinationTransaction",
        "Business combination", "Item 10: the offering is part of a merger, acquisition or exchange offer."),
    sec("BUSCOMBCLARIFICATIONOFRESP", text, "businessCombinationTransaction/clarificationOfResponse",
        "Business combination, clarification", "What the issuer adds to item 10."),
    sec("MINIMUMINVESTMENTACCEPTED", decimal, "minimumInvestmentAccepted", "Minimum investment",
        "Item 11: smallest investment accepted from an outside investor, in dollars."),
    sec("OVER100RECIPIENTFLAG", boolean, "salesCompensationList/over100RecipientFlag", "More than 100 recipients",
        "Item 12: there are more recipients of sales compensation than the 100 that fit."),
    sec("TOTALOFFERINGAMOUNT", text, offering_amount, "Total offering amount",
        "Item 13: dollars offered in all, or the word Indefinite."),
    sec("TOTALAMOUNTSOLD", decimal, "offeringSalesAmounts/totalAmountSold", "Total amount sold",
        "Item 13: dollars sold so far."),
    sec("TOTALREMAINING", text, remaining_amount, "Total remaining to be sold",
        "Item 13: dollars still to be sold, or the word Indefinite."),
    sec("SALESAMTCLARIFICATIONOFRESP", text, "offeringSalesAmounts/clarificationOfResponse",
        "Sales amounts, clarification", "What the issuer adds to item 13."),
    sec("HASNONACCREDITEDINVESTORS", boolean, "investors/hasNonAccreditedInvestors", "Non-accredited investors",
        "Item 14: investors who are not accredited have bought or may buy."),
    sec("NUMBERNONACCREDITEDINVESTORS", decimal, "investors/numberNonAccreditedInvestors",
        "Number of non-accredited investors", "Item 14: how many of them have invested already."),
    sec("TOTALNUMBERALREADYINVESTED", decimal, "investors/totalNumberAlreadyInvested", "Investors",
        "Item 14: how many investors have invested already."),
    sec("SALESCOMM_DOLLARAMOUNT", decimal, "salesCommissionsFindersFees/salesCommissions/dollarAmount",
        "Sales commissions", "Item 15: sales commissions in dollars."),
    sec("SALESCOMM_ISESTIMATE", boolean, "salesCommissionsFindersFees/salesCommissions/isEstimate",
        "Sales commissions estimated", "That amount is an estimate."),
    sec("FINDERSFEE_DOLLARAMOUNT", decimal, "salesCommissionsFindersFees/findersFees/dollarAmount", "Finders' fees",
        "Item 15: finders' fees in dollars."),
    sec("FINDERSFEE_ISESTIMATE", boolean, "salesCommissionsFindersFees/findersFees/isEstimate",
        "Finders' fees estimated", "That amount is an estimate."),
    sec("FINDERFEECLARIFICATIONOFRESP", text, "salesCommissionsFindersFees/clarificationOfResponse",
        "Commissions and fees, clarification", "What the issuer adds to item 15."),
    sec("GROSSPROCEEDSUSED_DOLLARAMOUNT", decimal, "useOfProceeds/grossProceedsUsed/dollarAmount",
        "Proceeds paid to related persons", "Item 16: dollars of the proceeds that go to persons named in item 3."),
    sec("GROSSPROCEEDSUSED_ISESTIMATE", boolean, "useOfProceeds/grossProceedsUsed/isEstimate", "Proceeds estimated",
        "That amount is an estimate."),
    sec("GROSSPROCEEDSUSED_CLAROFRESP", text, "useOfProceeds/clarificationOfResponse", "Proceeds, clarification",
        "What the issuer adds to item 16."),
    sec("AUTHORIZEDREPRESENTATIVE", boolean, "signatureBlock/authorizedRepresentative", "Authorized representative",
        "The signer signs for the issuers as their authorized representative."),
    made("TOTAL_OFFERING_USD", decimal, compute_offering, "Total offering amount in dollars",
         "Item 13 as a number; not applicable where the amount is indefinite."),
    made("TOTAL_REMAINING_USD", decimal, compute_remaining, "Remaining in dollars",
         "What remains as a number; not applicable where that is indefinite."),
};

constexpr column_spec recipient_columns[] = {
    accession(),
    sequence("RECIPIENT_SEQ_KEY"),
    sec("RECIPIENTNAME", text, "recipientName", "Recipient", "Item 12: who is paid for soliciting purchasers."),
    sec("RECIPIENTCRDNUMBER", text, "recipientCRDNumber", "Recipient's CRD number",
        "The recipient's number in the Central Registration Depository, or None."),
    sec("ASSOCIATEDBDNAME", text, "associatedBDName", "Broker or dealer",
        "Broker or dealer with whom the recipient is associated, or None."),
    sec("ASSOCIATEDBDCRDNUMBER", text, "associatedBDCRDNumber", "Broker's CRD number",
        "That broker's or dealer's number in the Central Registration Depository, or None."),
    sec("STREET1", text, "recipientAddress/street1", "Street", street_meaning),
    sec("STREET2", text, "recipientAddress/street2", "Street, second line", street2_meaning),
    sec("CITY", text, "recipientAddress/city", "City", "City of the recipient's address."),
    sec("STATEORCOUNTRY", code, "recipientAddress/stateOrCountry", "State or country", place_meaning),
    sec("STATEORCOUNTRYDESCRIPTION", text, "recipientAddress/stateOrCountryDescription", "State or country, name",
        place_name_meaning),
    sec("ZIPCODE", text, "recipientAddress/zipCode", "Zip", "Zip or postal code."),
    joined(sec("STATES_OR_VALUE_LIST", text, "statesOfSolicitationList/state|statesOfSolicitationList/value",
               "States of solicitation", "Codes of the states where purchasers are solicited, or All States.")),
    joined(sec("DESCRIPTIONS_LIST", text, "statesOfSolicitationList/description", "States, names",
               "What EDGAR says those codes stand for.")),
    sec("FOREIGNSOLICITATION", boolean, "foreignSolicitation", "Abroad",
        "Purchasers outside the United States are solicited."),
};

constexpr column_spec person_columns[] = {
    accession(),
    sequence("RELATEDPERSON_SEQ_KEY"),
    sec("FIRSTNAME", text, "relatedPersonName/firstName", "First name", "Item 3: first name; N/A for a company."),
    sec("MIDDLENAME", text, "relatedPersonName/middleName", "Middle name", "Item 3: middle name."),
    sec("LASTNAME", text, "relatedPersonName/lastName", "Last name", "Item 3: last name, or the name of a company."),
    sec("STREET1", text, "relatedPersonAddress/street1", "Street", street_meaning),
    sec("STREET2", text, "relatedPersonAddress/street2", "Street, second line", street2_meaning),
    sec("CITY", text, "relatedPersonAddress/city", "City", "City of the person's address."),
    sec("STATEORCOUNTRY", code, "relatedPersonAddress/stateOrCountry", "State or country", place_meaning),
    sec("STATEORCOUNTRYDESCRIPTION", text, "relatedPersonAddress/stateOrCountryDescription", "State or country, name",
        place_name_meaning),
    sec("ZIPCODE", text, "relatedPersonAddress/zipCode", "Zip", "Zip or postal code."),
    sec("RELATIONSHIP_1", text, "relatedPersonRelationshipList/relationship", "Relationship",
        "What the person is to the issuer: Executive Officer, Director or Promoter."),
    sec("RELATIONSHIP_2", text, "relatedPersonRelationshipList/relationship", "Relationship, second",
        "What else the person is."),
    sec("RELATIONSHIP_3", text, "relatedPersonRelationshipList/relationship", "Relationship, third",
        "What else again the person is."),
    sec("RELATIONSHIPCLARIFICATION", text, "relationshipClarification", "Clarification",
        "What the issuer adds about the relationship."),
};

constexpr column_spec signature_columns[] = {
    accession(),
    sequence("SIGNATURE_SEQ_KEY"),
    sec("ISSUERNAME", text, "issuerName", "Issuer", "Issuer for whom it is signed."),
    sec("SIGNATURENAME", text, "signatureName", "Signature", "Signature as typed."),
    sec("NAMEOFSIGNER", text, "nameOfSigner", "Name of signer", "Name of the person who signs."),
    sec("SIGNATURETITLE", text, "signatureTitle", "Title", "The signer's title."),
    telling(column_part::event, sec("SIGNATUREDATE", date, "signatureDate", "Date", "Date of the signature.")),
};

constexpr table_spec source_tables[] = {
    {.name = "FORMDSUBMISSION", .title = "Filing", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "ISSUERS",
     .title = "Issuers",
     .columns = issuer_columns,
     .rows = "edgarSubmission/primaryIssuer|edgarSubmission/issuerList/issuer"},
    {.name = "OFFERING",
     .title = "Offering",
     .columns = offering_columns,
     .rows = "edgarSubmission/offeringData",
     .role = table_role::lines},
    {.name = "RECIPIENTS",
     .title = "Sales compensation",
     .columns = recipient_columns,
     .rows = "edgarSubmission/offeringData/salesCompensationList/recipient"},
    {.name = "RELATEDPERSONS",
     .title = "Related persons",
     .columns = person_columns,
     .rows = "edgarSubmission/relatedPersonsList/relatedPersonInfo"},
    {.name = "SIGNATURES",
     .title = "Signatures",
     .columns = signature_columns,
     .rows = "edgarSubmission/offeringData/signatureBlock/signature"},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/primaryIssuer/ccc", "an access code; EDGAR removes it before dissemination"},
    {"edgarSubmission/issuerList/issuer/ccc", "an access code; EDGAR removes it before dissemination"},
};

constexpr std::string_view order[] = {
    "edgarSubmission/schemaVersion",
    "edgarSubmission/submissionType",
    "edgarSubmission/testOrLive",
    "edgarSubmission/returnCopy",
    "edgarSubmission/contactData",
    "edgarSubmission/notificationAddressList",
    "edgarSubmission/primaryIssuer/cik",
    "edgarSubmission/primaryIssuer/ccc",
    "edgarSubmission/issuerList/issuer/cik",
    "edgarSubmission/issuerList/issuer/ccc",
    "edgarSubmission/issuerList/over100IssuerFlag",
    "edgarSubmission/relatedPersonsList/relatedPersonInfo",
    "edgarSubmission/relatedPersonsList/over100PersonsFlag",
    "edgarSubmission/offeringData/industryGroup",
    "edgarSubmission/offeringData/issuerSize",
    "edgarSubmission/offeringData/federalExemptionsExclusions",
    "edgarSubmission/offeringData/typeOfFiling",
    "edgarSubmission/offeringData/durationOfOffering",
    "edgarSubmission/offeringData/typesOfSecuritiesOffered",
    "edgarSubmission/offeringData/businessCombinationTransaction",
    "edgarSubmission/offeringData/minimumInvestmentAccepted",
    "edgarSubmission/offeringData/salesCompensationList/recipient",
    "edgarSubmission/offeringData/salesCompensationList/over100RecipientFlag",
    "edgarSubmission/offeringData/offeringSalesAmounts",
};

constexpr std::string_view types[] = {"D", "D/A"};
constexpr root_spec roots[] = {{"edgarSubmission", "formDSubmission"}};
using made_of = compiled<source_tables, ignored, order>;

// --- Columns made from others -------------------------------------------------------------------------------------

/// The cell's text behind what `out` holds; to be taken off again by the caller.
std::string_view add_cell(const filing_data& data, std::uint32_t row, std::uint16_t slot, text_buffer& out) noexcept {
  const std::size_t start = out.size();
  data.add_text(out, *data.cell_at(row, slot));
  return out.view_from(start);
}

cell_state compute_primary(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  constexpr std::uint16_t element = slot_of(made_of::tables[issuers_table], "ISSUER_ELEMENT");
  const bool is_listed = data.bytes_at(data.cell_at(row, element)->place) == "issuer";
  out.add(is_listed ? "NO" : "YES");
  return cell_state::value;
}

cell_state compute_timespan(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  struct choice {
    std::uint16_t slot;
    std::string_view name;
  };
  constexpr choice choices[] = {
      {slot_of(made_of::tables[issuers_table], "WITHIN_FIVE_YEARS"), "withinFiveYears"},
      {slot_of(made_of::tables[issuers_table], "OVER_FIVE_YEARS"), "overFiveYears"},
      {slot_of(made_of::tables[issuers_table], "YET_TO_BE_FORMED"), "yetToBeFormed"},
  };
  std::string_view ticked;
  for (const choice& one : choices) {
    const std::size_t start = out.size();
    const bool is_ticked = parse_boolean(add_cell(data, row, one.slot, out)).value_or(false);
    out.truncate(start);
    if (!is_ticked) continue;
    if (!ticked.empty()) return cell_state::ambiguous;
    ticked = one.name;
  }
  out.add(ticked);
  return ticked.empty() ? cell_state::absent : cell_state::value;
}

cell_state compute_amount(const filing_data& data, std::uint32_t row, std::uint16_t slot, text_buffer& out) noexcept {
  const stored_cell& cell = *data.cell_at(row, slot);
  if (cell.state != cell_state::value) return cell.state;
  const std::size_t start = out.size();
  const std::string_view text = add_cell(data, row, slot, out);
  const bool is_number = parse_decimal(text).has_value();
  const bool is_indefinite = equal_ignoring_case(text, "indefinite");
  if (is_number) return cell_state::value;
  out.truncate(start);
  return is_indefinite ? cell_state::not_applicable : cell_state::invalid;
}

cell_state compute_offering(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  return compute_amount(data, row, slot_of(made_of::tables[offering_table], "TOTALOFFERINGAMOUNT"), out);
}

cell_state compute_remaining(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  return compute_amount(data, row, slot_of(made_of::tables[offering_table], "TOTALREMAINING"), out);
}

}  // namespace

constinit const form_spec family = {
    .name = "D",
    .title = "Notices of exempt offerings (Regulation D)",
    .types = types,
    .data_set = "formd",
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSIONTYPE",
    .opens_missing = true,
    .headline = write_headline,
    .check = check_offering,
};

}  // namespace filigree::formd
