#include "forms/mai/spec.hpp"
#include "forms/sentence.hpp"

namespace filigree::mai {

void write_headline(filing_data& data) noexcept {
  constexpr std::string_view form = "SUBMISSION", firms = "ADVISORY_FIRM";
  sentence line(data);
  line.say_text(form, 0, "SUBMISSION_TYPE", "Form ");
  line.say(" about a natural person who gives municipal advice");
  line.say_text(form, 0, "PERSON_FIRST_NAME", ", ");
  line.say_text(form, 0, "PERSON_LAST_NAME", " ");
  line.say_text(firms, 0, "NAME", ", of ");
  if (line.rows(firms) > 1) {
    line.say(" and ");
    line.say_number({line.rows(firms) - 1, 0, false}, firms, "NAME");
    line.say(line.rows(firms) == 2 ? " other firm" : " other firms");
  }
  line.say_date(form, 0, "SIGNATURE_DATE", ", signed on ");
  line.say_date(form, 0, "SELF_CERTIFICATION_DATE", ", certified on ");
}

}  // namespace filigree::mai
