#include "forms/thirteenf/checks.hpp"

#include <algorithm>
#include <optional>

#include "filigree/date.hpp"
#include "filigree/decimal.hpp"
#include "forms/thirteenf/holdings_walk.hpp"
#include "forms/thirteenf/spec.hpp"
#include "forms/thirteenf/unit.hpp"
#include "forms/thirteenf/words.hpp"
#include "table/filing_data.hpp"
#include "text/characters.hpp"

namespace filigree::thirteenf {
namespace {

class checker {
 public:
  explicit checker(filing_data& data) noexcept : data_(data), text_(data.budget), managers_(data.budget) {}

  void run() noexcept {
    find_rows();
    if (holdings_ == 0 && summary_ == no_row) return;  // a notice, or a page cut before its totals
    list_managers();
    const holdings_seen seen = walk_holdings(data_, managers_);
    if (totals_ == no_row) totals_ = data_.begin_row(reconciliation_table);
    if (totals_ == no_row) return;
    const value_unit unit = say_unit(seen);
    reconcile_entries(seen);
    reconcile_value(seen, unit);
    reconcile_managers();
    say_findings(seen);
  }

 private:
  static constexpr span nowhere{};

  std::uint32_t place_of(std::uint32_t row, std::uint16_t slot) const noexcept {
    const stored_cell* const cell = data_.cell_at(row, slot);
    return cell != nullptr && cell->place.placed() ? cell->place.offset : 0;
  }
  std::string_view text_of(std::uint32_t row, std::uint16_t slot) noexcept {
    const stored_cell* const cell = data_.cell_at(row, slot);
    return cell == nullptr ? std::string_view{} : data_.text_of(*cell, text_);
  }
  std::optional<decimal> number_of(std::uint32_t row, std::uint16_t slot) noexcept {
    return parse_decimal(text_of(row, slot));
  }

  void find_rows() noexcept {
    std::uint32_t* const first[] = {&submission_, &cover_, nullptr, &signature_, &summary_, nullptr, nullptr, &totals_};
    for (std::uint32_t row = 0; row < data_.rows.size(); ++row) {
      const std::uint8_t table = data_.rows[row].table;
      holdings_ += table == holding_table;
      lines_unread_ += table == unread_line_table;
      managers_listed_ += table == included_manager_table;
      if (table < std::size(first) && first[table] != nullptr && *first[table] == no_row) *first[table] = row;
    }
  }

  void list_managers() noexcept {
    managers_.asked = summary_ != no_row;
    if (managers_listed_ == 0) return;
    for (std::uint32_t row = 0; row < data_.rows.size(); ++row) {
      if (data_.rows[row].table != included_manager_table) continue;
      const auto number = number_of(row, manager::number);
      if (number && number->scale == 0 && number->coefficient < no_row)
        managers_.known.push(static_cast<std::uint32_t>(number->coefficient));
    }
    std::sort(managers_.known.begin(), managers_.known.end());
  }

  // --- The unit ----------------------------------------------------------------------------------------------------

  value_unit say_unit(const holdings_seen& seen) noexcept {
    unit_evidence evidence;
    evidence.filed = parse_date(data_.bytes_at(data_.container.filing_date));
    evidence.signed_on = parse_date(text_of(signature_, signature::date));
    evidence.period = parse_date(text_of(submission_, submission::period));
    if (!evidence.period) evidence.period = parse_date(text_of(cover_, cover::quarter));
    evidence.words = unit_in_words(text_of(totals_, reconciliation::unit));  // put there by the reader of texts
    evidence.prices = seen.prices;
    evidence.below_one = seen.below_one;
    text_buffer reason(data_.budget);
    const unit_decision decided = decide_unit(evidence, reason);
    const span words = data_.cell_at(totals_, reconciliation::unit)->place;
    data_.compose(totals_, reconciliation::reason, reason.view(), {});
    if (decided.unit == value_unit::unknown) {
      data_.mark(totals_, reconciliation::unit, cell_state::ambiguous, words);
    } else {
      data_.compose(totals_, reconciliation::unit, decided.unit == value_unit::dollars ? in_dollars : in_thousands,
                    {&words, 1});
    }
    if (holdings_ == 0) return decided.unit;
    const std::uint32_t at = place_of(first_holding(), holding::value);
    if (decided.unit == value_unit::unknown) {
      data_.report(severity::warning, "value-unit-unknown", at,
                   "Whether values are dollars or thousands of dollars is not known. ", {}, reason.view());
    } else if (decided.contradicted) {
      data_.report(severity::warning, "value-unit-against-rule", at, "The unit of value is not the one of the rule. ",
                   {}, reason.view());
    }
    return decided.unit;
  }

  std::uint32_t first_holding() const noexcept {
    for (std::uint32_t row = 0; row < data_.rows.size(); ++row)
      if (data_.rows[row].table == holding_table) return row;
    return no_row;
  }

  // --- Totals ------------------------------------------------------------------------------------------------------

  void put(std::uint16_t slot, const decimal& number) noexcept {
    char digits[decimal::max_chars];
    data_.compose(totals_, slot, std::string_view(digits, number.write(digits)), {});
  }
  static std::optional<decimal> subtract(const decimal& a, decimal b) noexcept {
    b.negative = !b.negative && b.coefficient != 0;
    return add(a, b);
  }

