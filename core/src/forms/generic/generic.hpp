// The reader for what nobody described: any XML, and JSON, becomes tables by what repeats in it.
//
//   bytes ── xml.cpp, json.cpp ──> count.cpp ──> outline ── maps.cpp ── plan.cpp ──> tables.cpp
//   bytes ── xml.cpp, json.cpp ─────────────────────────────────────────────────────> fill.cpp
//
// All such documents of a filing are one outline: of what several of them have there is one table. A form's name is the
// text of the first `submissionType` or `documentType`.
#pragma once

#include <span>

#include "filigree/span.hpp"
#include "forms/generic/outline.hpp"

namespace filigree {

struct filing_data;

namespace generic {

enum class language : std::uint8_t { unknown, xml, json };

/// The language in which a document can be read here. XBRL, schemas and pages are none.
language language_of(const filing_data& data, const document& one) noexcept;

struct source {
  span body;
  language is;
};

/// Reads all of them into tables behind those that the filing has.
void read(filing_data& data, std::span<const source> sources) noexcept;
void read(filing_data& data, std::span<const source> sources, const limits& given) noexcept;

}  // namespace generic
}  // namespace filigree
