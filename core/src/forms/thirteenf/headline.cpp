#include "forms/thirteenf/headline.hpp"

#include <optional>

#include "filigree/date.hpp"
#include "filigree/decimal.hpp"
#include "forms/thirteenf/spec.hpp"
#include "forms/thirteenf/words.hpp"
#include "table/filing_data.hpp"
#include "text/characters.hpp"

namespace filigree::thirteenf {
namespace {

constexpr std::string_view months[] = {"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};

class headline_writer {
 public:
  explicit headline_writer(filing_data& data) noexcept : data_(data), text_(data.budget), words_(data.budget) {}

  void write() noexcept {
    if (!say_text(cover_table, cover::manager_name)) data_.say("A manager whose name is not stated");
    write_quarter();
    data_.say(": ");
    write_holdings();
    write_kind();
  }

 private:
  /// The first row of a table; no_row without one.
  std::uint32_t row_of(std::uint8_t table) const noexcept { return data_.row_of(table, 0); }
  std::string_view text_of(std::uint8_t table, std::uint16_t slot) noexcept {
    const stored_cell* const cell = data_.cell_at(row_of(table), slot);
    return cell == nullptr ? std::string_view{} : data_.text_of(*cell, text_);
  }

  /// Words that lead to a cell of the table's first row: its column is found by its slot.
  void say_cell(std::string_view words, std::uint8_t table, std::uint16_t slot) noexcept {
    const std::span<const column_spec> columns = data_.tables[table]->columns;
    for (std::uint32_t i = 0; i < columns.size(); ++i)
      if (columns[i].source == column_source::stored && columns[i].slot == slot) return data_.say(words, table, 0, i);
    data_.say(words);
  }
  bool say_text(std::uint8_t table, std::uint16_t slot) noexcept {
    const std::string_view words = text_of(table, slot);
    if (!words.empty()) say_cell(words, table, slot);
    return !words.empty();
  }
  /// False without a number there; `before` and `behind` belong to it.
  bool say_number(std::uint8_t table, std::uint16_t slot, std::string_view before, std::string_view behind) noexcept {
    const auto number = parse_decimal(text_of(table, slot));
    if (!number) return false;
    words_.clear();
    words_.add(before);
    add_grouped(words_, *number);
    words_.add(behind);
    say_cell(words_.view(), table, slot);
    return true;
  }

  void write_quarter() noexcept {
    const bool on_cover = !text_of(cover_table, cover::quarter).empty();
    const std::uint8_t table = on_cover ? cover_table : submission_table;
    const std::uint16_t slot = on_cover ? std::uint16_t{cover::quarter} : std::uint16_t{submission::period};
    const auto day = parse_date(text_of(table, slot));
    if (!day) return;
    data_.say(" \u00B7 quarter to ");
    words_.clear();
    words_.add_number(day->day);
    words_.add(' ');
    words_.add(months[day->month - 1]);
    words_.add(' ');
    words_.add_number(static_cast<std::uint64_t>(day->year));
    say_cell(words_.view(), table, slot);
  }

  void write_holdings() noexcept {
    const std::size_t count = data_.rows_of(holding_table);
    if (count == 0) return write_none();
    say_number(reconciliation_table, reconciliation::entries_read, "", count == 1 ? " holding" : " holdings");
    if (const auto declared = parse_decimal(text_of(reconciliation_table, reconciliation::entries_declared));
        declared && compare(*declared, {count, 0, false}) != 0)
      say_number(reconciliation_table, reconciliation::entries_declared, " of ", " declared");
    if (text_of(reconciliation_table, reconciliation::value_read).empty()) return;
    data_.say(" worth ");
    if (say_number(reconciliation_table, reconciliation::value_read_usd, "$", "")) return;
    say_number(reconciliation_table, reconciliation::value_read, "", "");
    data_.say(" in dollars or thousands, which is not known");
  }

  void write_none() noexcept {
    const std::string_view type = text_of(cover_table, cover::report_type);
    if (find_ignoring_case(type, "NOTICE") != std::string_view::npos) {
      say_cell("holdings are reported by other managers", cover_table, cover::report_type);
      return;
    }
    const auto declared = parse_decimal(text_of(summary_table, summary::entries));
    if (!declared || declared->coefficient == 0) return data_.say("no holdings");
    say_number(summary_table, summary::entries, "", declared->coefficient == 1 ? " holding" : " holdings");
    data_.say(" declared");
    if (parse_decimal(text_of(summary_table, summary::value))) {
      data_.say(", worth ");
      say_number(summary_table, summary::value, "", "");
      data_.say(" in the filing's unit");
    }
    data_.say("; the information table is not here");
  }

  void write_kind() noexcept {
    const std::string_view report = text_of(cover_table, cover::report_type);
    if (find_ignoring_case(report, "COMBINATION") != std::string_view::npos) {
      data_.say("; ");
      say_cell("others report the rest", cover_table, cover::report_type);
    }
    const std::string_view form = text_of(submission_table, submission::type);
    const bool amends = form.size() > 2 && form.substr(form.size() - 2) == "/A";
    if (!amends && !parse_boolean(text_of(cover_table, cover::is_amendment)).value_or(false)) return;
    data_.say("; amendment");
    if (parse_decimal(text_of(cover_table, cover::amendment_number))) {
      data_.say(" ");
      say_number(cover_table, cover::amendment_number, "", "");
    }
    const std::string_view kind = text_of(cover_table, cover::amendment_type);
    if (kind.empty()) return;
    data_.say(", ");
    say_cell(kind == "RESTATEMENT"    ? "a restatement that replaces the report"
             : kind == "NEW HOLDINGS" ? "new holdings that add to the report"
                                      : kind,
             cover_table, cover::amendment_type);
  }

  filing_data& data_;
  text_buffer text_, words_;
};

}  // namespace

void write_headline(filing_data& data) noexcept { headline_writer(data).write(); }

}  // namespace filigree::thirteenf
