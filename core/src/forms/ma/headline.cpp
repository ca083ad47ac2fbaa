#include "forms/ma/spec.hpp"
#include "forms/sentence.hpp"

namespace filigree::ma {

void write_headline(filing_data& data) noexcept {
  constexpr std::string_view form = "SUBMISSION", business = "BUSINESS", signatures = "SIGNATURE";
  sentence line(data);
  line.say_text(form, 0, "SUBMISSION_TYPE", "Form ");
  line.say(" of the municipal advisory firm");
  line.say_text(form, 0, "FIRM_NAME", " ");
  line.say_number(business, 0, "EMPLOYEES", ", with ", " employees");
  line.say_number(business, 0, "ADVISING_EMPLOYEES", ", ", " of them in municipal advice");
  line.say_date(signatures, 0, "DATE", ", signed on ");
}

}  // namespace filigree::ma
