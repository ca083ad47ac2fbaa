// The columns of an information table in a text: where they begin, told by its ruler, and what they hold, told by the
// captions above.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "forms/thirteenf/text_line.hpp"

namespace filigree::thirteenf {

enum class text_column : std::uint8_t {
  unknown,
  issuer,
  title,
  cusip,
  value,
  amount,
  kind,  ///< SH or PRN, put or call
  discretion,
  box_sole,
  box_defined,
  box_other,
  managers,
  sole,
  shared,
  none,
};

class text_layout {
 public:
  /// A page or table begins: captions are collected anew. The columns stay until another ruler is seen.
  void begin_captions() noexcept { caption_count_ = 0; }
  void add_caption(span line) noexcept;
  [[nodiscard]] bool names_cusip(std::string_view source) const noexcept;

  /// Takes the columns of a ruler; false when it has too few to be the information table's.
  bool take_ruler(std::string_view source, const text_line& ruler) noexcept;

  [[nodiscard]] bool has_columns() const noexcept { return count_ > 0; }
  /// What the column holds in which most of a word stands.
  [[nodiscard]] text_column at(const text_word& word) const noexcept;
  /// Where a column begins; `npos` when there is none of that kind.
  [[nodiscard]] std::uint32_t begin_of(text_column kind) const noexcept;
  [[nodiscard]] bool knows(text_column kind) const noexcept { return begin_of(kind) != npos; }

  static constexpr std::uint32_t npos = 0xFFFFFFFFu;

 private:
  static constexpr std::size_t most_captions = 12, fewest_columns = 6;
  struct column {
    std::uint32_t begin;
    text_column kind;
  };

  [[nodiscard]] std::size_t index_at(const text_word& word) const noexcept;
  void name_by_captions(std::string_view source) noexcept;
  void name_by_order() noexcept;

  span captions_[most_captions];  ///< the last ones, oldest first
  std::size_t caption_count_ = 0;
  column columns_[text_line::most_marks];
  std::size_t count_ = 0;
};

}  // namespace filigree::thirteenf
