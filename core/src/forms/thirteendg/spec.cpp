#include "forms/thirteendg/spec.hpp"

#include "forms/thirteendg/checks.hpp"
#include "forms/thirteendg/computed.hpp"
#include "forms/thirteendg/headline.hpp"
#include "forms/thirteendg/readers.hpp"
#include "spec/columns.hpp"
#include "spec/compile.hpp"

namespace filigree::thirteendg {
namespace {

using enum value_type;
using namespace columns;

// --- SUBMISSION -------------------------------------------------------------------------------------------------

namespace s = submission;
constexpr column_spec submission_columns[] = {
    accession_number(),
    filing_date(),
    telling(column_part::event, at(s::type, own("SUBMISSION_TYPE", code, "headerData/submissionType", "Schedule",
                                                "SCHEDULE 13D or SCHEDULE 13G, with /A for an amendment."))),
    at(s::amendment_number, own("AMENDMENT_NUMBER", decimal, "formData/coverPageHeader/amendmentNo", "Amendment",
                                "Number of the amendment; none for a first statement.")),
    at(s::issuer_name,
       as(column_sense::subject,
          own("ISSUER_NAME", text, "formData/coverPageHeader/issuerInfo/issuerName|formData/coverPage/issuerName",
              "Issuer", "Name of the company whose shares are reported."))),
    telling(column_part::event,
            at(s::issuer_cik, own("ISSUER_CIK", text,
                                  "formData/coverPageHeader/issuerInfo/issuerCIK|"
                                  "formData/coverPageHeader/issuerInfo/issuerCik|formData/coverPage/issuerCik",
                                  "Issuer CIK", "The issuer's number at the SEC; pages and texts do not give it."))),
    at(s::cusip, joined(own("ISSUER_CUSIP", text,
                            "formData/coverPageHeader/issuerInfo/issuerCUSIP|"
                            "formData/coverPageHeader/issuerInfo/issuerCusip|"
                            "formData/coverPageHeader/issuerInfo/issuerCusips/issuerCusipNumber|"
                            "formData/coverPage/cusipNumber",
                            "CUSIP", "CUSIP number of the class; several are separated by commas."))),
    at(s::class_title, own("SECURITIES_CLASS_TITLE", text,
                           "formData/coverPageHeader/securitiesClassTitle|formData/coverPage/securityTitle",
                           "Title of class", "Class of securities that is reported.")),
    telling(column_part::event,
            at(s::event_date, own("EVENT_DATE", date,
                                  "formData/coverPageHeader/dateOfEvent|"
                                  "formData/coverPageHeader/eventDateRequiresFilingThisStatement|"
                                  "formData/coverPage/dateOfEvent",
                                  "Date of event", "Day of the event that requires the statement."))),
    at(s::rules, joined(own("DESIGNATED_RULES", code,
                            "formData/coverPageHeader/designateRulesPursuantThisScheduleFiled/"
                            "designateRulePursuantThisScheduleFiled",
                            "Filed under",
                            "Schedule 13G: Rule 13d-1(b) institutions, (c) passive investors, (d) exempt investors."))),
    at(s::previously_filed,
       own("PREVIOUSLY_FILED", boolean, "formData/coverPageHeader/previouslyFiledFlag", "Earlier on Schedule 13G",
           "Schedule 13D: the acquisition was reported on Schedule 13G before, for which the cover page has a box.")),
    made("REPORTING_PERSONS", decimal, compute_person_count, "Reporting persons",
         "How many persons the statement has a cover page for."),
    made("LARGEST_AMOUNT", decimal, compute_largest_amount, "Largest amount",
         "Largest aggregate amount of any reporting person: members of a group report the same shares, so that their "
         "amounts are not added up."),
    made("LARGEST_PERCENT", decimal, compute_largest_percent, "Largest percent",
         "Largest percent of the class of any reporting person, for the same reason not a sum."),
    own("ISSUER_STREET1", text,
        "formData/coverPageHeader/issuerInfo/address/street1|"
        "formData/coverPageHeader/issuerInfo/issuerPrincipalExecutiveOfficeAddress/street1",
        "Issuer's street", "Street of the issuer's principal offices."),
    own("ISSUER_STREET2", text,
        "formData/coverPageHeader/issuerInfo/address/street2|"
        "formData/coverPageHeader/issuerInfo/issuerPrincipalExecutiveOfficeAddress/street2",
        "Street, second line", "Second line of that street."),
    own("ISSUER_CITY", text,
        "formData/coverPageHeader/issuerInfo/address/city|"
        "formData/coverPageHeader/issuerInfo/issuerPrincipalExecutiveOfficeAddress/city",
        "Issuer's city", "City of the issuer's principal offices."),
    own("ISSUER_STATE_OR_COUNTRY", code,
        "formData/coverPageHeader/issuerInfo/address/stateOrCountry|"
        "formData/coverPageHeader/issuerInfo/issuerPrincipalExecutiveOfficeAddress/stateOrCountry",
        "State or country", "EDGAR's code of the state or country of these offices."),
    own("ISSUER_ZIP_CODE", text,
        "formData/coverPageHeader/issuerInfo/address/zipCode|"
        "formData/coverPageHeader/issuerInfo/issuerPrincipalExecutiveOfficeAddress/zipCode",
        "ZIP code", "Postal code of these offices."),
    own("SIGNATURE_COMMENT", text, "formData/signatureInfo/commentText|formData/signatureComments",
        "Comment on the signatures", "What the filer adds to the signatures."),
    own("EXHIBIT_TEXT", text, "formData/exhibitInfo", "Exhibits", "Exhibits given as text."),
    own("FILER_CIK", text, "headerData/filerInfo/filer/filerCredentials/cik|headerData/filerInfo/filer/credentials/cik",
        "Filer CIK", "Number at the SEC of whoever made the submission."),
    own("PREVIOUS_ACCESSION_NUMBER", text, "headerData/previousAccessionNumber", "Amended submission",
        "Accession number of the submission that this one amends."),
    own("SCHEMA_VERSION", text, "schemaVersion", "Schema", "Version of the XML schema."),
    own("LIVE_TEST_FLAG", code, "headerData/filerInfo/liveTestFlag", "Live or test", "LIVE for a real filing."),
    own("OVERRIDE_INTERNET_FLAG", boolean, "headerData/filerInfo/flags/overrideInternetFlag", "Notices overridden",
        "EDGAR's notices go only to the addresses that are given here."),
    own("CONTACT_NAME", text, "headerData/filerInfo/contact/contactName", "Contact",
        "Whom EDGAR may ask about the submission."),
    own("CONTACT_PHONE", text, "headerData/filerInfo/contact/contactPhoneNumber", "Contact's phone",
        "Phone number of the contact."),
    own("CONTACT_EMAIL", text, "headerData/filerInfo/contact/contactEmailAddress", "Contact's email",
        "Email address of the contact."),
    joined(own("NOTIFICATION_EMAIL", text, "headerData/filerInfo/notifications/notificationEmailAddress",
               "Notices go to", "Email addresses to which EDGAR sends its notices.")),
    own("STATED_FILING_DATE", date, "formData/coverPage/filedDate", "Filed, as stated",
        "Day of filing as a document outside the SEC's schema states it."),
    own("STATED_AMENDMENT", boolean, "formData/coverPage/isAmendment", "Amendment, as stated",
        "Whether such a document says that it is an amendment."),
};

// --- REPORTING_PERSON -------------------------------------------------------------------------------------------

namespace p = person;
constexpr column_spec person_columns[] = {
    accession_number(),
    row_number("REPORTING_PERSON_SK", column_origin::filigree),
    at(p::cik, own("REPORTING_PERSON_CIK", text, "reportingPersonCIK|reportingCik|reportingPersonCik", "CIK",
                   "Number of the person at the SEC.")),
    at(p::no_cik, own("NO_CIK", code, "reportingPersonNoCIK|reportingCikNotPresentInEdgarFlag", "Has no CIK",
                      "Y when the person has no number at the SEC.")),
    telling(column_part::reporter,
            at(p::name, own("REPORTING_PERSON_NAME", text, "reportingPersonName|nameOfReportingPerson",
                            "Reporting person", "Row 1: name of the person who reports."))),
    at(p::group_member, own("GROUP_MEMBER", code, "memberOfGroup|memberGroup", "Member of a group",
                            "Row 2: a, the person is a member of a group; b, it disclaims being one.")),
    made("GROUP_MEMBER_MEANING", text, compute_group_meaning, "Meaning of the group box",
         "What the box of row 2 stands for."),
    at(p::funds, joined(own("SOURCE_OF_FUNDS", code, "fundType", "Source of funds",
                            "Schedule 13D row 4: codes of where the money came from."))),
    made("SOURCE_OF_FUNDS_MEANING", text, compute_funds_meaning, "Meaning of the source",
         "What the codes of the source of funds stand for."),
    at(p::legal_proceedings, own("LEGAL_PROCEEDINGS", code, "legalProceedings", "Legal proceedings",
                                 "Schedule 13D row 5: Y when such proceedings must be disclosed.")),
    at(p::citizenship,
       own("CITIZENSHIP", text, "citizenshipOrOrganization|identificationOrResidence/citizenshipOrPlaceOfOrganization",
           "Citizenship",
           "Citizenship or place of organization: EDGAR's code of the state or country, in older filings its name.")),
    made("CITIZENSHIP_NAME", text, compute_citizenship_name, "Citizenship in words",
         "Name of the state or country that the code stands for."),
    at(p::sole_voting, own("SOLE_VOTING_POWER", decimal,
                           "soleVotingPower|reportingPersonBeneficiallyOwnedNumberOfShares/soleVotingPower|"
                           "ownershipInfo/soleVotingPower",
                           "Sole voting power", "Shares that the person alone may vote.")),
    at(p::shared_voting, own("SHARED_VOTING_POWER", decimal,
                             "sharedVotingPower|reportingPersonBeneficiallyOwnedNumberOfShares/sharedVotingPower|"
                             "ownershipInfo/sharedVotingPower",
                             "Shared voting power", "Shares that the person may vote together with others.")),
    at(p::sole_dispositive,
       own("SOLE_DISPOSITIVE_POWER", decimal,
           "soleDispositivePower|reportingPersonBeneficiallyOwnedNumberOfShares/soleDispositivePower|"
           "ownershipInfo/soleDispositivePower",
           "Sole dispositive power", "Shares that the person alone may sell.")),
    at(p::shared_dispositive,
       own("SHARED_DISPOSITIVE_POWER", decimal,
           "sharedDispositivePower|reportingPersonBeneficiallyOwnedNumberOfShares/sharedDispositivePower|"
           "ownershipInfo/sharedDispositivePower",
           "Shared dispositive power", "Shares that the person may sell together with others.")),
    at(p::aggregate, own("AGGREGATE_AMOUNT", decimal,
                         "aggregateAmountOwned|reportingPersonBeneficiallyOwnedAggregateNumberOfShares|"
                         "ownershipInfo/aggregateAmountBeneficiallyOwned",
                         "Aggregate amount",
                         "Shares beneficially owned; members of a group may report the same shares, so that amounts "
                         "of several rows must not be added up.")),
    at(p::excludes_shares,
       own("EXCLUDES_CERTAIN_SHARES", code,
           "isAggregateExcludeShares|aggregateAmountExcludesCertainSharesFlag|"
           "ownershipInfo/checkIfExcludesCertainShares",
           "Excludes certain shares", "Y when the aggregate amount leaves out shares whose ownership is disclaimed.")),
    at(p::percent, own("PERCENT_OF_CLASS", decimal, "percentOfClass|classPercent|ownershipInfo/percentOfClass",
                       "Percent of class", "The aggregate amount in percent of the class, as filed: 5.1 is 5.1 %.")),
    at(p::type, joined(own("TYPE_OF_REPORTING_PERSON", code, "typeOfReportingPerson", "Type of person",
                           "Codes of what the person is."))),
    made("TYPE_MEANING", text, compute_type_meaning, "Meaning of the type", "What the codes of the type stand for."),
    at(p::comment,
       own("COMMENT", text, "commentContent|comments", "Comment", "What the filer adds to the cover page.")),
    own("STREET1", text, "address/street1", "Street",
        "Street of the person, which only documents outside the SEC's schema give."),
    own("STREET2", text, "address/street2", "Street, second line", "Second line of that street."),
    own("CITY", text, "address/city", "City", "City of that address."),
    own("STATE_OR_COUNTRY", code, "address/stateOrCountry", "State or country", "State or country of that address."),
    own("ZIP_CODE", text, "address/zipCode", "ZIP code", "Postal code of that address."),
};

// --- ITEM and ITEM_TEXT -----------------------------------------------------------------------------------------

constexpr column_spec item_columns[] = {
    accession_number(),
    row_number("ITEM_SK", column_origin::filigree),
    made("ITEM_NUMBER", decimal, compute_item_number, "Item", "Number of the item within the schedule."),
    at(item::name,
       own("ITEM_AS_FILED", text, "name()", "Item, as filed", "The item as the document names it: item4, Item 4(a).")),
    made("ITEM_TITLE", text, compute_item_title, "Title", "What the item is about."),
    at(item::filer_type, joined(own("TYPE_OF_PERSON_FILING", code, "typeOfPersonFiling", "Kind of filer",
                                    "Schedule 13G item 3: codes of the institutions that Rule 13d-1(b) names."))),
    made("TYPE_OF_PERSON_FILING_MEANING", text, compute_filer_type_meaning, "Meaning of the kind",
         "What the codes of item 3 stand for."),
    own("NOT_APPLICABLE", code, "notApplicableFlag", "Not applicable",
        "Schedule 13G: Y when the item does not apply to the filer."),
    own("FIVE_PERCENT_OR_LESS", code, "classOwnership5PercentOrLess", "Five percent or less",
        "Schedule 13G item 5: Y when the person no longer owns more than five percent."),
    own("STREET1", text, "issuerPrincipalAddress/street1", "Street",
        "Schedule 13D item 1: street of the issuer's principal offices."),
    own("STREET2", text, "issuerPrincipalAddress/street2", "Street, second line", "Second line of that street."),
    own("CITY", text, "issuerPrincipalAddress/city", "City", "City of these offices."),
    own("STATE_OR_COUNTRY", code, "issuerPrincipalAddress/stateOrCountry", "State or country",
        "EDGAR's code of the state or country of these offices."),
    own("ZIP_CODE", text, "issuerPrincipalAddress/zipCode", "ZIP code", "Postal code of these offices."),
};

constexpr column_spec item_text_columns[] = {
    accession_number(),
    parent_number("ITEM_SK", "ITEM", "Item row", "Row of the item that the text belongs to.", column_origin::filigree),
    made("ITEM_NUMBER", decimal, compute_number_of_text, "Item", "Number of the item within the schedule."),
    at(item_text::part,
       own("PART", text, "name()", "Part, as filed", "Which part of the item the document says it is.")),
    made("PART_TITLE", text, compute_part_title, "Part", "What that part is about."),
    at(item_text::text, own("ITEM_TEXT", text, ".", "Text", "Text of the item or of its part.")),
};

// --- Signatures and persons to notify ----------------------------------------------------------------------------

constexpr column_spec signer_columns[] = {
    accession_number(),
    row_number("SIGNATURE_PERSON_SK", column_origin::filigree),
    at(signer::name, own("REPORTING_PERSON_NAME", text, "signatureReportingPerson|reportingPersonName",
                         "Reporting person", "For whom is signed.")),
};
constexpr column_spec signature_columns[] = {
    accession_number(),
    parent_number("SIGNATURE_PERSON_SK", "SIGNATURE_PERSON", "Person row", "Row of the person for whom is signed.",
                  column_origin::filigree),
    made("SIGNED_FOR", text, compute_signer, "Signed for", "Name of the reporting person for whom is signed."),
    own("SIGNATURE", text, "signature|signatureName", "Signature", "Who signed, as typed."),
    own("SIGNATURE_TITLE", text, "title|signatureTitle", "Title", "Name and office of who signed."),
    own("SIGNATURE_DATE", date, "date|signatureDate", "Signed", "Day of the signature."),
};
constexpr column_spec notified_columns[] = {
    accession_number(),
    own("PERSON_NAME", text, "personName", "Name", "Schedule 13D: who may receive notices and communications."),
    own("PERSON_PHONE", text, "personPhoneNum", "Phone", "Phone number of that person."),
    own("STREET1", text, "personAddress/street1", "Street", "Street of that person."),
    own("STREET2", text, "personAddress/street2", "Street, second line", "Second line of that street."),
    own("CITY", text, "personAddress/city", "City", "City of that address."),
    own("STATE_OR_COUNTRY", code, "personAddress/stateOrCountry", "State or country",
        "EDGAR's code of the state or country of that address."),
    own("ZIP_CODE", text, "personAddress/zipCode", "ZIP code", "Postal code of that address."),
};

// --- The family -------------------------------------------------------------------------------------------------

constexpr std::uint16_t most_persons = 100;  // EDGAR takes no more in one statement

constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION", .title = "Statement", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "REPORTING_PERSON",
     .title = "Reporting persons",
     .columns = person_columns,
     .rows = "edgarSubmission/formData/reportingPersons/reportingPersonInfo|"
             "edgarSubmission/formData/coverPageHeaderReportingPersonDetails|"
             "edgarSubmission/formData/reportingPersonInfo",
     .role = table_role::reporters,
     .row_limit = most_persons},
    {.name = "ITEM",
     .title = "Items",
     .columns = item_columns,
     .rows = "edgarSubmission/formData/items1To7/item1|edgarSubmission/formData/items1To7/item2|"
             "edgarSubmission/formData/items1To7/item3|edgarSubmission/formData/items1To7/item4|"
             "edgarSubmission/formData/items1To7/item5|edgarSubmission/formData/items1To7/item6|"
             "edgarSubmission/formData/items1To7/item7|edgarSubmission/formData/items/item1|"
             "edgarSubmission/formData/items/item2|edgarSubmission/formData/items/item3|"
             "edgarSubmission/formData/items/item4|edgarSubmission/formData/items/item5|"
             "edgarSubmission/formData/items/item6|edgarSubmission/formData/items/item7|"
             "edgarSubmission/formData/items/item8|edgarSubmission/formData/items/item9|"
             "edgarSubmission/formData/items/item10"},
    {.name = "ITEM_TEXT",
     .title = "Texts of the items",
     .columns = item_text_columns,
     .rows = "edgarSubmission/formData/items1To7/item1/securityTitle|"
             "edgarSubmission/formData/items1To7/item1/issuerName|"
             "edgarSubmission/formData/items1To7/item1/commentText|"
             "edgarSubmission/formData/items1To7/item2/filingPersonName|"
             "edgarSubmission/formData/items1To7/item2/principalBusinessAddress|"
             "edgarSubmission/formData/items1To7/item2/principalJob|"
             "edgarSubmission/formData/items1To7/item2/hasBeenConvicted|"
             "edgarSubmission/formData/items1To7/item2/convictionDescription|"
             "edgarSubmission/formData/items1To7/item2/citizenship|"
             "edgarSubmission/formData/items1To7/item3/fundsSource|"
             "edgarSubmission/formData/items1To7/item4/transactionPurpose|"
             "edgarSubmission/formData/items1To7/item5/percentageOfClassSecurities|"
             "edgarSubmission/formData/items1To7/item5/numberOfShares|"
             "edgarSubmission/formData/items1To7/item5/transactionDesc|"
             "edgarSubmission/formData/items1To7/item5/listOfShareholders|"
             "edgarSubmission/formData/items1To7/item5/date5PercentOwnership|"
             "edgarSubmission/formData/items1To7/item6/contractDescription|"
             "edgarSubmission/formData/items1To7/item7/filedExhibits|"
             "edgarSubmission/formData/items/item1/issuerName|"
             "edgarSubmission/formData/items/item1/issuerPrincipalExecutiveOfficeAddress|"
             "edgarSubmission/formData/items/item2/filingPersonName|"
             "edgarSubmission/formData/items/item2/principalBusinessOfficeOrResidenceAddress|"
             "edgarSubmission/formData/items/item2/citizenship|"
             "edgarSubmission/formData/items/item3/otherTypeOfPersonFiling|"
             "edgarSubmission/formData/items/item4/amountBeneficiallyOwned|"
             "edgarSubmission/formData/items/item4/classPercent|"
             "edgarSubmission/formData/items/item4/numberOfSharesPersonHas/solePowerOrDirectToVote|"
             "edgarSubmission/formData/items/item4/numberOfSharesPersonHas/sharedPowerOrDirectToVote|"
             "edgarSubmission/formData/items/item4/numberOfSharesPersonHas/solePowerOrDirectToDispose|"
             "edgarSubmission/formData/items/item4/numberOfSharesPersonHas/sharedPowerOrDirectToDispose|"
             "edgarSubmission/formData/items/item6/ownershipMoreThan5PercentOnBehalfOfAnotherPerson|"
             "edgarSubmission/formData/items/item7/subsidiaryIdentificationAndClassification|"
             "edgarSubmission/formData/items/item8/identificationAndClassificationOfGroupMembers|"
             "edgarSubmission/formData/items/item9/groupDissolutionNotice|"
             "edgarSubmission/formData/items/item10/certifications"},
    {.name = "SIGNATURE_PERSON",
     .title = "Persons for whom is signed",
     .columns = signer_columns,
     .rows = "edgarSubmission/formData/signatureInfo/signaturePerson|edgarSubmission/formData/signatureInformation"},
    {.name = "SIGNATURE",
     .title = "Signatures",
     .columns = signature_columns,
     .rows = "edgarSubmission/formData/signatureInfo/signaturePerson/signatureDetails|"
             "edgarSubmission/formData/signatureInformation/signatureDetails|"
             "edgarSubmission/formData/signatureBlock"},
    {.name = "NOTIFIED_PERSON",
     .title = "Persons authorized to receive notices",
     .columns = notified_columns,
     .rows = "edgarSubmission/formData/coverPageHeader/authorizedPersons/notificationInfo"},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/headerData/filerInfo/filer/filerCredentials/ccc", "an access code, which EDGAR blanks"},
    {"edgarSubmission/headerData/filerInfo/filer/credentials/ccc", "an access code, which EDGAR blanks"},
    {"edgarSubmission/documents", "files attached to a draft; in a submission they stand as documents of their own"},
};

