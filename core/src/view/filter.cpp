#include <cstring>

#include "filigree/date.hpp"
#include "view/view_data.hpp"

namespace filigree {

bool text_memo::reset(std::size_t texts) noexcept {
  verdicts_.truncate(0);
  std::uint8_t* const room = verdicts_.append(texts);
  if (room != nullptr) std::memset(room, 0, texts);
  return room != nullptr;
}

namespace {

bool is_text(value_type type) noexcept { return type == value_type::text || type == value_type::code; }

/// Row numbers, group numbers: every search for a digit would find them.
bool is_number_of_row(const stored_table& table, std::size_t column) noexcept {
  if (column < table.in_front_count) return table.in_front[column] == leading::group;
  const stored_column& one = *table.columns[column - table.in_front_count];
  return one.role == column_role::key && one.type == value_type::decimal;
}

}  // namespace

// --- search ----------------------------------------------------------------------------------------------------

bool row_search::set(const workspace_data& in, const stored_table& table, std::string_view text) noexcept {
  in_ = &in;
  table_ = &table;
  if (!wanted_.set(text) || !memo_.reset(in.texts.size())) return false;
  const std::string_view folded_text = wanted_.text();
  in_numbers_ = folded_text.find_first_not_of("-.0123456789") == std::string_view::npos;
  in_dates_ = folded_text.find_first_not_of("-0123456789") == std::string_view::npos;
  in_true_ = std::string_view("true").find(folded_text) != std::string_view::npos;
  in_false_ = std::string_view("false").find(folded_text) != std::string_view::npos;
  return true;
}

bool row_search::matches(std::size_t row, std::size_t column) noexcept {
  const value_type type = table_->type_of(column);
  if (type == value_type::decimal ? !in_numbers_ || is_number_of_row(*table_, column)
                                  : type == value_type::date && !in_dates_)
    return false;
  const cell_value one = in_->value_at(*table_, row, column);
  if (one.state != cell_state::value) return false;
  if (is_text(type))
    return memo_(one.value, [&] { return wanted_.matches(in_->texts.at(one.value), text_test::contains); });
  if (type == value_type::boolean) return one.value != 0 ? in_true_ : in_false_;
  char buffer[decimal::max_chars];
  return in_->text_of(type, one, buffer).find(wanted_.text()) != std::string_view::npos;
}

std::size_t row_search::find(std::size_t row, std::size_t from, bool back) noexcept {
  const std::size_t columns = table_->in_front_count + table_->columns.size();
  if (back) {
    for (std::size_t i = from < columns ? from + 1 : columns; i-- > 0;)
      if (matches(row, i)) return i;
    return no_column;
  }
  for (std::size_t i = from; i < columns; ++i)
    if (matches(row, i)) return i;
  return no_column;
}

// --- filters ---------------------------------------------------------------------------------------------------

bool row_filter::set(const workspace_data& in, const stored_table& table, std::size_t column, value_type type,
                     specification& all, const filter_said& said) noexcept {
  in_ = &in;
  table_ = &table;
  column_ = column;
  type_ = type;
  all_ = &all;
  said_ = said;
  if (is_text(type) && !memo_.reset(in.texts.size())) return false;
  switch (said.kind) {
    case filter_kind::contains:
    case filter_kind::equals:
    case filter_kind::starts:
      return wanted_.set(said.text.in(all.texts));
    case filter_kind::range:
      return set_range(all);
    case filter_kind::one_of:
      return set_choices(all);
    default:
      return true;
  }
}

bool row_filter::set_range(specification& all) noexcept {
  const std::string_view from = said_.from.in(all.texts), to = said_.to.in(all.texts);
  if (type_ == value_type::decimal) {
    const auto low = parse_decimal(from), high = parse_decimal(to);
    if (!from.empty() && !low) return all.say({}, from, " is not a number.");
    if (!to.empty() && !high) return all.say({}, to, " is not a number.");
    low_ = low.value_or(decimal{});
    high_ = high.value_or(decimal{});
    return true;
  }
  if (type_ != value_type::date)
    return all.say("A range needs a column of numbers or dates: ", said_.column.in(all.texts), " is none.");
  const auto first = parse_date(from), last = parse_date(to);
  if (!from.empty() && !first) return all.say({}, from, " is not a date.");
  if (!to.empty() && !last) return all.say({}, to, " is not a date.");
  if (first) first_day_ = day_number(*first);
  if (last) last_day_ = day_number(*last);
  return true;
}

bool row_filter::set_choices(specification& all) noexcept {
  for (std::uint32_t i = 0; i < said_.choices; ++i) {
    const std::string_view choice = all.choices[said_.first_choice + i].in(all.texts);
    switch (type_) {
      case value_type::text:
      case value_type::code:
        break;
      case value_type::boolean:
        if (choice != "true" && choice != "false") return all.say({}, choice, " is neither true nor false.");
        if (!values_.push(choice == "true" ? 1 : 0)) return false;
        break;
      case value_type::date: {
        const auto day = parse_date(choice);
        if (!day) return all.say({}, choice, " is not a date.");
        if (!values_.push(static_cast<std::uint32_t>(day_number(*day)))) return false;
        break;
      }
      case value_type::decimal: {
        const auto number = parse_decimal(choice);
        if (!number) return all.say({}, choice, " is not a number.");
        if (!numbers_.push(*number)) return false;
        break;
      }
    }
  }
  return true;
}

bool row_filter::test(std::size_t row) noexcept {
  const cell_value one = in_->value_at(*table_, row, column_);
  if (said_.kind == filter_kind::state) return (said_.states >> static_cast<unsigned>(one.state) & 1) != 0;
  if (said_.kind == filter_kind::footnote) {
    const bool has =
        column_ >= table_->in_front_count && table_->columns[column_ - table_->in_front_count]->notes.at(row) != 0;
    return has == said_.wanted;
  }
  return one.state == cell_state::value && test_value(one);
}

bool row_filter::test_value(const cell_value& one) noexcept {
  if (said_.kind == filter_kind::range) return is_in_range(one);
  if (said_.kind == filter_kind::one_of) {
    if (is_text(type_)) return memo_(one.value, [&] { return is_chosen(one); });
    return is_chosen(one);
  }
  const text_test how = said_.kind == filter_kind::contains ? text_test::contains
                        : said_.kind == filter_kind::equals ? text_test::equals
                                                            : text_test::starts;
  char buffer[decimal::max_chars];
  if (is_text(type_)) return memo_(one.value, [&] { return wanted_.matches(in_->texts.at(one.value), how); });
  return wanted_.matches(in_->text_of(type_, one, buffer), how);
}

bool row_filter::is_chosen(const cell_value& one) noexcept {
  if (type_ == value_type::decimal) {
    const decimal number = in_->decimal_of(one);
    for (const decimal& choice : numbers_)
      if (compare(choice, number) == 0) return true;
    return false;
  }
  if (is_text(type_)) {
    for (std::uint32_t i = 0; i < said_.choices; ++i)
      if (all_->choices[said_.first_choice + i].in(all_->texts) == in_->texts.at(one.value)) return true;
    return false;
  }
  for (const std::uint32_t choice : values_)
    if (choice == one.value) return true;
  return false;
}

bool row_filter::is_in_range(const cell_value& one) const noexcept {
  if (type_ == value_type::date) {
    const auto day = static_cast<std::int32_t>(one.value);
    return day >= first_day_ && day <= last_day_;
  }
  const decimal number = in_->decimal_of(one);
  return (said_.from.length == 0 || compare(number, low_) >= 0) &&
         (said_.to.length == 0 || compare(number, high_) <= 0);
}

}  // namespace filigree
