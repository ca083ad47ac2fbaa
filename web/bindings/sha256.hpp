// SHA-256 (FIPS 180-4) of many texts, four at a time, in the lanes of a vector. The browser's own is called once a file
// and answers through another thread: for small files that takes longer than the sum itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// 64 hexadecimal digits for each.
std::vector<std::string> sha256(const std::vector<std::string_view>& texts);
