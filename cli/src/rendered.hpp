// What became of one input: bytes for the outputs, and what is to be told about it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "filigree/write.hpp"
#include "inputs.hpp"
#include "keys.hpp"
#include "listing.hpp"

namespace filigree::cli {

/// Bytes for one output file.
struct chunk {
  std::string name;    ///< of the file; empty: standard output
  std::string header;  ///< stands in front of the first rows of that file
  std::string rows;
  bool alone = false;  ///< the file holds nothing else
};

/// What a filing's rows are labelled with.
struct filing_labels {
  std::string label, sha256, filing_date, accession, form;
  std::vector<std::string> names;  ///< of its tables among those of many filings
};

/// One filing of an input.
struct read_filing {
  filing source;
  filing_labels labels;
};

class large_filing;

struct rendered {
  input::kind is = input::kind::bytes;
  bool several = false;
  bool replaces = false;  ///< as input::replaces
  std::string label;
  identity known_as;
  std::uint64_t size = 0;  ///< bytes read
  std::vector<chunk> chunks;
  std::string problem;       ///< why it could not be read, or not whole; what a note says
  bool unread = false;       ///< counts for the exit status
  bool knows_table = false;  ///< has the table that was asked for
  std::string known_tables;  ///< the tables there are, when the one asked for is not among them
  std::vector<std::pair<std::string, std::uint64_t>> rows;  ///< written, by table
  std::vector<filing_record> filings;                       ///< of tables over many filings
  std::shared_ptr<large_filing> large;                      ///< whose rows are yet to be written, behind the chunks
};

}  // namespace filigree::cli
