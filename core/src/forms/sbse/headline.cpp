#include "forms/sbse/spec.hpp"
#include "forms/sentence.hpp"

namespace filigree::sbse {

void write_headline(filing_data& data) noexcept {
  constexpr std::string_view form = "SUBMISSION", owners = "OWNER";
  sentence line(data);
  line.say_text(form, 0, "SUBMISSION_TYPE", "Form ");
  line.say_text(form, 0, "APPLICANT_NAME", " of ");
  if (line.text("BUSINESS", 0, "SWAP_DEALER") == "Y")
    line.say(", security-based swap dealer", "BUSINESS", 0, "SWAP_DEALER");
  if (line.text("BUSINESS", 0, "SWAP_PARTICIPANT") == "Y")
    line.say(", major security-based swap participant", "BUSINESS", 0, "SWAP_PARTICIPANT");
  line.say_date(form, 0, "SIGNATURE_DATE", ", signed on ");
  if (line.rows(owners) == 0) return;
  line.say(", naming ");
  line.say_count(owners, "SCHEDULE", "owner, officer or principal", "owners, officers or principals");
}

}  // namespace filigree::sbse
