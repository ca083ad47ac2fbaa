#include "forms/twentyfourf2/headline.hpp"

#include "forms/sentence.hpp"

namespace filigree::twentyfourf2 {

void headline(filing_data& data) noexcept {
  sentence line(data);
  const bool has_notices = line.rows("ANNUAL_FILING") > 0;
  if (!line.say_text("ANNUAL_FILING", 0, "ISSUER") &&
      !line.say_text("SUBMISSION", 0, "FILER_CIK", "The issuer with CIK "))
    line.say("An investment company");
  line.say_date("ANNUAL_FILING", 0, "FISCAL_YEAR_END", ", fiscal year ended ");
  line.say_date("SUBMISSION", 0, "PERIOD_OF_REPORT", ", period ended ");
  const std::string_view table = has_notices ? "ANNUAL_FILING" : "OFFERING_FEE";
  if (line.rows(table) > 0) {
    line.say(": ");
    line.say_count(table, "SALES", has_notices ? "notice" : "amount", has_notices ? "notices" : "amounts");
  }
  if (const auto sales = line.sum(table, "SALES"); sales && line.rows(table) > 0)
    line.say_number(*sales, table, "SALES", ", securities sold for $");
  const std::string_view due = has_notices ? "TOTAL_DUE" : "FEE";
  if (const auto total = line.sum(table, due); total && line.rows(table) > 0)
    line.say_number(*total, table, due, ", fee due $");
  line.say(".");
}

}  // namespace filigree::twentyfourf2
