// Reads JSON (RFC 8259) from front to back, value by value, as its caller expects it. Nothing is kept but the texts,
// which go to a buffer of the caller's; nothing recurses.
//
//   in.begin_object();
//   for (text_ref name; in.next_member(name);) …    // reads one value each
#pragma once

#include <cstdint>
#include <string_view>

#include "text/memory.hpp"

namespace filigree {

/// A text in a buffer that may still grow.
struct text_ref {
  std::uint32_t start = 0, length = 0;
  [[nodiscard]] std::string_view in(const text_buffer& buffer) const noexcept {
    return buffer.view().substr(start, length);
  }
};

class json_reader {
 public:
  json_reader(std::string_view text, text_buffer& texts) noexcept : rest_(text), texts_(texts) {}

  /// The first character of the next value: `{ [ " t f n - 0 … 9`; 0 at the end.
  [[nodiscard]] char peek() noexcept;
  void begin_object() noexcept { take('{'), first_ = true; }
  /// False at the object's end, and after any error.
  bool next_member(text_ref& name) noexcept;
  void begin_array() noexcept { take('['), first_ = true; }
  bool next_item() noexcept;
  text_ref string() noexcept;
  /// A string, or a number as it is written.
  text_ref string_or_number() noexcept;
  bool boolean() noexcept;
  /// Nothing but blanks is left.
  [[nodiscard]] bool at_end() noexcept { return peek() == '\0'; }
  [[nodiscard]] bool failed() const noexcept { return failed_; }
  void fail() noexcept { failed_ = true; }

 private:
  void take(char c) noexcept;
  bool more(char end) noexcept;
  void escape() noexcept;
  std::uint32_t four_digits() noexcept;

  std::string_view rest_;
  text_buffer& texts_;
  bool first_ = false;  ///< no member or item of the innermost value was read yet
  bool failed_ = false;
};

}  // namespace filigree
