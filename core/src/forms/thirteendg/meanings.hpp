// What the codes and parts of the schedules stand for (EDGAR technical specification of Schedules 13D and 13G, v2.2).
#pragma once

#include <string_view>

namespace filigree::thirteendg {

/// "Bank" for BK; empty for a code that the schedules do not have.
[[nodiscard]] std::string_view meaning_of_person_type(std::string_view code) noexcept;
[[nodiscard]] std::string_view meaning_of_funds(std::string_view code) noexcept;
/// Item 3 of Schedule 13G: OO is a group there.
[[nodiscard]] std::string_view meaning_of_filer_type(std::string_view code) noexcept;

/// The heading of item 1, 2 … of a schedule; empty when it has no such item.
[[nodiscard]] std::string_view title_of_item(bool is_13g, unsigned number) noexcept;
/// What the element `part` of an item asks for.
[[nodiscard]] std::string_view title_of_part(std::string_view part) noexcept;

}  // namespace filigree::thirteendg
