#include "inputs.hpp"

#include <algorithm>
#include <cstring>
#include <filesystem>

#include "archive.hpp"
#include "digest.hpp"
#include "interrupt.hpp"
#include "messages.hpp"

namespace filigree::cli {
namespace fs = std::filesystem;

/// A stream that turned out to hold others: gzip, tar or zip.
struct input_reader::layer {
  layer(byte_stream& from, std::string called, identity known, unsigned level)
      : label(std::move(called)), known_as(std::move(known)), depth(level), peeked(from), is(sniff(peeked.head())) {}

  void open(expansion& watch) {
    if (is == content::gzip) {
      gzip = std::make_unique<gzip_stream>(peeked, watch);
    } else {
      members = std::make_unique<archive_members>(peeked, is, watch);
    }
  }

  std::string label;
  identity known_as;
  unsigned depth;
  peeked_stream peeked;
  content is;
  std::unique_ptr<gzip_stream> gzip;
  bool gzip_read = false;
  std::unique_ptr<archive_members> members;
  std::map<std::string, unsigned> names;  ///< an archive may hold one name several times
};

/// Counts what comes out of one file on disk, beside what went in.
class input_reader::watch final : public expansion {
 public:
  watch(const limits& allowed, const file_stream& file) : allowed_(allowed), file_(file) {}

  bool add(std::uint64_t bytes) override {
    out_ += bytes;
    if (out_ > allowed_.total) {
      problem_ = "expands to more than " + readable_size(allowed_.total) + " (--max-total)";
    } else if (out_ > limits::ratio_grace && out_ / allowed_.ratio > file_.consumed()) {
      problem_ = "expands more than " + std::to_string(allowed_.ratio) + "-fold (--max-ratio): is it a zip bomb?";
    }
    return problem_.empty();
  }
  bool add_member() {
    if (++members_ > allowed_.members)
      problem_ = "has more than " + readable_count(allowed_.members) + " members (--max-members)";
    return problem_.empty();
  }
  [[nodiscard]] const std::string& problem() const override { return problem_; }

