// Cover page and summary page of a text filing, line by line. A filing may have several: those of managers whose
// notices it includes follow the first.
#pragma once

#include "forms/thirteenf/text_line.hpp"
#include "forms/thirteenf/text_row.hpp"

namespace filigree::thirteenf {

class text_cover {
 public:
  explicit text_cover(filing_data& data) noexcept : data_(data) {}

  /// False when the line is no part of these pages; in the information table only titles and labels are.
  bool take(const text_line& line, bool in_table) noexcept;
  /// A line without words: what goes on from one line to the next does not go on over it.
  void interrupt() noexcept { manager_ = none; }
  void finish() noexcept;
  [[nodiscard]] bool began() const noexcept { return cover_ != none; }
  /// Whether the line is the title of a page of the form: then other parts end.
  [[nodiscard]] static bool is_title(const text_line& line) noexcept;

 private:
  enum class part : std::uint8_t {
    nothing,
    head,     ///< quarter, amendment
    manager,  ///< name and address
    signer,
    signing,  ///< signature, place, date
    report_type,
    cover_list,
    summary,
    included_list,
  };
  static constexpr std::uint32_t none = 0xFFFFFFFFu;

  void begin_cover() noexcept;
  void begin_summary() noexcept;
  bool take_label(const text_line& line) noexcept;
  bool take_in_part(const text_line& line) noexcept;
  bool take_amendment(const text_line& line) noexcept;
  bool take_manager(const text_line& line) noexcept;
  bool take_signer(const text_line& line) noexcept;
  bool take_signing(const text_line& line) noexcept;
  bool take_report_type(const text_line& line) noexcept;
  bool take_list(const text_line& line) noexcept;
  bool take_more_of_name(const text_line& line) noexcept;
  bool take_summary(const text_line& line) noexcept;
  void put_address() noexcept;
  void put(std::uint32_t row, std::uint16_t slot, span place) noexcept;
  void put_as(std::uint32_t row, std::uint16_t slot, std::string_view text, span place) noexcept;
  void put_date(std::uint32_t row, std::uint16_t slot, span place) noexcept;

  filing_data& data_;
  part part_ = part::nothing;
  std::uint32_t cover_ = none, signature_ = none, summary_ = none, totals_ = none;
  std::uint16_t waiting_ = 0xFFFF;  ///< of SUMMARYPAGE: its label stood alone, its number is still to come
  std::uint32_t manager_ = none;    ///< the last one of a list, whose name may go on
  std::uint32_t last_number_ = 0;
  text_pieces manager_name_;
  std::uint32_t name_begin_ = 0;
  bool in_address_ = false;
  static constexpr std::size_t most_address_lines = 6;
  span address_[most_address_lines];
  std::size_t address_lines_ = 0;
};

}  // namespace filigree::thirteenf
