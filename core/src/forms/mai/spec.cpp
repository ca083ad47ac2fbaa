#include "forms/mai/spec.hpp"

#include "forms/mai/civil.hpp"
#include "forms/mai/complaints.hpp"
#include "forms/mai/criminal.hpp"
#include "forms/mai/other_reports.hpp"
#include "forms/mai/person.hpp"
#include "forms/mai/questions.hpp"
#include "forms/mai/regulatory.hpp"
#include "forms/registration/submission.hpp"
#include "spec/columns.hpp"
#include "spec/compile.hpp"

namespace filigree::mai {
namespace {

using enum value_type;
using namespace columns;
using namespace registration;

constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION", .title = "Person and filing", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "ADVISORY_FIRM",
     .title = "Municipal advisory firms",
     .columns = advisory_firm_columns,
     .rows = "edgarSubmission/formData/municipalAdvisorOffices/municipalAdvisorOffice"},
    {.name = "FIRM_OFFICE",
     .title = "Offices of the person",
     .columns = firm_office_columns,
     .rows = "edgarSubmission/formData/municipalAdvisorOffices/municipalAdvisorOffice/advisorOffices/advisorOffice"},
    {.name = "OTHER_NAME",
     .title = "Other names",
     .columns = other_name_columns,
     .rows = "edgarSubmission/formData/otherNames/otherName"},
    {.name = "RESIDENCE",
     .title = "Residential history",
     .columns = residence_columns,
     .rows = "edgarSubmission/formData/residentialHistory/currentAddress|edgarSubmission/formData/residentialHistory/"
             "priorAddresses/priorAddress"},
    {.name = "EMPLOYER",
     .title = "Employment history",
     .columns = employer_columns,
     .rows = "edgarSubmission/formData/employmentHistory/currentEmployer|edgarSubmission/formData/employmentHistory/"
             "priorEmployers/priorEmployer"},
    {.name = "OTHER_BUSINESS",
     .title = "Other business",
     .columns = other_business_columns,
     .rows = "edgarSubmission/formData/otherBusinesses/otherBusiness"},
    {.name = "DISCLOSURE",
     .title = "Disclosure questions",
     .columns = disclosure_columns,
     .rows = "edgarSubmission/formData/disclosureQuestions"},
    {.name = "ATTACHMENT",
     .title = "Documents",
     .columns = attachment_columns,
     .rows = "edgarSubmission/formData/documents"},
    {.name = "CRIMINAL_REPORT",
     .title = "Disclosure: criminal reports",
     .columns = criminal_report_columns,
     .rows = "edgarSubmission/formData/drpInfo/criminalDisclosure/criminalDrp"},
    {.name = "CRIMINAL_CHARGE",
     .title = "Disclosure: criminal charges",
     .columns = criminal_charge_columns,
     .rows = "edgarSubmission/formData/drpInfo/criminalDisclosure/criminalDrp/drpData/eventDisclosureDetail/"
             "chargeDetails/chargeDetail"},
    {.name = "CRIMINAL_DISPOSITION",
     .title = "Disclosure: dispositions",
     .columns = criminal_disposition_columns,
     .rows = "edgarSubmission/formData/drpInfo/criminalDisclosure/criminalDrp/drpData/appealInformation/"
             "dispositionDetails/dispositionDetail"},
    {.name = "REGULATORY_REPORT",
     .title = "Disclosure: regulatory reports",
     .columns = regulatory_report_columns,
     .rows = "edgarSubmission/formData/drpInfo/regulatoryDisclosure/regulatoryDrp"},
    {.name = "REGULATORY_SANCTION",
     .title = "Disclosure: bars and suspensions by regulators",
     .columns = regulatory_sanction_columns,
     .rows = "edgarSubmission/formData/drpInfo/regulatoryDisclosure/regulatoryDrp/drpData/regulatoryInfo/"
             "sanctionDetails/barred|edgarSubmission/formData/drpInfo/regulatoryDisclosure/regulatoryDrp/drpData/"
             "regulatoryInfo/sanctionDetails/enjoined|edgarSubmission/formData/drpInfo/regulatoryDisclosure/"
             "regulatoryDrp/drpData/regulatoryInfo/sanctionDetails/suspended"},
    {.name = "INVESTIGATION_REPORT",
     .title = "Disclosure: investigations",
     .columns = investigation_report_columns,
     .rows = "edgarSubmission/formData/drpInfo/investigationDisclosure/investigationDrp"},
    {.name = "TERMINATION_REPORT",
     .title = "Disclosure: terminations",
     .columns = termination_report_columns,
     .rows = "edgarSubmission/formData/drpInfo/terminationDisclosure/terminationDrp"},
    {.name = "JUDGMENT_REPORT",
     .title = "Disclosure: judgments and liens",
     .columns = judgment_report_columns,
     .rows = "edgarSubmission/formData/drpInfo/judgementLienDisclosure/judgementLienDrp"},
    {.name = "CIVIL_REPORT",
     .title = "Disclosure: civil judicial reports",
     .columns = civil_report_columns,
     .rows = "edgarSubmission/formData/drpInfo/civilJudicialDisclosure/civilJudicialDrp"},
    {.name = "CIVIL_SANCTION",
     .title = "Disclosure: bars and suspensions by courts",
     .columns = civil_sanction_columns,
     .rows = "edgarSubmission/formData/drpInfo/civilJudicialDisclosure/civilJudicialDrp/drpData/civilJudicialInfo/"
             "sanctionDetails/barred|edgarSubmission/formData/drpInfo/civilJudicialDisclosure/civilJudicialDrp/drpData/"
             "civilJudicialInfo/sanctionDetails/enjoined|edgarSubmission/formData/drpInfo/civilJudicialDisclosure/"
             "civilJudicialDrp/drpData/civilJudicialInfo/sanctionDetails/suspended"},
    {.name = "COMPLAINT_REPORT",
     .title = "Disclosure: customer complaints",
     .columns = complaint_report_columns,
     .rows = "edgarSubmission/formData/drpInfo/customerComplaintDisclosure/customerComplaintDrp"},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/headerData/filerInfo/filer/filerCcc", access_code},
    {"edgarSubmission/formData/documents/contents", encoded_document},
};

constexpr std::string_view types[] = {"MA-I", "MA-I-A", "MA-I/A"};
constexpr root_spec roots[] = {{"edgarSubmission", "edgar/maifiler"}};
constexpr form_shape shapes[] = {{shape::xml, "every element but the attached documents"}};
using made_of = compiled<source_tables, ignored>;

}  // namespace

constinit const form_spec family = {
    .name = "MA-I",
    .title = "Natural persons who give municipal advice",
    .types = types,
    .shapes = shapes,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSION_TYPE",
    .headline = write_headline,
};

}  // namespace filigree::mai
