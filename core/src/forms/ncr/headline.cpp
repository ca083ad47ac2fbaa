#include "forms/ncr/headline.hpp"

#include "forms/sentence.hpp"

namespace filigree::ncr {
namespace {

/// A part of the form that has something in it, and what it reports.
struct part {
  std::string_view column, words;
};
constexpr part parts[] = {
    {"ACTION_DESCRIPTION", "a default or insolvency in its portfolio"},
    {"SUPPORT_DESCRIPTION", "financial support"},
    {"EXTENT_OF_DEVIATION", "a deviation of its net asset value"},
    {"LIQUIDITY_FACTS", "liquid assets below the threshold"},
};

}  // namespace

void write_headline(filing_data& data) noexcept {
  sentence words(data);
  if (!words.say_text("SUBMISSION", 0, "SERIES_NAME") && !words.say_text("SUBMISSION", 0, "REGISTRANT_NAME"))
    words.say("A money market fund");
  bool any = false;
  for (const part& one : parts) {
    if (words.text("SUBMISSION", 0, one.column).empty()) continue;
    words.say(any ? "; " : " reports ");
    words.say(one.words, "SUBMISSION", 0, one.column);
    any = true;
  }
  if (!any) words.say(" files a current report");
  words.say_date("SUBMISSION", 0, "REPORT_DATE", ", as of ");
  words.say(".");
}

}  // namespace filigree::ncr
