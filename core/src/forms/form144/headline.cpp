#include "forms/form144/spec.hpp"
#include "forms/sentence.hpp"

namespace filigree::form144 {
namespace {

constexpr std::string_view notice = "FORM_144_SUBMISSION", securities = "FORM_144_SECURITIES";

/// Amounts of one class may be added up; of several the first stands for itself.
bool is_one_class(sentence& line, text_buffer& first) noexcept {
  first.clear();
  first.add(line.text(securities, 0, "SECURITIES_CLASS_TITLE"));
  for (std::size_t row = 1; row < line.rows(securities); ++row)
    if (line.text(securities, row, "SECURITIES_CLASS_TITLE") != first.view()) return false;
  return true;
}

void say_securities(sentence& line, bool one_class) noexcept {
  const auto units = one_class ? line.sum(securities, "UNITS_TO_BE_SOLD") : std::nullopt;
  if (units) {
    line.say_number(*units, securities, "UNITS_TO_BE_SOLD");
    line.say_text(securities, 0, "SECURITIES_CLASS_TITLE", " ");
  } else if (!one_class) {
    line.say_count(securities, "SECURITIES_CLASS_TITLE", "class of securities", "classes of securities");
  } else if (!line.say_text(securities, 0, "SECURITIES_CLASS_TITLE")) {
    line.say("securities");
  }
  if (const auto value = line.sum(securities, "AGGREGATE_MARKET_VALUE"))
    line.say_number(*value, securities, "AGGREGATE_MARKET_VALUE", " worth $");
}

}  // namespace

void write_headline(filing_data& data) noexcept {
  sentence line(data);
  text_buffer first_class(data.budget);
  if (!line.say_text(notice, 0, "PERSON_NAME")) line.say("A person whose name is not stated");
  line.say_text(notice, 0, "RELATIONSHIP_1", ", ");
  line.say_text(notice, 0, "ISSUER_NAME", " \u00B7 ");
  if (line.rows(securities) == 0) {
    line.say(": notice of a proposed sale that names no securities");
    return;
  }
  line.say(": plans to sell ");
  say_securities(line, is_one_class(line, first_class));
  line.say_date(securities, 0, "APPROX_SALE_DATE", " about ");
  line.say_text(securities, 0, "SECURITIES_EXCHANGE_NAME", " on ");
}

}  // namespace filigree::form144
