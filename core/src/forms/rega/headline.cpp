#include "forms/rega/spec.hpp"
#include "forms/sentence.hpp"

namespace filigree::rega {
namespace {

constexpr std::string_view submission = "REG_A_SUBMISSION", summary = "REG_A_SUMMARY_INFO",
                           offerings = "REG_A_SUMMARY_INFO_KZ", item = "REG_A_ITEM_KZ";

void say_name(sentence& line, std::string_view table) noexcept {
  if (!line.say_text(table, 0, "ISSUER_NAME")) line.say("An issuer whose name is not stated");
}

/// ": " and what the form is, "amended" before it when its name ends so.
void say_form(sentence& line, std::string_view words) noexcept {
  const std::string_view type = line.text(submission, 0, "SUBMISSION_TYPE");
  const bool amends = type.size() > 2 && type.substr(type.size() - 2) == "/A";
  line.say(amends ? ": amended " : ": ");
  line.say(words, submission, 0, "SUBMISSION_TYPE");
}

}  // namespace

void write_statement_headline(filing_data& data) noexcept {
  sentence line(data);
  say_name(line, "REG_A_EMPLOYEES_INFO");
  const bool is_draft = line.text(submission, 0, "SUBMISSION_TYPE").substr(0, 3) == "DOS";
  say_form(line, is_draft ? "draft offering statement" : "offering statement");
  line.say_text(summary, 0, "TIER", " under Regulation A, ");
  line.say_number(summary, 0, "SECURITIES_OFFERED", ": ", " securities");
  line.say_number(summary, 0, "PRICE_PER_SECURITY", " at $");
  line.say_number(summary, 0, "TOTAL_AGGREGATE_OFFERING", ", $", " in all");
}

void write_annual_headline(filing_data& data) noexcept {
  sentence line(data);
  say_name(line, "REG_A_ITEM_INFO_K");
  const bool is_special = line.text(item, 0, "FORM_INDICATION").substr(0, 7) == "Special";
  say_form(line, is_special ? "special financial report" : "annual report");
  if (!line.say_date(item, 0, "FISCAL_YEAR_END", " for the fiscal year to "))
    line.say_date(submission, 0, "REPORTING_PERIOD", " for the period to ");
  if (line.say_number(offerings, 0, "SECURITIES_SOLD", "; ", " securities sold"))
    line.say_number(offerings, 0, "PRICE_PER_SECURITY", " at $");
}

void write_exit_headline(filing_data& data) noexcept {
  sentence line(data);
  say_name(line, item);
  say_form(line, "exit report under Regulation A");
  if (line.say_number(offerings, 0, "SECURITIES_SOLD", "; ", " securities sold"))
    line.say_number(offerings, 0, "PRICE_PER_SECURITY", " at $");
  line.say_text("REG_A_CERT_SUSPENSION_Z", 0, "SECURITIES_CLASS_TITLE", "; reporting suspended for ");
}

}  // namespace filigree::rega
