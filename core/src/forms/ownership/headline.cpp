#include "forms/ownership/headline.hpp"

#include <optional>

#include "filigree/decimal.hpp"
#include "forms/ownership/lines.hpp"
#include "table/filing_data.hpp"

namespace filigree::ownership {
namespace {

/// How a code reads in a sentence, before and behind the number of securities.
struct phrase {
  char code;
  char direction;  ///< A, D, or 0 for both
  std::string_view before, behind;
};
constexpr phrase phrases[] = {
    {'P', 0, "bought ", ""},
    {'S', 0, "sold ", ""},
    {'A', 'A', "was granted ", ""},
    {'M', 'A', "received ", " on exercise or conversion"},
    {'M', 'D', "exercised or converted ", ""},
    {'X', 'A', "received ", " on exercise"},
    {'X', 'D', "exercised ", ""},
    {'O', 'A', "received ", " on exercise"},
    {'O', 'D', "exercised ", ""},
    {'C', 'A', "received ", " on conversion"},
    {'C', 'D', "converted ", ""},
    {'F', 0, "had ", " withheld for price or tax"},
    {'D', 0, "returned ", " to the issuer"},
    {'G', 'A', "received ", " as a gift"},
    {'G', 'D', "gave ", " as a gift"},
    {'W', 'A', "inherited ", ""},
    {'W', 'D', "passed on ", " by will or descent"},
    {'U', 0, "tendered ", " in a change of control"},
    {'E', 0, "let ", " expire"},
    {'H', 0, "let ", " expire or be cancelled for value"},
    {0, 'A', "acquired ", ""},
    {0, 'D', "disposed of ", ""},
};

const phrase* phrase_for(char code, char direction) noexcept {
  for (const phrase& known : phrases)
    if ((known.code == code || known.code == 0) && (known.direction == direction || known.direction == 0))
      return &known;
  return nullptr;
}

/// 12345.50 as 12,345.50.
void add_grouped(text_buffer& out, const decimal& number) noexcept {
  char digits[decimal::max_chars];
  const std::string_view text(digits, number.write(digits));
  const std::size_t point = text.find('.');
  const std::size_t first_digit = text.substr(0, 1) == "-" ? 1 : 0;
  const std::size_t integer_end = point == std::string_view::npos ? text.size() : point;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > first_digit && i < integer_end && (integer_end - i) % 3 == 0) out.add(',');
    out.add(text[i]);
  }
}

class headline_writer {
 public:
  explicit headline_writer(filing_data& data) noexcept : data_(data), text_(data.budget), other_(data.budget) {}

  void write() noexcept {
    collect();
    write_owner();
    write_issuer();
    write_events();
    write_holdings();
    write_balance();
  }

 private:
  static constexpr std::size_t most_groups = 3;

  /// Lines of one table, code, direction, title and ownership: the only ones whose numbers may be added up.
  struct group {
    std::uint32_t first_row;
    std::uint32_t lines;
    decimal total;
    bool total_known;
  };

  // --- Cells -----------------------------------------------------------------------------------------------------

  std::string_view text_of(std::uint32_t row, std::uint16_t slot) noexcept {
    return data_.text_of(*data_.cell_at(row, slot), text_);
  }
  char letter_of(std::uint32_t row, std::uint16_t slot) noexcept {
    const std::string_view text = text_of(row, slot);
    return text.size() == 1 ? text[0] : '\0';
  }
  bool is_true(std::uint32_t row, std::uint16_t slot) noexcept {
    const std::string_view text = text_of(row, slot);
    return text == "1" || text == "true" || text == "TRUE";
  }
  std::optional<decimal> number_of(std::uint32_t row, std::uint16_t slot) noexcept {
    return parse_decimal(text_of(row, slot));
  }
  bool same_text(std::uint32_t a, std::uint32_t b, std::uint16_t slot) noexcept {
    return data_.text_of(*data_.cell_at(a, slot), other_) == text_of(b, slot);
  }