// The order in which documents have what the tables have otherwise.
constexpr std::string_view order[] = {
    "edgarSubmission/schemaVersion",
    "edgarSubmission/headerData/submissionType",
    "edgarSubmission/headerData/filerInfo/filer/filerCredentials/cik",
    "edgarSubmission/headerData/filerInfo/filer/filerCredentials/ccc",
    "edgarSubmission/headerData/filerInfo/liveTestFlag",
    "edgarSubmission/formData/coverPageHeader/amendmentNo",
    "edgarSubmission/formData/coverPageHeader/securitiesClassTitle",
    "edgarSubmission/formData/coverPageHeader/dateOfEvent",
    "edgarSubmission/formData/coverPageHeader/eventDateRequiresFilingThisStatement",
    "edgarSubmission/formData/coverPageHeader/issuerInfo",
    "edgarSubmission/formData/coverPageHeader/designateRulesPursuantThisScheduleFiled",
    "edgarSubmission/formData/coverPageHeaderReportingPersonDetails",
    "edgarSubmission/formData/reportingPersons",
    "edgarSubmission/formData/items1To7",
    "edgarSubmission/formData/items",
};

// What EDGAR calls them: the XML ones in full, those before December 2024 in short.
constexpr std::string_view types[] = {"SCHEDULE 13D", "SCHEDULE 13D/A", "SCHEDULE 13G", "SCHEDULE 13G/A",
                                      "SC 13D",       "SC 13D/A",       "SC 13G",       "SC 13G/A"};
// http://www.sec.gov/edgar/schedule13D and …/schedule13g, in either case.
constexpr root_spec roots[] = {{"edgarSubmission", "/edgar/schedule13d"}, {"edgarSubmission", "/edgar/schedule13g"}};
constexpr form_shape shapes[] = {
    {shape::xml, "every element, of every schema version"},
    {shape::html, "front page, every row of each reporting person's cover page, items as texts; no signatures"},
    {shape::text, "front page, every row of each reporting person's cover page, items as texts; no signatures"},
};
constexpr std::string_view not_applicable[] = {"N/A",           "n/a", "NA", "Not Applicable", "Not applicable",
                                               "NOT APPLICABLE"};
using made_of = compiled<source_tables, ignored, order>;

}  // namespace

constinit const form_spec family = {
    .name = "13D/G",
    .title = "Owners of more than five percent of a class (Schedules 13D and 13G)",
    .types = types,
    .shapes = shapes,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSION_TYPE",
    .not_applicable = not_applicable,
    .headline = write_headline,
    .check = check_schedule,
    .read_html = read_cover_pages_html,
    .read_text = read_cover_pages_text,
};

}  // namespace filigree::thirteendg
