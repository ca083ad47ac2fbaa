#include "forms/maw/spec.hpp"
#include "forms/sentence.hpp"

namespace filigree::maw {

void write_headline(filing_data& data) noexcept {
  constexpr std::string_view form = "SUBMISSION", signatures = "SIGNATURE", finances = "FINANCIAL_STATEMENT";
  sentence line(data);
  line.say("The municipal advisor");
  line.say_text(form, 0, "ADVISOR_NAME", " ");
  line.say_text(form, 0, "ADVISOR_FILE_NUMBER", " (file ", ")");
  line.say(" withdraws from registration");
  line.say_date(signatures, 0, "DATE", ", signed on ");
  line.say_number(finances, 0, "ASSETS", ", with assets of $");
}

}  // namespace filigree::maw
