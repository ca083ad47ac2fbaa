// SHA-256 of bytes, as 64 hexadecimal digits.
#pragma once

#include <string>
#include <string_view>

namespace filigree::cli {

[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace filigree::cli
