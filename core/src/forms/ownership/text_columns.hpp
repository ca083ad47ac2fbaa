// The columns of the paper tables as a text shows them, and what may stand in each. Source: formats/02 §1.1, §1.2,
// §1.4.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "forms/ownership/spec.hpp"

namespace filigree::ownership {

enum class column_content : std::uint8_t {
  text,  ///< words
  date,
  code,   ///< `S`, `J/K`; on a Form 5 also `G5`, `S4`, and `3` for a holding
  early,  ///< V
  number,
  money,      ///< a number behind a `$`
  amount,     ///< a number, or behind a `$` a value
  acquired,   ///< an amount whose column says A
  disposed,   ///< … or D
  direction,  ///< A or D
  ownership   ///< D or I
};

/// Whether a row of one kind has something in a column.
enum class column_need : std::uint8_t { must, may, never };

struct text_column {
  column_content content;
  std::uint16_t slot;
  std::uint8_t value_slot;  ///< amounts behind a `$`
  std::uint8_t item;        ///< index of the numbered caption above it
  column_need transaction, holding;
  std::uint8_t cost;           ///< of being empty where something must stand
  bool notes_may_stand_alone;  ///< formats/01 §4: a value or footnotes
  bool notes_are_glued;        ///< in the distributed style sheets; their other columns put a blank before a mark
};

struct text_layout {
  std::span<const text_column> columns;
  std::span<const std::string_view> items;  ///< numbers of the captions: "1", "2", "2A"
  std::uint8_t transactions, holdings;      ///< tables
  bool has_transactions;
  bool is_derivative;
};

/// Table 1 or 2 of a form, '3' to '5'.
[[nodiscard]] const text_layout& layout_of(char form, int table) noexcept;

constexpr std::size_t most_columns = 16;

/// Cells of a text in which columns share them: V stands with the code or with the amount, A or D with its amount, and
/// both amounts of Table II in one (formats/02, the seed's shape).
struct shared_cells {
  std::uint8_t first[most_columns] = {}, last[most_columns] = {};  ///< the cells in which a column may stand
  std::size_t count = 0;
};
[[nodiscard]] shared_cells share_cells(const text_layout& layout, std::size_t columns) noexcept;

}  // namespace filigree::ownership
