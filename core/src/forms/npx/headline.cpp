#include "forms/npx/headline.hpp"

#include "forms/sentence.hpp"

namespace filigree::npx {
namespace {

/// Nothing but a notice where the form says so: others report the votes.
bool is_notice(sentence& words) noexcept {
  const std::string_view type = words.text("SUBMISSION", 0, "REPORT_TYPE");
  return type.find("NOTICE") != std::string_view::npos;
}

}  // namespace

void write_headline(filing_data& data) noexcept {
  sentence words(data);
  if (!words.say_text("SUBMISSION", 0, "REPORTING_PERSON")) words.say("A fund or manager");
  const bool notice = is_notice(words);
  words.say(notice ? " gives notice about its proxy votes" : " reports its proxy votes");
  words.say_date("SUBMISSION", 0, "PERIOD_OF_REPORT", " for the period to ");
  if (words.rows("VOTE") > 0) {
    words.say(": ");
    words.say_count("VOTE", "ISSUER_NAME", "matter", "matters");
    words.say(", ");
    words.say_count("VOTE_RECORD", "HOW_VOTED", "vote", "votes");
  } else if (!notice) {
    words.say("; the table of votes is a document of its own");
  }
  words.say(".");
}

}  // namespace filigree::npx