  void reconcile_entries(const holdings_seen& seen) noexcept {
    const decimal read{seen.rows, 0, false};
    put(reconciliation::entries_read, read);
    put(reconciliation::lines_unread, {lines_unread_, 0, false});
    const auto declared = number_of(summary_, summary::entries);
    if (!declared) return;
    put(reconciliation::entries_declared, *declared);
    if (const auto gap = subtract(*declared, read)) put(reconciliation::entries_gap, *gap);
    if (compare(*declared, read) == 0) return;
    const std::uint32_t at = place_of(summary_, summary::entries);
    const bool alone = seen.rows == 0 && data_.container.documents.size() == 1;
    text_buffer words(data_.budget);
    if (alone) {
      words.add("The cover page declares ");
      add_grouped(words, *declared);
      words.add(declared->coefficient == 1 ? " entry" : " entries");
      words.add("; the information table is a document of its own, which is not here.");
      return data_.report(severity::note, "information-table-elsewhere", at, words.view());
    }
    add_grouped(words, read);
    words.add(" of ");
    add_grouped(words, *declared);
    words.add(" declared entries were read.");
    data_.report(severity::warning, "entry-total-mismatch", at, words.view());
  }

  void reconcile_value(const holdings_seen& seen, value_unit unit) noexcept {
    const auto declared = number_of(summary_, summary::value);
    if (declared) put(reconciliation::value_declared, *declared);
    if (!seen.value_known) return;
    put(reconciliation::value_read, seen.value);
    const auto usd = unit == value_unit::dollars     ? std::optional(seen.value)
                     : unit == value_unit::thousands ? multiply(seen.value, {1000, 0, false})
                                                     : std::nullopt;
    if (usd) put(reconciliation::value_read_usd, *usd);
    put(reconciliation::priced, {seen.prices, 0, false});
    put(reconciliation::below_one, {seen.below_one, 0, false});
    if (!declared) return;
    const auto gap = subtract(*declared, seen.value);
    if (gap) put(reconciliation::value_gap, *gap);
    if (!gap || gap->coefficient == 0 || seen.rows == 0) return;
    say_value_gap(seen, *declared, *gap);
  }

  void say_value_gap(const holdings_seen& seen, const decimal& declared, const decimal& gap) noexcept {
    const decimal size{gap.coefficient, gap.scale, false};
    text_buffer words(data_.budget);
    words.add("The values read add up to ");
    add_grouped(words, seen.value);
    words.add(", the declared total is ");
    add_grouped(words, declared);
    words.add(": ");
    add_grouped(words, size);
    words.add(gap.negative ? " too much." : " is missing.");
    // Each row is rounded by itself, and so may be the total.
    const bool rounding = compare(size, {seen.rows, 0, false}) <= 0;
    data_.report(rounding ? severity::note : severity::warning, "value-total-mismatch",
                 place_of(summary_, summary::value), words.view());
  }

  void reconcile_managers() noexcept {
    const auto declared = number_of(summary_, summary::managers);
    if (!declared || compare(*declared, {managers_listed_, 0, false}) == 0) return;
    text_buffer words(data_.budget);
    words.add_number(managers_listed_);
    words.add(" of ");
    add_grouped(words, *declared);
    words.add(" declared other managers are listed.");
    data_.report(severity::warning, "manager-count-mismatch", place_of(summary_, summary::managers), words.view());
  }

  // --- Rows --------------------------------------------------------------------------------------------------------

  void say_finding(const finding& found, severity level, std::string_view code, std::uint16_t slot,
                   std::string_view one, std::string_view several) noexcept {
    if (found.count == 0) return;
    text_buffer words(data_.budget), quoted(data_.budget);
    data_.add_text(quoted, *data_.cell_at(found.first, slot));
    words.add_number(found.count);
    words.add(found.count == 1 ? one : several);
    words.add(" The first is ");
    text_buffer behind(data_.budget);
    data_.report(level, code, place_of(found.first, slot), words.view(), quoted.view(), ".");
  }

  void say_findings(const holdings_seen& seen) noexcept {
    say_finding(seen.bad_cusip, severity::warning, "invalid-cusip", holding::cusip, " CUSIP cannot be right.",
                " CUSIPs cannot be right.");
    say_finding(seen.short_cusip, severity::warning, "short-cusip", holding::cusip,
                " CUSIP is too short, as if zeros before it were missing.",
                " CUSIPs are too short, as if zeros before them were missing.");
    say_finding(seen.small_cusip, severity::note, "lower-case-cusip", holding::cusip, " CUSIP is in lower case.",
                " CUSIPs are in lower case.");
    say_finding(seen.odd_discretion, severity::note, "unknown-discretion", holding::discretion,
                " row's investment discretion is none of the form's.",
                " rows' investment discretion is none of the form's.");
    say_finding(seen.uneven_votes, severity::note, "votes-differ", holding::amount,
                " row's votes do not add up to its amount.", " rows' votes do not add up to their amount.");
    say_finding(seen.principal_option, severity::note, "option-on-principal", holding::put_call,
                " row is an option and counts principal.", " rows are options and count principal.");
    for (const manager_numbers::missing& one : managers_.unknown) {
      text_.clear();
      text_.add("No list of managers has the number ");
      text_.add_number(one.number);
      text_.add(", which the information table names.");
      text_buffer words(data_.budget);
      words.add(text_.view());
      data_.report(severity::warning, "unknown-manager", place_of(one.row, holding::managers), words.view());
    }
  }

  filing_data& data_;
  text_buffer text_;
  manager_numbers managers_;
  std::uint32_t submission_ = no_row, cover_ = no_row, signature_ = no_row, summary_ = no_row, totals_ = no_row;
  std::uint32_t holdings_ = 0, lines_unread_ = 0, managers_listed_ = 0;
};

}  // namespace

void check_filing(filing_data& data) noexcept { checker(data).run(); }

}  // namespace filigree::thirteenf
