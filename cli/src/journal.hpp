// What a run has done, kept beside its outputs, so that the same command goes on where an earlier run ended.
//
// DIR/.filigree/journal is text, one record a line, fields parted by tabs, bytes below 0x21, `%` and 0x7F as %XX:
//
//   filigree-journal 2
//   options  <how the outputs are written>
//   filing   <label> <accession> <form> <day of filing> <sha256> <bytes> <rows> <problem> <digest>
//                                                            one of the filings of the input that `done` names next
//   done     <size> <time of change> <sha256> <outputs> <stretches> <problem> <key>   one input whose rows are written
//   gone     <key>                                           an input that is no longer there: an archive's member
//   archive  <size> <time of change> <key>                   an archive that was read to its end
//   header   <output name> <header line>
//   at       <output name>=<bytes> … key:<table>=<rows> …    how far the outputs have come
//   whole                                                    the outputs stand under their names
//
// <outputs> are the files that hold this input alone, parted by slashes; <stretches> say where its rows stand in the
// others: NAME=from+length, parted by slashes. A later `done` of a key, or `gone`, takes the place of an earlier one:
// the stretches of that are stale, until the outputs and the journal are written without them (`rewrite`). Records
// count up to the last `at`; what a killed run wrote behind it is cut off, and so are the outputs.
#pragma once

#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "inputs.hpp"
#include "keys.hpp"
#include "listing.hpp"
#include "outputs.hpp"

namespace filigree::cli {

class journal final : public finished_inputs {
 public:
  explicit journal(std::string folder);
  ~journal() override;
  journal(const journal&) = delete;
  journal& operator=(const journal&) = delete;

  /// Reads what there is; nothing is written before the first `mark`. False with a sentence in `problem`: other options
  /// were used before, or it cannot be read.
  bool open(const std::string& options, std::string& problem);

  // What an earlier run left.
  [[nodiscard]] state look_up(const identity& one) const override;
  [[nodiscard]] std::string problem_of(const identity& one) const override;
  [[nodiscard]] std::vector<std::string> members_of(const std::string& key) const override;
  [[nodiscard]] bool is_label_of_other(const std::string& label, const std::string& key) const override;
  [[nodiscard]] const positions& outputs() const { return outputs_; }
  [[nodiscard]] const key_counts& keys() const { return keys_; }
  [[nodiscard]] const std::map<std::string, std::string>& headers() const { return headers_; }
  [[nodiscard]] const std::set<std::string>& names() const { return names_; }  ///< outputs that hold one filing each
  [[nodiscard]] bool whole() const { return whole_; }
  /// Outputs that hold this input alone.
  [[nodiscard]] std::vector<std::string> outputs_of(const std::string& key) const;

  // Records of this run; they count once `mark` has been called.
  struct done_input {
    const identity& known_as;
    const std::vector<std::string>& outputs;
    const std::vector<named_stretch>& stretches;
    const std::vector<filing_record>& filings;
    const std::string& problem;
  };
  void done(const done_input& one);
  void gone(const std::string& key);
  void archive(const identity& one);
  void header(const std::string& output, const std::string& line);
  /// Everything so far is in the outputs, which stand at these positions.
  bool mark(const positions& outputs, const key_counts& keys, std::string& problem);
  bool mark_whole(std::string& problem);

  /// Whether outputs hold rows that later records have replaced.
  [[nodiscard]] bool has_stale() const { return stale_; }
  /// Where these stand. Everything must have been marked, here and in what follows.
  bool find_stale(stretches& stale, std::string& problem) const;
  /// Writes the journal without them into `folder`, the outputs now being as `outputs` says, and puts it into its
  /// place: from then on the outputs without them are the ones that count.
  bool rewrite(const stretches& stale, const positions& outputs, const std::string& folder, std::string& problem);
  /// The records of all filings, in order.
  bool each_filing(const std::function<bool(const filing_record&)>& each, std::string& problem) const;

 private:
  [[nodiscard]] bool was_stillborn() const;
  bool load(const std::string& options, std::string& problem);
  bool accept(const std::string& kind, const std::vector<std::string>& fields);
  bool accept_done(const std::vector<std::string>& fields);
  bool put(const std::string& text, std::string& problem);
  [[nodiscard]] std::string mark_of(const positions& outputs) const;
  bool each_line(const std::function<bool(const std::string& line)>& take, std::string& problem) const;

  std::string folder_, path_;
  std::FILE* file_ = nullptr;
  std::string pending_;
  std::map<std::string, identity, std::less<>> finished_;
  std::unordered_map<std::size_t, std::size_t> labels_;  ///< hashes: of a label, of the key it belongs to
  std::vector<std::string> labels_before_;               ///< of `filing` records whose `done` has not come yet
  positions outputs_;
  key_counts keys_;
  std::map<std::string, std::string> headers_, problems_, outputs_of_;
  std::set<std::string> names_;
  bool whole_ = false;
  bool stale_ = false;
};

}  // namespace filigree::cli
