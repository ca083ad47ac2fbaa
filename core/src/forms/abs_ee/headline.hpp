// A pool in one sentence: how many assets, for which period, how much they come to.
#pragma once

#include <string_view>

namespace filigree {
struct filing_data;
}

namespace filigree::abs_ee {

struct pool_words {
  std::string_view table;      ///< of the assets
  std::string_view one, many;  ///< "loan", "loans"
  std::string_view kind;       ///< "Auto loans"
  std::string_view from, to;   ///< columns of the period
  std::string_view balance;    ///< column of the balance at the period's end
};

void say_assets(filing_data& data, const pool_words& words) noexcept;

}  // namespace filigree::abs_ee
