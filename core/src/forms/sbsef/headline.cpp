#include "forms/sbsef/spec.hpp"
#include "forms/sentence.hpp"

namespace filigree::sbsef {

void write_headline(filing_data& data) noexcept {
  constexpr std::string_view form = "SUBMISSION", documents = "ATTACHMENT";
  sentence line(data);
  line.say_text(form, 0, "SUBMISSION_TYPE", "Form ");
  line.say(" of a security-based swap execution facility");
  if (!line.say_text(form, 0, "APPLICANT_NAME", ", ")) line.say_text(form, 0, "SIGNATURE_APPLICANT", ", ");
  line.say_date(form, 0, "EFFECTIVE_DATE", ", effective ");
  line.say_date(form, 0, "SIGNATURE_DATE", ", signed on ");
  if (line.rows(documents) == 0) return;
  line.say(", with ");
  line.say_count(documents, "FILE_NAME", "document", "documents");
}

}  // namespace filigree::sbsef
