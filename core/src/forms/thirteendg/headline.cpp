#include "forms/thirteendg/headline.hpp"

#include "forms/sentence.hpp"
#include "forms/thirteendg/computed.hpp"
#include "forms/thirteendg/spec.hpp"

namespace filigree::thirteendg {
namespace {

constexpr std::string_view statement = "SUBMISSION", persons = "REPORTING_PERSON";

/// The person with the largest amount, or percent; the first one when no number is known.
std::size_t largest_person(filing_data& data) noexcept {
  text_buffer scratch(data.budget);
  for (const std::uint16_t slot : {person::aggregate, person::percent}) {
    const std::uint32_t row = row_of_largest(data, slot, scratch);
    if (row != no_row) return data.rows[row].order - 1;
  }
  return 0;
}

}  // namespace

void write_headline(filing_data& data) noexcept {
  sentence words(data);
  const std::size_t one = largest_person(data);
  if (!words.say_text(persons, one, "REPORTING_PERSON_NAME")) words.say("A person whose name is not found");
  if (words.rows(persons) > 1) {
    words.say(" (the largest of ");
    words.say_count(persons, "REPORTING_PERSON_NAME", "reporting person", "reporting persons");
    words.say(", whose shares may be the same)");
  }
  const bool amount = words.say_number(persons, one, "AGGREGATE_AMOUNT", " holds ");
  const bool percent =
      words.say_text(persons, one, "PERCENT_OF_CLASS", amount ? " (" : " holds ", amount ? " %)" : " %");
  words.say(amount || percent ? " of " : " reports on ");
  const bool issuer = words.say_text(statement, 0, "ISSUER_NAME");
  const bool of_class = words.say_text(statement, 0, "SECURITIES_CLASS_TITLE", issuer ? ", " : "");
  if (!issuer && !of_class) words.say("a class of shares");
  words.say_date(statement, 0, "EVENT_DATE", " \u00B7 event of ");
  words.say_number(statement, 0, "AMENDMENT_NUMBER", " \u00B7 amendment ");
}

}  // namespace filigree::thirteendg
