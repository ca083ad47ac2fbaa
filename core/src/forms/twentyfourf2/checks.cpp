#include "forms/twentyfourf2/checks.hpp"

#include <algorithm>

#include "forms/reconcile.hpp"

namespace filigree::twentyfourf2 {
namespace {

constexpr std::string_view notices = "ANNUAL_FILING";
constexpr decimal zero{}, one_cent{1, 2, false}, one_dollar{1, 0, false};

class checker {
 public:
  checker(filing_data& data, std::size_t row) noexcept : amounts_(data), row_(row) {}

  void run() noexcept {
    const auto sales = at("SALES"), credits = at("REDEMPTION_CREDITS");
    expect("REDEMPTION_CREDITS", sum(at("REDEEMED_THIS_YEAR"), at("REDEEMED_BEFORE")), one_cent,
           "redemption-credits-differ", "redemption credits");
    if (sales && credits) {
      auto net = difference(*sales, *credits);
      if (net && compare(*net, zero) < 0) net = zero;
      expect("NET_SALES", net, one_cent, "net-sales-differ", "net sales");
    }
    const auto net = at("NET_SALES"), rate = at("FEE_RATE");
    if (net && rate) expect("FEE", multiply(*net, *rate), one_dollar, "fee-differs", "registration fee");
    expect("TOTAL_DUE", sum(at("FEE"), at("INTEREST").value_or(zero)), one_cent, "total-due-differs", "total due");
  }

 private:
  std::optional<decimal> at(std::string_view column) noexcept { return amounts_.number({notices, row_, column}); }
  static std::optional<decimal> sum(const std::optional<decimal>& a, const std::optional<decimal>& b) noexcept {
    return a && b ? add(*a, *b) : std::nullopt;
  }
  void expect(std::string_view column, const std::optional<decimal>& expected, const decimal& tolerance,
              std::string_view code, std::string_view what) noexcept {
    amounts_.expect({notices, row_, column}, expected, tolerance, code, what);
  }

  reconciler amounts_;
  std::size_t row_;
};

}  // namespace

void check(filing_data& data) noexcept {
  constexpr std::size_t most = 1000;  // as many as EDGAR takes in one filing
  const std::size_t rows = std::min(reconciler(data).rows(notices), most);
  for (std::size_t row = 0; row < rows; ++row) checker(data, row).run();
}

}  // namespace filigree::twentyfourf2
