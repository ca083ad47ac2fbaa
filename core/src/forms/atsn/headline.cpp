#include "forms/atsn/spec.hpp"
#include "forms/sentence.hpp"

namespace filigree::atsn {

void write_headline(filing_data& data) noexcept {
  constexpr std::string_view form = "SUBMISSION", first = "PART_ONE", subscribers = "PART_THREE";
  sentence line(data);
  line.say_text(form, 0, "SUBMISSION_TYPE", "Form ");
  line.say(" of an alternative trading system");
  line.say_text(form, 0, "ATS_NAME", ", ");
  line.say_text(first, 0, "ITEM_2", ", operated by ");
  line.say_text(subscribers, 0, "ITEM_1", ", for ");
  line.say_date(form, 0, "CEASE_DATE", ", ceasing on ");
  line.say_text(form, 0, "ACCESSION_NUMBER_OF_EARLIER", ", about submission ");
}

}  // namespace filigree::atsn
