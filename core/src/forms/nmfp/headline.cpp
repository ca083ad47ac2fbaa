#include "forms/nmfp/headline.hpp"

#include "forms/sentence.hpp"

namespace filigree::nmfp {
namespace {

/// N-MFP1 and N-MFP2 give no names: the series' identifier is what they have.
void say_fund(sentence& line) noexcept {
  if (line.say_text("SUBMISSION", 0, "NAME_OF_SERIES")) {
    line.say_text("SUBMISSION", 0, "REGISTRANT_NAME", " of ");
  } else if (!line.say_text("SUBMISSION", 0, "SERIES_ID", "Money market fund ") &&
             !line.say_text("SUBMISSION", 0, "CIK", "A money market fund of registrant ")) {
    line.say("A money market fund");
  }
}

}  // namespace

void headline(filing_data& data) noexcept {
  sentence line(data);
  say_fund(line);
  line.say_date("SUBMISSION", 0, "REPORT_DATE", ", at ");
  line.say(":");
  line.say_number("SERIES", 0, "NET_ASSETS", " net assets of $", ",");
  line.say(" ");
  line.say_count("SECURITY", "ISSUER", "security", "securities");
  line.say_number("SERIES", 0, "PORTFOLIO_VALUE", " worth $");
  line.say_number("SERIES", 0, "AVERAGE_MATURITY_DAYS", ", average maturity ", " days");
  line.say(", ");
  line.say_count("CLASS", "CLASS_ID", "share class", "share classes");
  line.say(".");
}

}  // namespace filigree::nmfp
