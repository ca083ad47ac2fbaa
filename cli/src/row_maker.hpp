// How rows are written that are kept on disk; see rows.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "rows.hpp"

namespace filigree::cli {

inline void add_number(std::string& out, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
  out += static_cast<char>(value);
}

/// One row being written; the number of its cells is known at the end.
class row_maker {
 public:
  void add(stored kind, std::string_view text) {
    ++count_;
    cells_ += static_cast<char>(kind);
    add_number(cells_, text.size());
    cells_ += text;
  }
  void add_text(std::string_view text) { add(text.empty() ? stored::nothing : stored::text, text); }
  void finish(std::string& rows) {
    add_number(rows, count_);
    rows += cells_;
    cells_.clear();
    count_ = 0;
  }

 private:
  std::string cells_;
  std::uint64_t count_ = 0;
};

inline stored kind_of(value_type type) {
  switch (type) {
    case value_type::decimal:
      return stored::number;
    case value_type::date:
      return stored::date;
    case value_type::boolean:
      return stored::boolean;
    case value_type::text:
    case value_type::code:
      break;
  }
  return stored::text;
}

/// The five rows in front, column by column.
class head_maker {
 public:
  void add(const column& one) {
    names_.add(kind_of(one.type), one.name);
    titles_.add(stored::text, one.title);
    meanings_.add(stored::text, one.meaning);
    const auto digit = [](auto value) { return static_cast<char>('0' + static_cast<int>(value)); };
    traits_.add(stored::text, std::string{digit(one.type), digit(one.role), digit(one.origin)});
  }
  void finish(std::string_view table_title, std::string& rows) {
    row_maker title;
    title.add(stored::text, table_title);
    for (row_maker* const one : {&title, &names_, &titles_, &meanings_, &traits_}) one->finish(rows);
  }

 private:
  row_maker names_, titles_, meanings_, traits_;
};

}  // namespace filigree::cli
