// Uuencoded bodies, in which EDGAR encloses what is no text (formats/03 §3):
//
//   begin 644 ex99.pdf
//   M)5!$1BTQ+C0…          61 characters for 45 bytes; the first one counts them
//   `
//   end
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace filigree {

/// Whether `body`, blanks aside, begins with a `begin` line.
[[nodiscard]] bool is_uuencoded(std::string_view body) noexcept;

/// Decodes a body line by line.
class uudecoder {
 public:
  /// `dash_escaped`: every line that began with a dash has `- ` before it (formats/03 §2).
  explicit uudecoder(std::string_view body, bool dash_escaped = false) noexcept;

  /// The next line's bytes, at most 63 of them; false behind the last.
  bool next() noexcept;
  [[nodiscard]] std::string_view bytes() const noexcept { return {bytes_, size_}; }
  /// Whether the line last read is damaged: what it lacks is zero then.
  [[nodiscard]] bool damaged() const noexcept { return damaged_; }
  /// Where in the body that line begins.
  [[nodiscard]] std::size_t line() const noexcept { return line_; }
  /// Behind the last line: whether `end` was there.
  [[nodiscard]] bool ended() const noexcept { return ended_; }

 private:
  void decode(std::string_view text, std::size_t count) noexcept;

  std::string_view body_;
  std::size_t at_ = 0, line_ = 0, size_ = 0;
  bool dash_escaped_, damaged_ = false, ended_ = false;
  char bytes_[66] = {};
};

}  // namespace filigree
