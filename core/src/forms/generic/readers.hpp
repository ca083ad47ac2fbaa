// Walk over a document: what they meet goes to the sink.
#pragma once

#include "filigree/span.hpp"
#include "forms/generic/outline.hpp"

namespace filigree::generic {

/// What can be told only at its end and is needed at its beginning.
struct known_ahead {
  struct parallel {
    std::uint32_t at, items;
  };
  explicit known_ahead(memory_budget& budget) noexcept : texts(budget), parallels(budget) {}

  array<std::uint32_t> texts;  ///< XML: where the content begins of elements that are texts with elements in them
  array<parallel> parallels;   ///< JSON: objects of equally long arrays
};

enum class walk_kind : std::uint8_t {
  first,  ///< finds what must be known ahead; what is wrong with the document is a diagnostic
  again,  ///< instead of the first one, which found texts
  last
};

/// One walk over the documents of a filing.
struct walk {
  outline& out;
  sink& to;
  known_ahead& ahead;
  walk_kind kind;
  std::size_t next_text = 0, next_parallel = 0;
};

void read_xml(walk& way, span body) noexcept;
void read_json(walk& way, span body) noexcept;

}  // namespace filigree::generic
