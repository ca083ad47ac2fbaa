// Arrow streams of many filings, written piece by piece, so that a later run can go on with them.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>

#include "filigree/arrow.hpp"
#include "outputs.hpp"
#include "rendered.hpp"

namespace filigree::cli {

/// Collects rows; what is collected becomes whole batches. Batches end where the journal is marked, so a run that goes
/// on from there gives the same bytes.
class arrow_tables {
 public:
  explicit arrow_tables(layout columns, bool provenance) : columns_(columns), provenance_(provenance) {}

  /// False with a sentence in `problem`.
  bool add(const unwritten_filing& part, std::string& problem);
  bool add(const filing& source, const std::string& name, const row_frame& frame, std::string& problem);

  /// The batches of one table since the last call: what is appended to its file, which has a schema already if it is
  /// `begun`.
  struct batches {
    std::string table, bytes;
  };
  bool take(const std::set<std::string>& begun, std::vector<batches>& all, std::string& problem);

  /// What ends a stream (Arrow columnar format, "IPC Streaming Format").
  static constexpr std::string_view end{"\xFF\xFF\xFF\xFF\0\0\0\0", 8};

 private:
  struct table {
    explicit table(const std::string& name, layout columns) : appender(name, arrow_form::stream, columns) {}
    arrow_appender appender;
    output bytes;
  };
  layout columns_;
  bool provenance_;
  std::map<std::string, std::unique_ptr<table>> tables_;
};

/// Appends what was collected to the files, NAME.arrows each; the end of a stream is left out.
bool put_arrow_batches(arrow_tables& from, output_files& to, std::string& problem);

}  // namespace filigree::cli
