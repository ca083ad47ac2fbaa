#include "forms/nmfp/checks.hpp"

#include "forms/reconcile.hpp"

namespace filigree::nmfp {

void check(filing_data& data) noexcept {
  // Values are filed to the cent, so that a sum over many of them may be off by some.
  constexpr decimal one_dollar{1, 0, false};
  reconciler totals(data);
  totals.expect_count({"SUBMISSION", 0, "SHARE_CLASSES"}, "CLASS", "class-count-differs", "number of share classes");
  totals.expect({"SERIES", 0, "NET_ASSETS"}, totals.sum("CLASS", "NET_ASSETS"), one_dollar, "class-total-differs",
                "net assets of the series");
  totals.expect({"SERIES", 0, "PORTFOLIO_VALUE"}, totals.sum("SECURITY", "VALUE_WITH_SUPPORT"), one_dollar,
                "portfolio-total-differs", "value of the portfolio securities");
}

}  // namespace filigree::nmfp
