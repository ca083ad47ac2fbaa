#include "forms/sdr/spec.hpp"

#include "forms/registration/submission.hpp"
#include "forms/sdr/application.hpp"
#include "forms/sdr/exhibits.hpp"
#include "spec/columns.hpp"
#include "spec/compile.hpp"

namespace filigree::sdr {
namespace {

using enum value_type;
using namespace columns;
using namespace registration;

constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION", .title = "Application", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "OFFICE",
     .title = "Other offices",
     .columns = office_columns,
     .rows = "edgarSubmission/formData/generalInfo/officeInfo/office"},
    {.name = "CUSTODIAN",
     .title = "Custodians of records",
     .columns = custodian_columns,
     .rows = "edgarSubmission/formData/custodianInfo/custodian"},
    {.name = "EXHIBIT_NOT_APPLICABLE",
     .title = "Exhibits that do not apply",
     .columns = exhibit_not_applicable_columns,
     .rows = "edgarSubmission/formData/nonapplicableExhibits/exhibit"},
    {.name = "ATTACHMENT",
     .title = "Documents",
     .columns = attachment_columns,
     .rows = "edgarSubmission/documents/document"},
    {.name = "CONTROL_PERSON",
     .title = "Exhibit A: persons in control",
     .columns = control_person_columns,
     .rows = "controllingPersons/controlPerson"},
    {.name = "COMPLIANCE_OFFICER",
     .title = "Exhibit B: chief compliance officer",
     .columns = compliance_officer_columns,
     .rows = "chiefComplianceOfficers/chiefComplianceOfficer"},
    {.name = "OFFICER",
     .title = "Exhibit C: officers and directors",
     .columns = officer_columns,
     .rows = "directorGovernors/officer"},
    {.name = "COMMITTEE",
     .title = "Exhibit C: standing committees",
     .columns = committee_columns,
     .rows = "directorGovernors/standingCommittee"},
    {.name = "COMMITTEE_MEMBER",
     .title = "Exhibit C: committee members",
     .columns = committee_member_columns,
     .rows = "directorGovernors/standingCommittee/standingCommitteeMember"},
    {.name = "AFFILIATE",
     .title = "Exhibit G: affiliates",
     .columns = affiliate_columns,
     .rows = "affiliates/affiliate"},
    {.name = "SERVICE_CONTRACT",
     .title = "Exhibit I: contracts with service providers",
     .columns = service_contract_columns,
     .rows = "serviceProviderContracts/serviceProviderContract"},
    {.name = "SUBSCRIBERS",
     .title = "Exhibit T: subscribers",
     .columns = subscribers_columns,
     .rows = "subscriberInformation"},
    {.name = "LIMITED_SUBSCRIBER",
     .title = "Exhibit T: subscribers with limited access",
     .columns = limited_subscriber_columns,
     .rows = "subscriberInformation/limitedAccessSubscriber"},
    {.name = "DELIVERY_SERVICE",
     .title = "Exhibit T: services through devices",
     .columns = delivery_service_columns,
     .rows = "subscriberInformation/infoDeliveryService"},
    {.name = "MACHINE_READABLE_SERVICE",
     .title = "Exhibit T: machine-readable services",
     .columns = machine_readable_service_columns,
     .rows = "subscriberInformation/machineReadableService"},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/headerData/filerInfo/filer/filerCredentials/ccc", access_code},
    {"edgarSubmission/headerData/filerInfo/filer/filerCredentials/filerCcc", access_code},
    {"edgarSubmission/documents/document/contents", encoded_document},
};

constexpr std::string_view types[] = {"SDR", "SDR/A", "SDR-A", "SDR-W"};
constexpr root_spec roots[] = {{"edgarSubmission", "edgar/sdrfiler"},
                               {"controllingPersons", "sdr/exhibita"},
                               {"chiefComplianceOfficers", "sdr/exhibitb"},
                               {"directorGovernors", "sdr/exhibitc"},
                               {"affiliates", "sdr/exhibitg"},
                               {"serviceProviderContracts", "sdr/exhibiti"},
                               {"subscriberInformation", "sdr/exhibitt"}};
constexpr form_shape shapes[] = {{shape::xml, "every element but the attached documents"}};
using made_of = compiled<source_tables, ignored>;

}  // namespace

constinit const form_spec family = {
    .name = "SDR",
    .title = "Registration of security-based swap data repositories",
    .types = types,
    .shapes = shapes,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSION_TYPE",
    .headline = write_headline,
};

}  // namespace filigree::sdr
