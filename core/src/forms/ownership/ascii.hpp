// Forms 3, 4 and 5 as they were typed before EDGAR took them as XML in 2003 (formats/02 §2.1): numbered boxes one below
// the other, tables with a ruler of <S> and <C>, explanations, signature.
//
//   <S>                    <C>     <C>     the ruler: where each column begins
//   Options to Purchase Co|$1.375 |2/7/0   cells are wrapped at their column's width, in words and numbers alike
//   mmon Stock            |       |0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "filigree/date.hpp"
#include "table/filing_data.hpp"

namespace filigree::ownership {

enum class line_use : std::uint8_t { unread, read, ignored };

struct ascii_line {
  span place;
  line_use use = line_use::unread;
};

/// The lines of such a form, and one value at a time that is put together from pieces of them.
class ascii_form {
 public:
  explicit ascii_form(filing_data& filing) noexcept
      : data(filing), lines(filing.budget), pieces_(filing.budget), text_(filing.budget) {}

  /// Lines [first, last); a line beyond the last is empty.
  [[nodiscard]] bool split(span body) noexcept;
  [[nodiscard]] std::uint32_t line_count() const noexcept { return static_cast<std::uint32_t>(lines.size()); }
  [[nodiscard]] std::string_view text(std::uint32_t line) const noexcept { return data.bytes_at(lines[line].place); }
  [[nodiscard]] span span_of(std::string_view part) const noexcept;
  void use(std::uint32_t first, std::uint32_t last, line_use how) noexcept;

  /// Begins a new value. Blanks at both ends of a piece are not part of it.
  void begin_value() noexcept;
  void add(std::string_view piece, bool glued) noexcept;
  [[nodiscard]] std::string_view value() const noexcept { return text_.view(); }
  /// Puts the value into a cell: empty without pieces, invalid when it is not of the slot's type.
  void put(std::uint32_t row, std::uint16_t slot) noexcept;
  void put_date(std::uint32_t row, std::uint16_t slot) noexcept;
  void put_as(std::uint32_t row, std::uint16_t slot, std::string_view text) noexcept;
  void mark(std::uint32_t row, std::uint16_t slot, cell_state state) noexcept;

  filing_data& data;
  array<ascii_line> lines;
  char form = '4';
  std::uint8_t rules = as_filed;

 private:
  array<span> pieces_;
  text_buffer text_;
};

/// `2/7/00`, `February 29,2000`, and all that `parse_date` reads. Years of two digits are those of EDGAR's first
/// decades.
[[nodiscard]] std::optional<date> parse_typed_date(std::string_view text) noexcept;

/// Nothing but what rules and borders are drawn with.
[[nodiscard]] bool is_ruled(std::string_view line) noexcept;
/// A table's ruler: `<S>` and at least one `<C>`.
[[nodiscard]] bool is_ruler(std::string_view line) noexcept;

/// Reads paper table `number` in lines [first, last). Without a ruler its lines stay unread.
void read_ascii_table(ascii_form& form, int number, std::uint32_t first, std::uint32_t last) noexcept;

}  // namespace filigree::ownership
