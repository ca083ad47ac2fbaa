#include "forms/cfportal/spec.hpp"

#include "forms/cfportal/civil_bankruptcy.hpp"
#include "forms/cfportal/criminal_regulatory.hpp"
#include "forms/cfportal/lists.hpp"
#include "forms/cfportal/registration.hpp"
#include "forms/registration/submission.hpp"
#include "spec/columns.hpp"
#include "spec/compile.hpp"

namespace filigree::cfportal {
namespace {

using enum value_type;
using namespace columns;
using namespace registration;

constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION", .title = "Registration", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "OTHER_NAME",
     .title = "Other names and websites",
     .columns = other_name_columns,
     .rows = "edgarSubmission/formData/identifyingInformation/otherNamesAndWebsiteUrls|edgarSubmission/formData/"
             "identifyingInformation/prevNamesAndWebsiteUrls"},
    {.name = "FOREIGN_REGISTRATION",
     .title = "Foreign registrations",
     .columns = foreign_registration_columns,
     .rows = "edgarSubmission/formData/identifyingInformation/foreignRegistrations"},
    {.name = "PREDECESSOR",
     .title = "Predecessors",
     .columns = predecessor_columns,
     .rows = "edgarSubmission/formData/successions/acquiredHistoryDetails"},
    {.name = "CONTROL_PERSON",
     .title = "Persons in control",
     .columns = control_person_columns,
     .rows = "edgarSubmission/formData/controlRelationships/fullLegalNames"},
    {.name = "DISCLOSURE",
     .title = "Disclosure questions",
     .columns = disclosure_columns,
     .rows = "edgarSubmission/formData/disclosureAnswers"},
    {.name = "FUNDS_HOLDER",
     .title = "Holders of investor funds",
     .columns = funds_holder_columns,
     .rows = "edgarSubmission/formData/escrowArrangements/investorFundsContacts"},
    {.name = "OWNER",
     .title = "Schedules A and B: owners and officers",
     .columns = owner_columns,
     .rows = "edgarSubmission/formData/scheduleA/entityOrNaturalPerson|edgarSubmission/formData/scheduleB/"
             "amendEntityOrNaturalPerson"},
    {.name = "RECORDS_KEEPER",
     .title = "Schedule D: keepers of records",
     .columns = records_keeper_columns,
     .rows = "edgarSubmission/formData/scheduleD/bookKeepingDetails"},
    {.name = "CRIMINAL_REPORT",
     .title = "Disclosure: criminal reports",
     .columns = criminal_report_columns,
     .rows = "edgarSubmission/formData/criminalDrpInfo/criminalDrp"},
    {.name = "CRIMINAL_MATTER",
     .title = "Disclosure: criminal matters",
     .columns = criminal_matter_columns,
     .rows = "edgarSubmission/formData/criminalDrpInfo/criminalDrp/applicant|edgarSubmission/formData/criminalDrpInfo/"
             "criminalDrp/associatedPerson"},
    {.name = "CRIMINAL_CHARGE",
     .title = "Disclosure: criminal charges",
     .columns = criminal_charge_columns,
     .rows = "edgarSubmission/formData/criminalDrpInfo/criminalDrp/applicant/criminalDrpDetails/"
             "criminalCharge|edgarSubmission/formData/criminalDrpInfo/criminalDrp/associatedPerson/criminalDrpDetails/"
             "criminalCharge"},
    {.name = "REGULATORY_REPORT",
     .title = "Disclosure: regulatory reports",
     .columns = regulatory_report_columns,
     .rows = "edgarSubmission/formData/regulatoryDrpInfo/regulatoryDrp"},
    {.name = "REGULATORY_MATTER",
     .title = "Disclosure: regulatory matters",
     .columns = regulatory_matter_columns,
     .rows = "edgarSubmission/formData/regulatoryDrpInfo/regulatoryDrp/applicant|edgarSubmission/formData/"
             "regulatoryDrpInfo/regulatoryDrp/associatedPerson"},
    {.name = "CIVIL_REPORT",
     .title = "Disclosure: civil judicial reports",
     .columns = civil_report_columns,
     .rows = "edgarSubmission/formData/civilJudicialDrpInfo/civilJudicialDrp"},
    {.name = "CIVIL_MATTER",
     .title = "Disclosure: civil judicial matters",
     .columns = civil_matter_columns,
     .rows = "edgarSubmission/formData/civilJudicialDrpInfo/civilJudicialDrp/applicant|edgarSubmission/formData/"
             "civilJudicialDrpInfo/civilJudicialDrp/associatedPerson"},
    {.name = "BANKRUPTCY_REPORT",
     .title = "Disclosure: bankruptcy reports",
     .columns = bankruptcy_report_columns,
     .rows = "edgarSubmission/formData/bankruptcySipcDrpInfo/bankruptcyDrp"},
    {.name = "BANKRUPTCY_MATTER",
     .title = "Disclosure: bankruptcy matters",
     .columns = bankruptcy_matter_columns,
     .rows = "edgarSubmission/formData/bankruptcySipcDrpInfo/bankruptcyDrp/applicant|edgarSubmission/formData/"
             "bankruptcySipcDrpInfo/bankruptcyDrp/affiliatePerson"},
    {.name = "BOND_REPORT",
     .title = "Disclosure: bond reports",
     .columns = bond_report_columns,
     .rows = "edgarSubmission/formData/bondDrpInfo/bondDrp"},
    {.name = "JUDGMENT_REPORT",
     .title = "Disclosure: judgments and liens",
     .columns = judgment_report_columns,
     .rows = "edgarSubmission/formData/judgementDrpInfo/judgementDrp"},
    {.name = "ATTACHMENT",
     .title = "Documents",
     .columns = attachment_columns,
     .rows = "edgarSubmission/documents/document"},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/headerData/filerInfo/filer/filerCredentials/ccc", access_code},
    {"edgarSubmission/headerData/filerInfo/filer/filerCredentials/filerCcc", access_code},
    {"edgarSubmission/documents/document/contents", encoded_document},
};

constexpr std::string_view types[] = {"CFPORTAL", "CFPORTAL/A", "CFPORTAL-W"};
constexpr root_spec roots[] = {{"edgarSubmission", "edgar/crowdfunding"}};
constexpr form_shape shapes[] = {{shape::xml, "every element but the attached documents"}};
using made_of = compiled<source_tables, ignored>;

}  // namespace

constinit const form_spec family = {
    .name = "CFPORTAL",
    .title = "Registration of funding portals",
    .types = types,
    .shapes = shapes,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSION_TYPE",
    .headline = write_headline,
};

}  // namespace filigree::cfportal
