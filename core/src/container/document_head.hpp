// The lines between `<DOCUMENT>` and `<TEXT>`: tags that nothing closes, each with the rest of its line.
#pragma once

#include <string_view>

#include "container/reporter.hpp"
#include "filigree/document.hpp"

namespace filigree {

/// Takes one line of a document's head; `open` and `close` are what tags begin and end with. False when it is none.
bool take_head_line(std::string_view line, std::string_view open, std::string_view close, document& into,
                    std::string_view& unknown) noexcept;

}  // namespace filigree
