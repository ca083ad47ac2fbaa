#include "forms/sbseother/spec.hpp"

#include "forms/registration/submission.hpp"
#include "forms/sbseother/submission.hpp"
#include "forms/sbseother/withdrawal.hpp"
#include "spec/columns.hpp"
#include "spec/compile.hpp"

namespace filigree::sbseother {
namespace {

using enum value_type;
using namespace columns;
using namespace registration;

constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION", .title = "Submission", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "REGISTRATION",
     .title = "SBSE-BD: short registration of a broker-dealer",
     .columns = registration_columns,
     .rows = "edgarSubmission/formData/applicantOne"},
    {.name = "SERVICE_OF_PROCESS",
     .title = "SBSE-BD, Schedule F: service of process",
     .columns = service_of_process_columns,
     .rows = "edgarSubmission/formData/scheduleF"},
    {.name = "FOREIGN_REGULATOR",
     .title = "SBSE-BD, Schedule F: foreign regulators",
     .columns = foreign_regulator_columns,
     .rows = "edgarSubmission/formData/scheduleF/foreignFinancialReg"},
    {.name = "CERTIFICATION",
     .title = "SBSE-C: certifications",
     .columns = certification_columns,
     .rows = "edgarSubmission/formData/certificationOne|edgarSubmission/formData/certificationTwo"},
    {.name = "WITHDRAWAL",
     .title = "SBSE-W: withdrawal",
     .columns = withdrawal_columns,
     .rows = "edgarSubmission/formData/sbseW"},
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

constexpr std::string_view types[] = {"SBSE-BD", "SBSE-BD/A", "SBSE-C", "SBSE-W", "SBSE-CCO-RPT", "SBSE-CCO-RPT/A"};
constexpr root_spec roots[] = {{"edgarSubmission", "sbse/sbsebdfiler"},
                               {"edgarSubmission", "sbse/sbsecfiler"},
                               {"edgarSubmission", "sbse/sbsewfiler"},
                               {"edgarSubmission", "sbse/sbseccorptfiler"}};
constexpr form_shape shapes[] = {{shape::xml, "every element but the attached documents"}};
using made_of = compiled<source_tables, ignored>;

}  // namespace

constinit const form_spec family = {
    .name = "SBSE-BD",
    .title = "Security-based swap entities: short registrations, certifications, withdrawals, compliance reports",
    .types = types,
    .shapes = shapes,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSION_TYPE",
    .headline = write_headline,
};

}  // namespace filigree::sbseother
