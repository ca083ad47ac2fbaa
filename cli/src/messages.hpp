// Sentences for people, on standard error.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace filigree::cli {

/// `filigree: ABOUT: PROBLEM`. Control characters, which a hostile file name may hold, are shown as `?`.
void complain(std::string_view about, std::string_view problem);

/// `1.5 MB`.
[[nodiscard]] std::string readable_size(std::uint64_t bytes);

/// `12,345`.
[[nodiscard]] std::string readable_count(std::uint64_t count);

/// The text with control characters shown as `?`, so that a terminal does not obey them.
[[nodiscard]] std::string harmless(std::string_view text);

}  // namespace filigree::cli
