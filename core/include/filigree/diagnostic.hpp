// What Filigree has to say about a filing: never a failure, always a sentence with its place.
#pragma once

#include <cstdint>
#include <string_view>

namespace filigree {

enum class severity : std::uint8_t {
  note,     ///< read as meant; worth knowing
  warning,  ///< repaired, unknown or doubtful
  error,    ///< something could not be read
};

/// "note", "warning", "error".
[[nodiscard]] std::string_view name_of(severity level) noexcept;

/// One remark. The views belong to the filing that gave it.
struct diagnostic {
  severity level;
  std::string_view code;     ///< kebab-case, stable: "bare-ampersand"
  std::string_view message;  ///< one plain sentence
  std::uint32_t offset;      ///< byte of the source it speaks of
  std::uint32_t line;        ///< 1-based line of that byte in the file; LF, CR and CRLF each end a line
};

}  // namespace filigree
