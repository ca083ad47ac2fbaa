// Takes results in order: prints or saves them, keeps the journal, tells what went wrong. Runs in one thread.
#pragma once

#include <memory>
#include <set>

#include "arguments.hpp"
#include "journal.hpp"
#include "outputs.hpp"
#include "progress.hpp"
#include "rendered.hpp"
#include "rows.hpp"

namespace filigree::cli {

class saver {
 public:
  saver(const arguments& given, progress& shown);

  /// Takes up what an earlier run left. Answers -1 when the work can begin, else the exit status.
  int begin();
  /// False when nothing more can be written or is wanted.
  bool take(rendered&& one, std::uint64_t bytes_read);
  /// After the last result: outputs get their names. Answers the exit status.
  int finish(const input_counts& counts);

  [[nodiscard]] const journal* earlier() const { return journal_.get(); }

 private:
  bool put(chunk& made, rendered& one);
  bool put_alone(chunk& made);
  bool checkpoint();
  bool complete();
  void forget_repeats() const;
  bool drop_stale(std::string& problem);
  bool list(output_files& to, std::string& problem);
  bool build(const positions& tables, std::string& problem);
  bool build_each(const std::vector<kept_table>& tables, std::string& problem);
  void record(const rendered& one);
  void begin_anew();
  void forget_outputs_of(const std::string& key);
  bool fail(const std::string& about, const std::string& problem);
  void say(const std::string& about, const std::string& problem);
  void sum_up(const input_counts& counts);
  [[nodiscard]] std::string free_name(const std::string& label);
  /// Whether outputs are made at the end, from tables in the folder of our own.
  [[nodiscard]] bool is_built() const { return given_.as == format::zip || is_kept_as_rows(given_.as); }
  /// FILINGS stands beside the data sets' zip, which holds nothing but their tables.
  [[nodiscard]] bool is_listed_inside() const { return is_built() && given_.as != format::zip; }
  void forget_earlier_run() const;

  const arguments& given_;
  progress& progress_;
  std::unique_ptr<output_files> files_;
  std::unique_ptr<journal> journal_;
  std::map<std::string, std::string> headers_;
  std::set<std::string> names_;     ///< of files that hold one filing
  std::vector<named_stretch> put_;  ///< where the rows of the input stand that is being taken
  std::string own_;                 ///< the folder of our own
  key_counts keys_;
  int status_ = ok;
  bool failed_ = false;
  bool fresh_ = false;  ///< something was written in this run
  bool table_known_ = false;
  std::string known_tables_;  ///< of the first filing that lacks the one asked for
  bool several_ = false;
  std::uint64_t filings_ = 0, replaced_ = 0, unread_ = 0, bytes_ = 0;
  std::uint64_t unmarked_inputs_ = 0, unmarked_bytes_ = 0;
};

}  // namespace filigree::cli
