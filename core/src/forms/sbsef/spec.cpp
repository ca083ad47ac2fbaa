#include "forms/sbsef/spec.hpp"

#include "forms/registration/submission.hpp"
#include "forms/sbsef/exhibits.hpp"
#include "forms/sbsef/registration.hpp"
#include "spec/columns.hpp"
#include "spec/compile.hpp"

namespace filigree::sbsef {
namespace {

using enum value_type;
using namespace columns;
using namespace registration;

constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION", .title = "Registration", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "OFFICE",
     .title = "Other offices",
     .columns = office_columns,
     .rows = "edgarSubmission/formData/generalInfo/officeInfo/office"},
    {.name = "OWNER",
     .title = "Exhibit A: owners",
     .columns = owner_columns,
     .rows = "edgarSubmission/formData/exhibitA/exhibitAInfo"},
    {.name = "OFFICER",
     .title = "Exhibit B: officers and directors",
     .columns = officer_columns,
     .rows = "edgarSubmission/formData/exhibitB/exhibitBInfo"},
    {.name = "EXHIBIT_TEXT",
     .title = "Exhibits G and N",
     .columns = exhibit_text_columns,
     .rows = "edgarSubmission/formData/exhibitG/exhibitGInfo|edgarSubmission/formData/exhibitN/exhibitNInfo"},
    {.name = "CLEARING_AGENCY",
     .title = "Exhibit T: clearing agencies",
     .columns = clearing_agency_columns,
     .rows = "edgarSubmission/formData/exhibitT/exhibitTInfo"},
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

constexpr std::string_view types[] = {"SBSEF", "SBSEF/A", "SBSEF-W", "SBSEF-V"};
constexpr root_spec roots[] = {{"edgarSubmission", "edgar/sbseffiler"}, {"edgarSubmission", "edgar/sbsefwvfiler"}};
constexpr form_shape shapes[] = {{shape::xml, "every element but the attached documents"}};
using made_of = compiled<source_tables, ignored>;

}  // namespace

constinit const form_spec family = {
    .name = "SBSEF",
    .title = "Registration of security-based swap execution facilities",
    .types = types,
    .shapes = shapes,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSION_TYPE",
    .headline = write_headline,
};

}  // namespace filigree::sbsef