  /// Words that lead to a cell: its column is found by its slot.
  void say_cell(std::string_view words, std::uint32_t row, std::uint16_t slot) noexcept {
    const std::uint8_t table = data_.rows[row].table;
    const std::span<const column_spec> columns = data_.tables[table]->columns;
    std::uint32_t column = 0;
    while (column < columns.size() &&
           !(columns[column].source == column_source::stored && columns[column].slot == slot))
      ++column;
    if (column == columns.size()) return data_.say(words);
    std::uint32_t n = 0;
    for (std::uint32_t i = 0; i < row; ++i) n += data_.rows[i].table == table;
    data_.say(words, table, n, column);
  }
  bool say_text(std::uint32_t row, std::uint16_t slot) noexcept {
    const std::string_view words = text_of(row, slot);
    if (!words.empty()) say_cell(words, row, slot);
    return !words.empty();
  }
  bool say_number(std::uint32_t row, std::uint16_t slot) noexcept {
    const auto number = number_of(row, slot);
    if (!number) return false;
    text_.clear();
    add_grouped(text_, *number);
    say_cell(text_.view(), row, slot);
    return true;
  }

  // --- What there is ---------------------------------------------------------------------------------------------

  void collect() noexcept {
    for (std::uint32_t row = 0; row < data_.rows.size(); ++row) {
      switch (data_.rows[row].table) {
        case submission_table:
          submission_row_ = row;
          break;
        case owner_table:
          if (owners_++ == 0) owner_row_ = row;
          break;
        case nonderiv_trans_table:
        case deriv_trans_table:
          add_transaction(row);
          break;
        case nonderiv_holding_table:
        case deriv_holding_table:
          if (holdings_++ == 0) holding_row_ = row;
          break;
        default:
          break;
      }
    }
  }

  void add_transaction(std::uint32_t row) noexcept {
    const line_slots& line = *line_of(data_.rows[row].table);
    const auto shares = number_of(row, line.shares);
    for (std::size_t i = 0; i < group_count_; ++i) {
      group& known = groups_[i];
      if (data_.rows[known.first_row].table != data_.rows[row].table || !same_text(known.first_row, row, line.code) ||
          !same_text(known.first_row, row, line.acquired_disposed) || !same_text(known.first_row, row, line.title) ||
          !same_text(known.first_row, row, line.direct_indirect))
        continue;
      const auto total = shares && known.total_known ? add(known.total, *shares) : std::nullopt;
      ++known.lines;
      known.total_known = total.has_value();
      if (total) known.total = *total;
      return;
    }
    if (group_count_ == most_groups) {
      ++further_lines_;
      return;
    }
    groups_[group_count_++] = {row, 1, shares.value_or(decimal{}), shares.has_value()};
  }

  // --- Sentences -------------------------------------------------------------------------------------------------

  void write_owner() noexcept {
    if (owner_row_ == no_row || !say_text(owner_row_, owner::name)) {
      data_.say("An owner whose name is not stated");
      return;
    }
    if (owners_ > 1) {
      text_.clear();
      text_.add(" and ");
      text_.add_number(owners_ - 1);
      text_.add(owners_ == 2 ? " other" : " others");
      data_.say(text_.view());
    }
    write_role();
  }

  void write_role() noexcept {
    if (is_true(owner_row_, owner::is_officer) || !text_of(owner_row_, owner::officer_title).empty()) {
      data_.say(", ");
      if (!say_text(owner_row_, owner::officer_title)) say_cell("officer", owner_row_, owner::is_officer);
    } else if (is_true(owner_row_, owner::is_director)) {
      data_.say(", ");
      say_cell("director", owner_row_, owner::is_director);
    } else if (is_true(owner_row_, owner::is_ten_percent_owner)) {
      data_.say(", ");
      say_cell("10% owner", owner_row_, owner::is_ten_percent_owner);
    } else if (!text_of(owner_row_, owner::other_text).empty()) {
      data_.say(", ");
      say_text(owner_row_, owner::other_text);
    }
  }

