#include "forms/nport/headline.hpp"

#include "forms/sentence.hpp"

namespace filigree::nport {

void write_headline(filing_data& data) noexcept {
  sentence words(data);
  const bool has_fund = words.say_text("FUND_REPORTED_INFO", 0, "SERIES_NAME");
  const std::string_view registrant = words.text("REGISTRANT", 0, "REGISTRANT_NAME");
  const bool same = registrant == words.text("FUND_REPORTED_INFO", 0, "SERIES_NAME");
  if (!same) words.say_text("REGISTRANT", 0, "REGISTRANT_NAME", has_fund ? " (" : "", has_fund ? ")" : "");
  if (!has_fund && registrant.empty()) words.say("A fund");
  words.say(" reports its portfolio");
  words.say_date("SUBMISSION", 0, "REPORT_DATE", " as of ");
  const bool has_assets = words.say_number("FUND_REPORTED_INFO", 0, "NET_ASSETS", ": net assets of $");
  words.say(has_assets ? ", " : ": ");
  const std::uint64_t holdings = data.sums[0].count;  // also those that were handed on
  words.say_number(decimal{holdings, 0, false}, "FUND_REPORTED_HOLDING", "ISSUER_NAME");
  words.say(holdings == 1 ? " holding." : " holdings.");
}

}  // namespace filigree::nport