 private:
  const limits& allowed_;
  const file_stream& file_;
  std::uint64_t out_ = 0;
  std::uint64_t members_ = 0;
  std::string problem_;
};

std::string label_of(const std::string& path) {
  if (path == "-") return "standard input";
  const fs::path normal = fs::path(path).lexically_normal();
  const fs::path last = normal.has_filename() ? normal.filename() : normal.parent_path().filename();
  return last.string();
}

namespace {

/// The same file has the same key, from wherever the command is run.
std::string key_of(const std::string& path) {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(path, error);
  return path == "-" ? path : error ? path : whole.string();
}

/// `.DS_Store`, `__MACOSX/…`: what systems put beside the files of people.
bool is_housekeeping(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  return path.starts_with("__MACOSX/") || path[slash == std::string::npos ? 0 : slash + 1] == '.';
}

}  // namespace

input_reader::input_reader(const input_options& options, taker take)
    : options_(options),
      take_(std::move(take)),
      folders_(
          [this](const std::string& path, const std::string& label) {
            return read_file(path, label, folder_key_ + path.substr(folder_.size()), true);
          },
          [this](const std::string& path, const std::string& said, bool lost) {
            goes_on_ = tell(lost ? input::kind::unreadable : input::kind::note, path, said) && goes_on_;
          }) {
  if (!options_.leave_out.empty()) folders_.leave_out(options_.leave_out);
}

input_reader::~input_reader() = default;

bool input_reader::read(const std::string& path, bool several) {
  std::error_code ignored;
  if (path == "-" || !fs::is_directory(path, ignored)) return read_file(path, label_of(path), key_of(path), several);
  folder_ = path;
  folder_key_ = key_of(path);
  return folders_.walk(path, label_of(path)) && goes_on_;
}

bool input_reader::tell(input::kind is, const std::string& label, const std::string& said) {
  input found;
  found.is = is;
  found.several = several_;
  found.label = label;
  found.said = said;
  return take_(std::move(found));
}

/// Passes over what an earlier run has read, and what this run has read already.
bool input_reader::is_finished(input& found, bool was_read) {
  if (options_.finished == nullptr) return false;
  identity& one = found.known_as;
  auto state = options_.finished->look_up(one);
  if (state == finished_inputs::state::changed && was_read) {
    one.sha256 = sha256(found.bytes.view());
    state = options_.finished->look_up(one);
  }
  if (state == finished_inputs::state::finished) {
    ++counts_.finished_before;
    const std::string problem = options_.finished->problem_of(one);
    if (!problem.empty()) goes_on_ = tell(input::kind::unreadable, found.label, problem) && goes_on_;
    return true;
  }
  if (state == finished_inputs::state::changed) {
    if (!was_read || found.is != input::kind::bytes) return false;  // what cannot be read replaces nothing
    found.replaces = options_.replaces;
    if (found.replaces) return false;
    found.is = input::kind::unreadable;
    found.said = "has changed since its rows were written; --restart begins anew";
  }
  return false;
}

/// Hands over what was read, under a label that no other has.
bool input_reader::give(input&& found) {
  if (options_.unlike && found.is == input::kind::bytes) {
    const std::string as_named = found.label;
    const auto is_taken = [&](const std::string& label) {
      return (options_.finished != nullptr && options_.finished->is_label_of_other(label, found.known_as.key)) ||
             !labels_.insert(label).second;
    };
    for (unsigned again = 2; is_taken(found.label); ++again)
      found.label = as_named + " (" + std::to_string(again) + ")";
  }
  return take_(std::move(found));
}

/// Members that an archive had when it was read before, and has no longer.
bool input_reader::tell_gone(const identity& archive) {
  if (options_.finished == nullptr || !options_.replaces || !whole_) return true;
  for (const std::string& key : options_.finished->members_of(archive.key)) {
    if (this_run_.count(key) != 0) continue;
    input gone;
    gone.is = input::kind::gone;
    gone.several = true;
    gone.known_as.key = key;
    if (!take_(std::move(gone))) return false;
  }
  return true;
}

bool input_reader::read_file(const std::string& path, const std::string& label, const std::string& key, bool several) {
  several_ = several;
  file_stream file(path);
  if (!file.is_open()) return tell(input::kind::unreadable, path, file.problem());
  input found;
  found.several = several;
  found.label = label;
  found.known_as = {key, file.size(), file.changed(), {}};
  if (options_.finished != nullptr && path != "-" && !this_run_.insert(key).second)
    return tell(input::kind::note, path, "is named more than once; it is read once");
  if (file.is_regular() && is_finished(found, false)) {
    counts_.bytes += file.size();
    return true;
  }
  auto outermost = std::make_unique<layer>(file, label, found.known_as, 1);
  if (outermost->is != content::plain) {
    const bool goes_on = read_archive(file, std::move(outermost));
    counts_.bytes += file.size();
    return goes_on;
  }
  if (!fill(outermost->peeked, file.size(), found)) {
    if (interrupted()) return false;
  } else if (file.changed_meanwhile()) {
    found.is = input::kind::unreadable;
    found.said = "changed while it was read";
    found.bytes = {};
  }
  if (found.is == input::kind::unreadable) found.label = path;
  counts_.bytes += file.size();
  if (path == "-" && found.is == input::kind::bytes) {
    found.known_as.sha256 = sha256(found.bytes.view());
    found.known_as.key += ":" + found.known_as.sha256;
  }
  return is_finished(found, true) || give(std::move(found));
}

/// Reads all of a stream into `found`, or says in it why not.
bool input_reader::fill(byte_stream& from, std::uint64_t declared, input& found) {
  const std::uint64_t most = options_.limits.size;
  const auto refuse = [&](const std::string& sentence) {
    found.is = input::kind::unreadable;
    found.said = sentence;
    found.bytes = {};
    return false;
  };
  if (declared > most) {
    return refuse("has " + readable_size(declared) + "; at most " + readable_size(most) + " are read (--max-size)");
  }
  constexpr std::size_t first_room = 1 << 16;  // what is declared is believed when the bytes come, not before
  std::size_t room = std::min<std::size_t>(declared + 1, 1 << 22);
  if (declared == 0) room = first_room;
  std::size_t used = 0;
  if (!found.bytes.resize(room)) return refuse("does not fit into memory");
  for (;;) {
    if (used == room) {
      const std::size_t likely = used <= declared ? declared + 1 : most + 1;
      room = std::min<std::size_t>(room * 2, likely);
      if (!found.bytes.resize(room)) return refuse("does not fit into memory");
    }
    const ssize_t got = from.read(found.bytes.data() + used, room - used);
    if (got < 0) return refuse(from.problem());
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
    if (used > most)
      return refuse("has more than " + readable_size(most) + ", which is the most that is read (--max-size)");
  }
  return found.bytes.resize(used) || refuse("does not fit into memory");
}

/// An archive and what lies in it, member by member, one archive in another at most.
bool input_reader::read_archive(file_stream& file, std::unique_ptr<layer> outermost) {
  several_ = whole_ = true;
  watch watched(options_.limits, file);
  const std::string label = outermost->label;
  const identity whole = outermost->known_as;
  bool goes_on = open_layer(std::move(outermost), 0, watched);
  while (goes_on && !layers_.empty() && watched.problem().empty()) {
    layer& top = *layers_.back();
    if (interrupted())
      goes_on = false;
    else if (top.gzip && !top.gzip_read) {
      top.gzip_read = true;
      goes_on = open_layer(std::make_unique<layer>(*top.gzip, top.label, top.known_as, top.depth), 0, watched);
    } else if (top.gzip) {
      layers_.pop_back();
    } else {
      goes_on = read_member(top, watched);
    }
  }
  while (!layers_.empty()) layers_.pop_back();
  if (!goes_on) return false;
  if (!watched.problem().empty()) return tell(input::kind::unreadable, label, watched.problem());
  if (file.changed_meanwhile())
    return tell(input::kind::unreadable, label,
                "changed while it was read; what was read before it changed stands in the outputs");
  if (!tell_gone(whole)) return false;
  input end;
  end.is = input::kind::archive_end;
  end.several = true;
  end.label = label;
  end.known_as = whole;
  return take_(std::move(end));
}

/// A stream that may hold others becomes the innermost layer; a plain one is taken.
bool input_reader::open_layer(std::unique_ptr<layer> opened, std::uint64_t declared, watch& watched) {
  constexpr unsigned deepest = 2;
  if (opened->is == content::plain) {
    input found;
    found.several = true;
    found.label = opened->label;
    found.known_as = opened->known_as;
    return take_bytes(opened->peeked, std::move(found), declared);
  }
  const bool inside_gzip = !layers_.empty() && layers_.back()->gzip != nullptr;
  if (inside_gzip && opened->is != content::tar) ++opened->depth;  // tar.gz is one archive
  if (opened->depth > deepest)
    return tell(input::kind::unreadable, opened->label,
                "is an archive in an archive in an archive; so deep none is opened");
  opened->open(watched);
  layers_.push_back(std::move(opened));
  return true;
}

bool input_reader::take_bytes(byte_stream& from, input&& found, std::uint64_t declared) {
  if (!fill(from, declared, found) && interrupted()) return false;
  return is_finished(found, true) || give(std::move(found));
}

bool input_reader::read_member(layer& archive, watch& watched) {
  const auto member = archive.members->next();
  if (!member) {
    const std::string problem = archive.members->problem();
    const std::string label = archive.label;
    layers_.pop_back();
    whole_ = whole_ && problem.empty();
    return problem.empty() || !watched.problem().empty() || tell(input::kind::unreadable, label, problem);
  }
  if (!watched.add_member()) return true;
  using kind = archive_members::member::kind;
  if (member->is == kind::folder || is_housekeeping(member->path)) return true;
  const std::string label = archive.label + "/" + member->path;
  if (member->is == kind::link)
    return tell(input::kind::note, label, "is a link inside an archive and holds nothing itself");
  if (member->is == kind::encrypted) return tell(input::kind::unreadable, label, "is encrypted");
  const std::uint64_t declared = member->declared.value_or(0);
  if (declared > options_.limits.size) {
    return tell(input::kind::unreadable, label,
                "declares " + readable_size(declared) + "; at most " + readable_size(options_.limits.size) +
                    " are read (--max-size)");
  }
  identity known = archive.known_as;
  known.key += "//" + member->path;
  if (const unsigned again = archive.names[member->path]++; again > 0) known.key += "#" + std::to_string(again + 1);
  if (options_.finished != nullptr) this_run_.insert(known.key);
  return open_layer(std::make_unique<layer>(archive.members->bytes(), label, known, archive.depth + 1), declared,
                    watched);
}

}  // namespace filigree::cli