  void write_issuer() noexcept {
    if (submission_row_ == no_row || text_of(submission_row_, submission::issuer_name).empty()) return;
    data_.say(" \u00B7 ");
    say_text(submission_row_, submission::issuer_name);
    const std::string_view symbol = text_of(submission_row_, submission::issuer_trading_symbol);
    if (symbol.empty() || symbol == "NONE" || symbol == "N/A") return;
    data_.say(" (");
    say_text(submission_row_, submission::issuer_trading_symbol);
    data_.say(")");
  }

  void write_events() noexcept {
    for (std::size_t i = 0; i < group_count_; ++i) {
      data_.say(i == 0 ? ": " : "; ");
      write_event(groups_[i]);
    }
    if (further_lines_ == 0) return;
    text_.clear();
    text_.add("; ");
    text_.add_number(further_lines_);
    text_.add(further_lines_ == 1 ? " more line" : " more lines");
    data_.say(text_.view());
  }

  void write_event(const group& event) noexcept {
    const line_slots& line = *line_of(data_.rows[event.first_row].table);
    const char code = letter_of(event.first_row, line.code);
    const phrase* words = phrase_for(code, letter_of(event.first_row, line.acquired_disposed));
    data_.say(words == nullptr ? "reported " : words->before);
    if (event.total_known) {
      text_.clear();
      add_grouped(text_, event.total);
      say_cell(text_.view(), event.first_row, line.shares);
      data_.say(" ");
    }
    if (!say_text(event.first_row, line.title)) data_.say("securities");
    if (words != nullptr) data_.say(words->behind);
    if (event.lines > 1) {
      text_.clear();
      text_.add(" in ");
      text_.add_number(event.lines);
      text_.add(" lines");
      data_.say(text_.view());
    } else if (const auto price = number_of(event.first_row, line.price); price && price->coefficient != 0) {
      data_.say(" at $");
      say_number(event.first_row, line.price);
    }
  }

  void write_holdings() noexcept {
    if (group_count_ > 0) return;
    if (holdings_ == 0) {
      const bool none = submission_row_ != no_row && is_true(submission_row_, submission::no_securities_owned);
      const bool exit = submission_row_ != no_row && is_true(submission_row_, submission::not_subject_sec16);
      data_.say(none ? ": owns no securities" : exit ? ": no longer subject to Section 16" : ": no lines reported");
      return;
    }
    data_.say(": holds ");
    const line_slots& line = *line_of(data_.rows[holding_row_].table);
    if (say_number(holding_row_, line.shares_owned)) data_.say(" ");
    if (!say_text(holding_row_, line.title)) data_.say("securities");
    if (holdings_ == 1) return;
    text_.clear();
    text_.add(" and reports ");
    text_.add_number(holdings_ - 1);
    text_.add(holdings_ == 2 ? " more holding" : " more holdings");
    data_.say(text_.view());
  }

  /// What is owned afterwards, if all transactions of Table I are of one line: titles and owners are never mixed.
  void write_balance() noexcept {
    std::uint32_t last = no_row;
    for (std::uint32_t row = 0; row < data_.rows.size(); ++row) {
      if (data_.rows[row].table != nonderiv_trans_table) continue;
      if (last != no_row &&
          (!same_text(last, row, nonderiv::title) || !same_text(last, row, nonderiv::direct_indirect) ||
           !same_text(last, row, nonderiv::nature)))
        return;
      last = row;
    }
    if (last == no_row || !number_of(last, nonderiv::shares_owned)) return;
    data_.say("; owns ");
    say_number(last, nonderiv::shares_owned);
    data_.say(letter_of(last, nonderiv::direct_indirect) == 'I' ? " indirectly after" : " after");
  }

  filing_data& data_;
  text_buffer text_, other_;
  std::uint32_t submission_row_ = no_row, owner_row_ = no_row, holding_row_ = no_row;
  std::uint32_t owners_ = 0, holdings_ = 0, further_lines_ = 0;
  group groups_[most_groups];
  std::size_t group_count_ = 0;
};

}  // namespace

void write_headline(filing_data& data) noexcept { headline_writer(data).write(); }

}  // namespace filigree::ownership
