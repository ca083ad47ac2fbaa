// Everything that is named on the command line, opened up: files, folders, archives and what lies in them, each filing
// as bytes with a label, in an order that depends on names alone.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "filigree/filing.hpp"
#include "limits.hpp"
#include "stream.hpp"
#include "walk.hpp"

namespace filigree::cli {

/// What an input is known by in a journal. A member's size and time are those of the file that holds it.
struct identity {
  std::string key;  ///< absolute path; a member's path behind it
  std::uint64_t size = 0;
  std::int64_t changed = 0;
  std::string sha256;  ///< empty until somebody counted it
};

/// One thing that came out of the inputs.
struct input {
  enum class kind {
    bytes,       ///< a file or member, whole
    unreadable,  ///< one that could not be had: `said` tells why
    note,        ///< something to tell that loses nothing
    gone,        ///< one that an earlier run has read and that is no longer there
    archive_end  ///< all of an archive has been read
  };
  kind is = kind::bytes;
  bool several = false;   ///< one of many: from a folder or an archive, or named beside others
  bool replaces = false;  ///< an earlier run has read it as it was then
  std::string label;
  identity known_as;
  owned_bytes bytes;
  std::string said;
};

/// Inputs that an earlier run has finished.
class finished_inputs {
 public:
  virtual ~finished_inputs() = default;
  enum class state { fresh, finished, changed };
  /// Whether this input is finished; `changed` when it is, but size or time differ and `sha256` must decide.
  [[nodiscard]] virtual state look_up(const identity& one) const = 0;
  /// Why a finished input could not be read, so that every run tells it; empty when it could.
  [[nodiscard]] virtual std::string problem_of(const identity& one) const = 0;
  /// Keys of what was read out of the archive of this key.
  [[nodiscard]] virtual std::vector<std::string> members_of(const std::string& key) const = 0;
  /// Whether an input of another key has this label in the outputs.
  [[nodiscard]] virtual bool is_label_of_other(const std::string& label, const std::string& key) const = 0;
};

struct input_options {
  cli::limits limits;
  const finished_inputs* finished = nullptr;  ///< null: no journal is kept
  bool replaces = false;                      ///< what has changed is read again, and its rows are replaced
  bool unlike = false;                        ///< no two inputs may have one label: it names a filing in the tables
  std::string leave_out;                      ///< a folder that is not read, even inside another one
};

struct input_counts {
  std::atomic<std::uint64_t> finished_before = 0;  ///< passed over
  std::atomic<std::uint64_t> bytes = 0;            ///< of files, packed as they are
};

/// Reads inputs one after another and hands each to `take`, which answers false to end.
class input_reader {
 public:
  using taker = std::function<bool(input&&)>;
  input_reader(const input_options& options, taker take);
  ~input_reader();
  input_reader(const input_reader&) = delete;
  input_reader& operator=(const input_reader&) = delete;

  /// `path` is `-` for standard input. False when `take` ended it.
  bool read(const std::string& path, bool several);
  [[nodiscard]] const input_counts& counts() const { return counts_; }

 private:
  struct layer;
  class watch;

  bool read_file(const std::string& path, const std::string& label, const std::string& key, bool several);
  bool read_archive(file_stream& file, std::unique_ptr<layer> outermost);
  bool open_layer(std::unique_ptr<layer> opened, std::uint64_t declared, watch& watched);
  bool read_member(layer& archive, watch& watched);
  bool take_bytes(byte_stream& from, input&& found, std::uint64_t declared);
  bool fill(byte_stream& from, std::uint64_t declared, input& found);
  bool is_finished(input& found, bool was_read);
  bool tell_gone(const identity& archive);
  bool give(input&& found);
  bool tell(input::kind is, const std::string& label, const std::string& said);

  input_options options_;
  taker take_;
  folder_walk folders_;
  input_counts counts_;
  std::string folder_, folder_key_;  ///< the folder being walked: as named, and as it is known
  std::set<std::string> this_run_;   ///< keys
  std::unordered_set<std::string> labels_;
  std::vector<std::unique_ptr<layer>> layers_;
  bool several_ = false;
  bool whole_ = true;  ///< the archive being read was read to its end
  bool goes_on_ = true;
};

/// What the filing is called in outputs: the path's last part, `standard input` for `-`.
[[nodiscard]] std::string label_of(const std::string& path);

}  // namespace filigree::cli
