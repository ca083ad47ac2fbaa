// Submissions under Regulation A whose form is an attachment: 1-U, withdrawals, letters about drafts. Their XML is that
// of EDGARLink, the same for all forms of that kind.
#include "forms/rega/shared_columns.hpp"
#include "forms/rega/spec.hpp"
#include "spec/compile.hpp"

namespace filigree::rega {
namespace {

constexpr column_spec submission_columns[] = {
    accession_number(),
    filing_date(),
    form_type("submissionType", "1-U current report, 1-A-W withdrawal, DOSLTR letter; /A amends."),
    filer_cik("filer/filerId"),
    own("FILE_NUMBER", text, "filer/fileNumber", "File number", "The SEC's file number that the submission is about."),
    telling(column_part::event,
            own("PERIOD_OF_REPORT", date, "periodOfReport", "Period", "1-U: date of the earliest event reported.")),
    joined(own("ITEMS", text, "itemsType2/itemType2", "Items", "1-U: numbers of the items reported.")),
    successor_flag("successorCompany/successorFilingFlag"),
    own("SUCCESSOR_FILE_NUMBER", text, "successorCompany/successorFileNumber", "Successor's file number",
        "File number of the issuer to which the filer succeeds."),
    live_test("liveTestFlag"),
    confirming_copy("flags/confirmingCopyFlag"),
    return_copy("flags/returnCopyFlag"),
    override_internet("flags/overrideInternetFlag"),
    contact_name("contact/name"),
    contact_phone("contact/phoneNumber"),
    joined(own("SROS", text, "sros/sroId", "Exchanges", "Self-regulatory organizations that get a copy, or NONE.")),
    joined(own("NOTIFICATION_EMAILS", text, "notifications/internetNotificationAddress", "Notified",
               "E-mail addresses to which EDGAR writes about the submission.")),
};

constexpr table_spec source_tables[] = {
    {.name = "REG_A_SUBMISSION", .title = "Filing", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "REG_A_ATTACHMENTS",
     .title = "Attachments",
     .columns = attachment_columns,
     .rows = "edgarSubmission/documents/document"},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/filer/filerCcc", code_reason},
    {"edgarSubmission/documents/document/contents", contents_reason},
};

constexpr std::string_view types[] = {"1-U", "1-U/A", "1-A-W", "1-A-W/A", "1-K-W", "1-Z-W", "1-Z-W/A", "DOSLTR"};
/// Root and namespace are those of every form of EDGARLink: only the type tells these apart, so no namespace is named.
constexpr root_spec roots[] = {{"edgarSubmission", "by submissionType alone"}};
using made_of = compiled<source_tables, ignored>;

}  // namespace

constinit const form_spec others = {
    .name = "1-U",
    .title = "Current reports, withdrawals and letters (Regulation A)",
    .types = types,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSION_TYPE",
    .headline = write_other_headline,
};

}  // namespace filigree::rega
