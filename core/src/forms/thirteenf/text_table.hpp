// The information table of a text filing, line by line: rows anchored on CUSIPs, rows that leave issuer and CUSIP out,
// names and lists of managers over several lines, totals. What fits none of these is kept as it stands.
#pragma once

#include "filigree/decimal.hpp"
#include "forms/thirteenf/text_layout.hpp"
#include "forms/thirteenf/text_line.hpp"
#include "forms/thirteenf/text_row.hpp"

namespace filigree::thirteenf {

class text_table {
 public:
  explicit text_table(filing_data& data) noexcept : data_(data) {}

  void take(const text_line& line) noexcept;
  /// No more lines come: the last row is stored.
  void finish() noexcept;
  /// Another part of the form begins.
  void leave() noexcept;
  [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
  /// Captions or rows of the table were seen, and no other part since.
  [[nodiscard]] bool is_inside() const noexcept { return inside_; }

 private:
  void take_tag(const text_line& line) noexcept;
  void take_ruler(const text_line& line) noexcept;
  void take_words(const text_line& line) noexcept;

  void begin_captions_again() noexcept;
  void take_back_name(const text_line& line, const found_cusip& cusip) noexcept;
  bool take_holding(const text_line& line) noexcept;
  bool take_carried(const text_line& line) noexcept;
  bool take_more_managers(const text_line& line) noexcept;
  bool take_total(const text_line& line) noexcept;
  bool take_name(const text_line& line) noexcept;

  [[nodiscard]] std::size_t first_behind_name(const text_line& line) const noexcept;
  void add_name(const text_line& line, std::size_t behind) noexcept;
  void open(const text_row& row) noexcept;
  void store() noexcept;
  void drop_pending() noexcept;
  void keep_unread(span line) noexcept;
  void keep_unread(span line, std::string_view code, std::string_view why) noexcept;

  static constexpr std::size_t most_pending = 6;
  filing_data& data_;
  text_layout layout_;
  bool inside_ = false;       ///< captions or a row with a CUSIP were seen
  bool in_captions_ = true;   ///< between a page's or table's begin and its ruler
  bool behind_rule_ = false;  ///< the line before is of dashes
  bool may_go_back_ = false;  ///< the line before is a row: a name below it, further in, is the rest of its name
  span last_caption_;         ///< the line before is a caption, or so it seems
  named_security security_, pending_;
  span pending_lines_[most_pending];
  std::size_t pending_count_ = 0;
  std::uint32_t indent_ = text_layout::npos;  ///< where names begin in this table
  text_row row_;
  bool has_row_ = false;
  std::size_t rows_ = 0;
  decimal since_total_, in_all_;
};

}  // namespace filigree::thirteenf
