// FILINGS and REPEATS: what stands beside the tables, so that no total over them counts a filing twice. Which filings
// belong together is known only at the end; until then the journal keeps a record of each.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>

#include "arguments.hpp"
#include "outputs.hpp"

namespace filigree::cli {

struct filing_record {
  std::string label, accession, form, filing_date, sha256, problem;
  std::string digest;  ///< filigree/groups.hpp
  std::uint64_t bytes = 0, rows = 0;
};

/// Gives all records in order, and again when called again; false with a sentence in `problem`.
using filing_records = std::function<bool(const std::function<bool(const filing_record&)>& each, std::string& problem)>;

/// Writes both tables, the second only when something repeats. `written` are the tables there are: rows that were not
/// written repeat nothing. Takes some hundred bytes for each filing and no more.
bool write_listing(const arguments& given, const filing_records& records, const std::set<std::string>& written,
                   output_files& to, std::string& problem);

}  // namespace filigree::cli
