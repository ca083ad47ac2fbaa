#include "filigree/date.hpp"
#include "forms/formd/spec.hpp"
#include "forms/sentence.hpp"
#include "text/characters.hpp"

namespace filigree::formd {
namespace {

constexpr std::string_view submission = "FORMDSUBMISSION", issuers = "ISSUERS", offering = "OFFERING";

void say_issuers(sentence& line) noexcept {
  if (!line.say_text(issuers, 0, "ENTITYNAME")) line.say("An issuer whose name is not stated");
  const std::size_t count = line.rows(issuers);
  if (count > 1) line.say(count == 2 ? " and another issuer" : " and other issuers");
}

void say_amounts(sentence& line) noexcept {
  if (equal_ignoring_case(line.text(offering, 0, "TOTALOFFERINGAMOUNT"), "indefinite")) {
    line.say(" of an ");
    line.say("indefinite amount", offering, 0, "TOTALOFFERINGAMOUNT");
  } else {
    line.say_number(offering, 0, "TOTALOFFERINGAMOUNT", " of $");
  }
  if (line.say_number(offering, 0, "TOTALAMOUNTSOLD", ", $", " sold"))
    line.say_number(offering, 0, "TOTALNUMBERALREADYINVESTED", " to ",
                    line.text(offering, 0, "TOTALNUMBERALREADYINVESTED") == "1" ? " investor" : " investors");
}

}  // namespace

void write_headline(filing_data& data) noexcept {
  sentence line(data);
  say_issuers(line);
  line.say(line.text(submission, 0, "SUBMISSIONTYPE") == "D/A" ? ": amended notice of an exempt offering"
                                                               : ": notice of an exempt offering");
  say_amounts(line);
  if (!line.say_date(offering, 0, "SALE_DATE", "; first sale ") &&
      parse_boolean(line.text(offering, 0, "YETTOOCCUR")).value_or(false)) {
    line.say("; ");
    line.say("first sale yet to occur", offering, 0, "YETTOOCCUR");
  }
  line.say_text(offering, 0, "INDUSTRYGROUPTYPE", " \u00B7 ");
}

}  // namespace filigree::formd
