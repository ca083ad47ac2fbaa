// A full submission as EDGAR disseminates it: a header and documents (formats/03), in any of its dialects, whole or
// cut.
#pragma once

#include <string_view>

#include "container/header.hpp"
#include "container/reporter.hpp"
#include "filigree/document.hpp"
#include "filigree/span.hpp"
#include "text/memory.hpp"

namespace filigree {

struct submission {
  explicit submission(memory_budget& budget) noexcept : documents(budget), header(budget) {}

  span accession, form_type, filing_date;  ///< of the header; not placed when it does not say
  array<document> documents;
  submission_header header;
  bool dash_escaped = false;  ///< PEM-enclosed: `- ` stands before lines that begin with a dash
  std::size_t end = 0;        ///< where it ends in the source
};

/// True when one of the container's marks stands near the source's start (formats/03 §6), or when it is the index page
/// of a submission's header.
[[nodiscard]] bool is_submission(std::string_view source) noexcept;

/// Splits the submission that `source` begins with, in one pass; nothing is copied.
void split_submission(std::string_view source, submission& out, reporter& say) noexcept;

/// Fills in the values of the header that a filing is known by. The first of each stands; a line that was cut says
/// nothing.
void name_submission(std::string_view source, submission& out) noexcept;

}  // namespace filigree
