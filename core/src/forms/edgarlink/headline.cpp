#include "forms/edgarlink/headline.hpp"

#include "forms/sentence.hpp"

namespace filigree::edgarlink {

void write_headline(filing_data& data) noexcept {
  constexpr std::string_view submission = "SUBMISSION", filers = "FILER", attachments = "ATTACHMENT";
  sentence line(data);
  line.say(line.text(submission, 0, "LIVE_OR_TEST") == "TEST" ? "Test submission" : "Submission");
  line.say_text(submission, 0, "SUBMISSION_TYPE", " of Form ");
  line.say_text(filers, 0, "CIK", " by filer ");
  if (line.rows(filers) > 1) {
    line.say(" and ");
    line.say_number({line.rows(filers) - 1, 0, false}, filers, "CIK");
    line.say(line.rows(filers) == 2 ? " other" : " others");
  }
  line.say_date(submission, 0, "PERIOD_OF_REPORT", " for the period to ");
  if (line.rows(attachments) > 0) {
    line.say(", with ");
    line.say_count(attachments, "FILE_NAME", "document", "documents");
  }
}

}  // namespace filigree::edgarlink
