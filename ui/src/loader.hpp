// Where filings come from: read somewhere else (threads natively, workers in the browser), taken by the program between
// its frames. No call here waits.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace filigree::ui {

/// One filing as the list shows it.
struct filing_record {
  std::string label, form, accession, date, headline;
  std::string problem;  ///< the first one, or why nothing could be read
  std::uint64_t rows = 0, bytes = 0;
  std::uint32_t errors = 0, warnings = 0, notes = 0, unread = 0;
  std::uint32_t id = 0;                 ///< in the workspace; 0: it is not there
  std::string origin;                   ///< what `fetch` finds its bytes by
  std::uint64_t start = 0, length = 0;  ///< the filing's part of those bytes; length 0: all of them
};

/// Filings that are read, in the order of their inputs.
struct loaded_batch {
  std::string pack;  ///< of those that could be read
  std::vector<filing_record> records;
};

struct load_progress {
  bool running = false;
  std::uint64_t filings = 0, bytes = 0;
  std::uint64_t total_bytes = 0;  ///< 0: unknown
};

struct open_filing;

class loader {
 public:
  virtual ~loader() = default;
  /// Reads files, folders and archives after those that are being read.
  virtual void open(const std::vector<std::string>& paths) = 0;
  /// Stops reading; what has been read stays.
  virtual void cancel() = 0;
  [[nodiscard]] virtual load_progress progress() = 0;
  /// The next batch; false when there is none now.
  virtual bool take(loaded_batch& into) = 0;
  /// Reads one filing again, whole.
  virtual void fetch(const filing_record& one) = 0;
  virtual bool take_source(std::shared_ptr<open_filing>& into) = 0;
  /// Forgets all there is to know about what was read. Nothing comes any more of what was opened before.
  virtual void clear() = 0;
};

}  // namespace filigree::ui
