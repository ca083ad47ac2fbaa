#include "forms/sdr/spec.hpp"
#include "forms/sentence.hpp"

namespace filigree::sdr {

void write_headline(filing_data& data) noexcept {
  constexpr std::string_view form = "SUBMISSION", documents = "ATTACHMENT";
  sentence line(data);
  if (line.rows(form) == 0) {
    line.say("Exhibit to Form SDR of a security-based swap data repository");
    return;
  }
  line.say_text(form, 0, "SUBMISSION_TYPE", "Form ");
  if (!line.say_text(form, 0, "APPLICANT_NAME", " of the security-based swap data repository "))
    line.say_text(form, 0, "CIK", " of the security-based swap data repository with CIK ");
  line.say_text(form, 0, "ASSET_CLASSES", ", for ");
  line.say_date(form, 0, "SIGNATURE_DATE", ", signed on ");
  if (line.rows(documents) == 0) return;
  line.say(", with ");
  line.say_count(documents, "FILE_NAME", "document", "documents");
}

}  // namespace filigree::sdr
