#include "forms/abs_ee/headline.hpp"

#include "forms/sentence.hpp"

namespace filigree::abs_ee {

void say_assets(filing_data& data, const pool_words& words) noexcept {
  sentence line(data);
  line.say(words.kind);
  line.say(" behind asset-backed securities: ");
  line.say_count(words.table, "ASSET_NUMBER", words.one, words.many);
  line.say_date(words.table, 0, words.from, ", ");
  line.say_date(words.table, 0, words.to, " to ");
  if (const auto balance = line.sum(words.table, words.balance); balance && line.rows(words.table) > 0)
    line.say_number(*balance, words.table, words.balance, ", balance at the end $");
  line.say(".");
}

}  // namespace filigree::abs_ee
