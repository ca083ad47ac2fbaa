// What a run has done, kept beside its outputs, so that the same command goes on where an earlier run ended.
//
// DIR/.filigree/journal is text, one record a line, fields parted by tabs, bytes below 0x21, `%` and 0x7F as %XX:
//
//   filigree-journal 1
//   options  <how the outputs are written>
//   done     <size> <time of change> <sha256> <outputs> <problem> <key>        one input whose rows are written
//   archive  <size> <time of change> <key>                                     an archive that was read to its end
//   header   <output name> <header line>
//   at       <output name>=<bytes> … key:<table>=<rows> …                      how far the outputs have come
//   whole                                                                      the outputs stand under their names
//
// <outputs> are the files that hold this input alone, parted by slashes. Records count up to the last `at`; what a
// killed run wrote behind it is cut off, and so are the outputs.
#pragma once

#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <unordered_map>

#include "inputs.hpp"
#include "keys.hpp"
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
  [[nodiscard]] const positions& outputs() const { return outputs_; }
  [[nodiscard]] const key_counts& keys() const { return keys_; }
  [[nodiscard]] const std::map<std::string, std::string>& headers() const { return headers_; }
  [[nodiscard]] const std::set<std::string>& names() const { return names_; }  ///< outputs that hold one filing each
  [[nodiscard]] bool whole() const { return whole_; }

  // Records of this run; they count once `mark` has been called.
  void done(const identity& one, const std::vector<std::string>& outputs, const std::string& problem);
  void archive(const identity& one);
  void header(const std::string& output, const std::string& line);
  /// Everything so far is in the outputs, which stand at these positions.
  bool mark(const positions& outputs, const key_counts& keys, std::string& problem);
  bool mark_whole(std::string& problem);

 private:
  [[nodiscard]] bool was_stillborn() const;
  bool load(const std::string& options, std::string& problem);
  bool accept(const std::string& kind, const std::vector<std::string>& fields);
  bool put(const std::string& text, std::string& problem);

  std::string folder_, path_;
  std::FILE* file_ = nullptr;
  std::string pending_;
  std::unordered_map<std::string, identity> finished_;
  positions outputs_;
  key_counts keys_;
  std::map<std::string, std::string> headers_, problems_;
  std::set<std::string> names_;
  bool whole_ = false;
};

}  // namespace filigree::cli
