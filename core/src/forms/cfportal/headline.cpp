#include "forms/cfportal/spec.hpp"
#include "forms/sentence.hpp"

namespace filigree::cfportal {

void write_headline(filing_data& data) noexcept {
  constexpr std::string_view form = "SUBMISSION", owners = "OWNER";
  sentence line(data);
  line.say_text(form, 0, "SUBMISSION_TYPE", "Form ");
  line.say(" of the funding portal");
  line.say_text(form, 0, "PORTAL_NAME", " ");
  line.say_text(form, 0, "LEGAL_STATUS", " (", ")");
  line.say_date(form, 0, "CEASED_OR_WITHDRAWN", ", ceased or withdrawn on ");
  line.say_date(form, 0, "SIGNATURE_DATE", ", signed on ");
  if (line.rows(owners) == 0) return;
  line.say(", naming ");
  line.say_count(owners, "NAME", "owner or officer", "owners and officers");
}

}  // namespace filigree::cfportal
