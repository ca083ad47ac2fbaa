// What the oracle makes of filed texts. Numbers stay text from end to end.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace filigree::test {

/// Blanks and no-break spaces at both ends taken off.
std::string trimmed(std::string text);
/// "012,000.50" is "12000.50"; none when it is no number.
std::optional<std::string> canonical_decimal(std::string text);
/// "2011-11-14", cut after ten characters; none when it is no date.
std::optional<std::string> canonical_date(std::string text);
/// "true" or "false".
std::optional<std::string> canonical_boolean(std::string text);
/// The product of two canonical decimals, digit by digit as on paper, all decimals kept.
std::string product(const std::string& a, const std::string& b);

}  // namespace filigree::test
