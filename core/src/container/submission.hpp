// A full submission as EDGAR disseminates it: an SGML header and documents (formats/03). At this stage just enough to
// find the documents and the few header values that the tables need.
#pragma once

#include <string_view>

#include "filigree/span.hpp"
#include "text/memory.hpp"

namespace filigree {

/// One `<DOCUMENT>`; the texts point into the source.
struct submission_document {
  std::string_view sequence, type, filename, description;
  span body;          ///< between `<TEXT>` and `</TEXT>`, `<XML>` and its like taken off
  bool closed;        ///< `</DOCUMENT>` was there
};

/// A party of the header that reports for itself.
struct header_owner {
  span cik, file_number;
};

struct submission {
  explicit submission(memory_budget& budget) noexcept : documents(budget), owners(budget) {}
  span accession, form_type, filing_date;
  array<submission_document> documents;
  array<header_owner> owners;
};

/// True when one of the container's marks stands at a line's start within the first 4 KiB (formats/03 §6).
[[nodiscard]] bool is_submission(std::string_view source) noexcept;

/// Splits `source` in one pass; nothing is copied.
void split_submission(std::string_view source, submission& out) noexcept;

}  // namespace filigree
