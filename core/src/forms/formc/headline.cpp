#include "forms/formc/spec.hpp"
#include "forms/sentence.hpp"

namespace filigree::formc {
namespace {

constexpr std::string_view submission = "FORM_C_SUBMISSION", issuer = "FORM_C_ISSUER_INFORMATION",
                           disclosure = "FORM_C_DISCLOSURE";

struct kind {
  std::string_view type, words;
};
/// By the form's name without /A and -W, which say more of the same.
constexpr kind kinds[] = {
    {"C-AR", "annual report of a crowdfunding issuer"},
    {"C-TR", "end of reporting after a crowdfunding offering"},
    {"C-U", "progress of a crowdfunding offering"},
    {"C", "crowdfunding offering"},
};

void say_kind(sentence& line) noexcept {
  std::string_view type = line.text(submission, 0, "SUBMISSION_TYPE");
  const bool withdraws = type.size() > 2 && type.substr(type.size() - 2) == "-W";
  if (withdraws) type.remove_suffix(2);
  const bool amends = type.size() > 2 && type.substr(type.size() - 2) == "/A";
  if (amends) type.remove_suffix(2);
  line.say(withdraws ? ": withdrawal of the " : ": ");
  if (amends) line.say("amended ");
  for (const kind& one : kinds)
    if (one.type == type) return line.say(one.words, submission, 0, "SUBMISSION_TYPE");
  line.say("crowdfunding filing");
}

void say_offering(sentence& line) noexcept {
  if (line.say_number(disclosure, 0, "OFFERINGAMOUNT", " of $")) {
    line.say_number(disclosure, 0, "MAXIMUMOFFERINGAMOUNT", " to $");
    line.say_text(disclosure, 0, "SECURITYOFFEREDTYPE", " in ");
    line.say_number(disclosure, 0, "PRICE", " at $");
    line.say_date(disclosure, 0, "DEADLINEDATE", " by ");
    line.say_text(issuer, 0, "COMPANYNAME", ", through ");
  } else {
    line.say_date(submission, 0, "PERIOD", " for the period to ");
    line.say_text(issuer, 0, "PROGRESSUPDATE", ": ");
  }
}

void say_year(sentence& line) noexcept {
  if (line.say_number(disclosure, 0, "REVENUEMOSTRECENTFISCALYEAR", "; latest year: revenue $"))
    line.say_number(disclosure, 0, "NETINCOMEMOSTRECENTFISCALYEAR", ", net income $");
}

}  // namespace

void write_headline(filing_data& data) noexcept {
  sentence line(data);
  if (!line.say_text(issuer, 0, "NAMEOFISSUER")) line.say("An issuer whose name is not stated");
  say_kind(line);
  say_offering(line);
  say_year(line);
}

}  // namespace filigree::formc
