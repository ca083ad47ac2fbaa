// The page `…-index-headers.html`: a submission with its documents' bodies replaced by links, shown in a <PRE>.
#pragma once

#include <string_view>

#include "container/submission.hpp"

namespace filigree {

[[nodiscard]] bool is_index_page(std::string_view source) noexcept;

/// Header and documents of the page; the documents have no bytes here.
void read_index_page(std::string_view source, submission& out, reporter& say) noexcept;

}  // namespace filigree
