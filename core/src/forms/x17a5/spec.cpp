#include "forms/x17a5/spec.hpp"

#include "forms/attachments.hpp"
#include "forms/x17a5/columns.hpp"
#include "forms/x17a5/headline.hpp"
#include "spec/compile.hpp"

namespace filigree::x17a5 {
namespace {

constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION",
     .title = "Annual report",
     .columns = submission_columns,
     .rows = "edgarSubmission",
     .role = table_role::reporters},
    {.name = "ATTACHMENT",
     .title = "Documents inside the submission",
     .columns = attachments::described_columns,
     .rows = "edgarSubmission/documents/document"},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/headerData/filerInfo/filer/filerCredentials/filerCcc", "an access code; EDGAR blanks it"},
    {"edgarSubmission/headerData/filerInfo/flags", "asks EDGAR for copies by mail; says nothing about the report"},
    {"edgarSubmission/documents/document/contents",
     "a whole document in base64; published filings have it beside the form"},
};

constexpr std::string_view types[] = {"X-17A-5", "X-17A-5/A"};

constexpr root_spec roots[] = {{"edgarSubmission", "edgar/seventeenafiler"}};

using made_of = compiled<source_tables, ignored>;

}  // namespace

constinit const form_spec family = {.name = "X-17A-5",
                                    .title = "Annual report of a broker-dealer",
                                    .types = types,
                                    .roots = roots,
                                    .tables = made_of::tables,
                                    .elements = made_of::elements,
                                    .ignored = ignored,
                                    .form_column = "SUBMISSION_TYPE",
                                    .headline = headline};

}  // namespace filigree::x17a5
