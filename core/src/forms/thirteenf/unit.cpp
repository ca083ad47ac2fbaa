#include "forms/thirteenf/unit.hpp"

namespace filigree::thirteenf {
namespace {

constexpr date first_day_of_dollars{2023, 1, 3};
/// Reports for this quarter or a later one were all filed under the new rule: the SEC was closed on the two days
/// between.
constexpr date first_quarter_in_dollars{2022, 12, 31};

// A price says little; several of different securities that agree say much.
constexpr std::uint32_t enough_to_contradict = 5, enough_to_decide = 3;

struct rule {
  value_unit unit = value_unit::unknown;
  bool certain = false;  ///< of a quarter before the rule's change it is not known when it was filed
};

void add_date(text_buffer& out, const date& day) noexcept {
  char iso[10];
  day.write_iso(iso);
  out.add(std::string_view(iso, sizeof iso));
}

rule rule_for(const unit_evidence& evidence, text_buffer& reason) noexcept {
  const auto& day = evidence.filed ? evidence.filed : evidence.signed_on;
  if (day) {
    reason.add(evidence.filed ? "Filed on " : "Signed on ");
    add_date(reason, *day);
    const bool old = *day < first_day_of_dollars;
    reason.add(old ? ", when the rule was thousands" : ", when the rule is dollars");
    return {old ? value_unit::thousands : value_unit::dollars, true};
  }
  if (evidence.period) {
    reason.add("For the period to ");
    add_date(reason, *evidence.period);
    const bool old = *evidence.period < first_quarter_in_dollars;
    reason.add(old ? ", most often filed when the rule was thousands" : ", filed when the rule is dollars");
    return {old ? value_unit::thousands : value_unit::dollars, !old};
  }
  reason.add("No date tells which rule was in force");
  return {};
}

void add_prices(text_buffer& reason, const unit_evidence& evidence) noexcept {
  if (evidence.prices == 0) {
    reason.add("; no price is implied");
    return;
  }
  reason.add("; ");
  reason.add_number(evidence.below_one);
  reason.add(" of ");
  reason.add_number(evidence.prices);
  reason.add(" implied prices are below 1");
}

}  // namespace

unit_decision decide_unit(const unit_evidence& evidence, text_buffer& reason) noexcept {
  rule expected = rule_for(evidence, reason);
  if (evidence.words != value_unit::unknown) {
    reason.add(evidence.words == value_unit::thousands ? "; the filing says thousands" : "; the filing says dollars");
    expected = {evidence.words, true};
  }
  add_prices(reason, evidence);
  const auto ends = [&](std::string_view how, value_unit unit, bool contradicted) {
    reason.add(how);
    return unit_decision{unit, contradicted};
  };
  const std::uint32_t above = evidence.prices - evidence.below_one;
  const value_unit seen = evidence.below_one > above ? value_unit::thousands : value_unit::dollars;
  const std::uint32_t for_seen = evidence.below_one > above ? evidence.below_one : above;
  const bool clear = for_seen * std::uint64_t{5} >= evidence.prices * std::uint64_t{4};
  if (evidence.prices == 0)
    return expected.certain ? ends(": by the rule alone.", expected.unit, false)
                            : ends(": undecided.", value_unit::unknown, false);
  if (expected.unit == value_unit::unknown)
    return clear && evidence.prices >= enough_to_decide ? ends(": by the prices alone.", seen, false)
                                                        : ends(": undecided.", value_unit::unknown, false);
  if (seen == expected.unit && clear) return ends(": they agree.", expected.unit, false);
  if (seen == expected.unit || above == evidence.below_one)
    return expected.certain ? ends(": by the rule, though prices are mixed.", expected.unit, false)
                            : ends(": undecided.", value_unit::unknown, false);
  if (clear && evidence.prices >= enough_to_contradict && evidence.words == value_unit::unknown)
    return ends(": the prices decide against the rule.", seen, true);
  return ends(": they contradict each other.", value_unit::unknown, true);
}

}  // namespace filigree::thirteenf
