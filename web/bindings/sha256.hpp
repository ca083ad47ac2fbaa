// SHA-256 (FIPS 180-4) of bytes in the module's memory. The browser's own is called once a file, through another thread:
// for small files that takes longer than the sum itself.
#pragma once

#include <string>
#include <string_view>

/// 64 hexadecimal digits.
std::string sha256(std::string_view bytes);
