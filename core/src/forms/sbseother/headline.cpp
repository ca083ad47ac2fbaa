#include "forms/sbseother/spec.hpp"
#include "forms/sentence.hpp"

namespace filigree::sbseother {

void write_headline(filing_data& data) noexcept {
  constexpr std::string_view form = "SUBMISSION", certification = "CERTIFICATION", withdrawal = "WITHDRAWAL";
  sentence line(data);
  line.say_text(form, 0, "SUBMISSION_TYPE", "Form ");
  line.say(" of a security-based swap entity");
  if (!line.say_text("REGISTRATION", 0, "APPLICANT_NAME", ", ") && !line.say_text(withdrawal, 0, "FULL_NAME", ", ") &&
      !line.say_text(certification, 0, "NAME_OF_ENTITY", ", "))
    line.say_text(form, 0, "SIGNATURE_APPLICANT", ", ");
  line.say_date(withdrawal, 0, "CEASED_DATE", ", which ceased business on ");
  line.say_date(form, 0, "PERIOD_OF_REPORT", " for the period to ");
  line.say_date(form, 0, "SIGNATURE_DATE", ", signed on ");
  line.say_date(certification, 0, "DATE", ", signed on ");
}

}  // namespace filigree::sbseother
