#include "forms/thirteendg/headline.hpp"

#include <algorithm>
#include <optional>

#include "filigree/decimal.hpp"
#include "forms/thirteendg/computed.hpp"
#include "forms/thirteendg/spec.hpp"
#include "table/filing_data.hpp"

namespace filigree::thirteendg {
namespace {

/// 12345.50 as 12,345.50.
void add_grouped(text_buffer& out, const decimal& number) noexcept {
  char digits[decimal::max_chars];
  const std::string_view text(digits, number.write(digits));
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::size_t first_digit = text.substr(0, 1) == "-" ? 1 : 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > first_digit && i < point && (point - i) % 3 == 0) out.add(',');
    out.add(text[i]);
  }
}

class headline_writer {
 public:
  explicit headline_writer(filing_data& data) noexcept : data_(data), text_(data.budget) {}

  void write() noexcept {
    for (std::uint32_t row = 0; row < data_.rows.size(); ++row) {
      if (data_.rows[row].table == person_table && persons_++ == 0) person_ = row;
      if (data_.rows[row].table == submission_table && submission_ == no_row) submission_ = row;
    }
    std::uint32_t largest = row_of_largest(data_, person::aggregate, text_);
    if (largest == no_row) largest = row_of_largest(data_, person::percent, text_);
    if (largest != no_row) person_ = largest;
    say_person();
    say_amount();
    say_class();
    say_rest();
  }

 private:
  std::string_view text_of(std::uint32_t row, std::uint16_t slot) noexcept {
    const stored_cell* const cell = data_.cell_at(row, slot);
    return cell == nullptr ? std::string_view{} : data_.text_of(*cell, text_);
  }
  /// Words that lead to a cell, whose column is found by its slot.
  void say_cell(std::string_view words, std::uint32_t row, std::uint16_t slot) noexcept {
    const std::uint8_t table = data_.rows[row].table;
    const std::span<const column_spec> columns = data_.tables[table]->columns;
    std::uint32_t column = 0;
    while (column < columns.size() &&
           !(columns[column].source == column_source::stored && columns[column].slot == slot))
      ++column;
    if (column == columns.size()) return data_.say(words);
    data_.say(words, table, data_.rows[row].order - 1, column);
  }
  bool say_text(std::string_view before, std::uint32_t row, std::uint16_t slot) noexcept {
    const std::string_view words = text_of(row, slot);
    if (words.empty()) return false;
    data_.say(before);
    say_cell(words, row, slot);
    return true;
  }
  bool say_number(std::string_view before, std::uint32_t row, std::uint16_t slot) noexcept {
    const auto number = parse_decimal(text_of(row, slot));
    if (!number) return false;
    data_.say(before);
    text_.clear();
    add_grouped(text_, *number);
    say_cell(text_.view(), row, slot);
    return true;
  }

  void say_person() noexcept {
    if (person_ == no_row || !say_text({}, person_, person::name)) data_.say("A person whose name is not found");
    if (persons_ < 2) return;
    text_.clear();
    text_.add(" (the largest of ");
    text_.add_number(persons_);
    text_.add(" reporting persons, whose shares may be the same)");
    data_.say(text_.view());
  }
  void say_amount() noexcept {
    if (person_ == no_row) return data_.say(" reports on");
    const bool amount = say_number(" holds ", person_, person::aggregate);
    if (say_number(amount ? " (" : " holds ", person_, person::percent)) data_.say(amount ? " %) of" : " % of");
    else
      data_.say(amount ? " of" : " reports on");
  }
  void say_class() noexcept {
    if (submission_ == no_row) return data_.say(" a class of shares");
    const bool issuer = say_text(" ", submission_, submission::issuer_name);
    if (!say_text(issuer ? ", " : " ", submission_, submission::class_title) && !issuer) data_.say(" a class of shares");
  }
  void say_rest() noexcept {
    if (submission_ == no_row) return;
    say_text(" \u00B7 event of ", submission_, submission::event_date);
    say_number(" \u00B7 amendment ", submission_, submission::amendment_number);
  }

  filing_data& data_;
  text_buffer text_;
  std::uint32_t submission_ = no_row, person_ = no_row, persons_ = 0;
};

}  // namespace

void write_headline(filing_data& data) noexcept { headline_writer(data).write(); }

}  // namespace filigree::thirteendg
