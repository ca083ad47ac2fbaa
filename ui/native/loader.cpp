#include "loader.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

#include "../../cli/src/digest.hpp"
#include "../../cli/src/inputs.hpp"
#include "../src/open_filing.hpp"
#include "../src/record.hpp"
#include "filigree/pack.hpp"
#include "filigree/submissions.hpp"

namespace filigree::ui {
namespace {

/// Inputs that are parsed in one go.
struct work {
  std::uint64_t sequence = 0, reading = 0;
  std::vector<cli::input> inputs;
  std::uint64_t bytes = 0;
};

constexpr std::size_t most_inputs = 128;
constexpr std::uint64_t most_bytes = 1'500'000;
constexpr std::uint64_t most_waiting = 64ull << 20;

/// Of a file; what a folder holds is not known before it is read.
std::uint64_t size_of(const std::string& path) {
  struct stat about {};
  return ::stat(path.c_str(), &about) == 0 && S_ISREG(about.st_mode) ? static_cast<std::uint64_t>(about.st_size) : 0;
}

filing_record troubled(const cli::input& one) {
  filing_record made;
  made.label = one.label;
  made.problem = one.said;
  made.errors = 1;
  made.origin = one.known_as.key;
  return made;
}

/// Reads the filings of one input: most hold one, some several submissions one behind the other.
void read_input(cli::input& one, packer& pack, loaded_batch& into) {
  if (one.is == cli::input::kind::unreadable) into.records.push_back(troubled(one));
  if (one.is != cli::input::kind::bytes) return;
  const std::string sha256 = cli::sha256(one.bytes.view());
  submission_splitter splitter(one.bytes.view());
  std::size_t count = 0;
  for (submission_piece part; splitter.next(part); ++count) {
    const bool whole = part.bytes.size() == one.bytes.size();
    const std::string label = count == 0 ? one.label : one.label + "#" + std::to_string(count + 1);
    const filing read(whole ? std::move(one.bytes) : owned_bytes::copy(part.bytes), {}, label, part.start);
    filing_record& made = into.records.emplace_back(record_of(read));
    made.origin = one.known_as.key;
    if (whole) made.length = 0;
    if (pack.add(read, sha256)) {
      made.id = pack.size();  // its place in the pack, until the workspace gives a number
    } else {
      made.problem = "There is no memory left for its tables.";
    }
    if (whole) break;
  }
}

loaded_batch read_all(work& from) {
  loaded_batch made;
  packer pack;
  for (cli::input& one : from.inputs) read_input(one, pack, made);
  output packed;
  if (pack.size() > 0) pack.finish(packed);
  made.pack = packed.view();
  return made;
}

class threads_loader final : public loader {
 public:
  threads_loader(unsigned threads, std::function<void()> wake) : wake_(std::move(wake)) {
    opener_ = std::thread([this] { open_inputs(); });
    fetcher_ = std::thread([this] { fetch_sources(); });
    for (unsigned i = 0; i < std::max(1u, threads); ++i) parsers_.emplace_back([this] { parse_inputs(); });
  }
  ~threads_loader() override {
    {
      const std::lock_guard hold(mutex_);
      ended_ = true;
      ++reading_;
    }
    changed_.notify_all();
    opener_.join();
    fetcher_.join();
    for (std::thread& each : parsers_) each.join();
  }

  void open(const std::vector<std::string>& paths) override {
    const std::lock_guard hold(mutex_);
    const bool several = paths.size() > 1;
    for (const std::string& path : paths) {
      roots_.push_back({path, several, reading_});
      total_ += size_of(path);
    }
    changed_.notify_all();
  }
  void cancel() override {
    const std::lock_guard hold(mutex_);
    stop();
  }
  load_progress progress() override {
    const std::lock_guard hold(mutex_);
    return {busy(), filings_, bytes_, total_};
  }
  bool take(loaded_batch& into) override {
    const std::lock_guard hold(mutex_);
    while (!done_.empty() && done_.begin()->first == next_) {
      ++next_;
      into = std::move(done_.begin()->second);
      done_.erase(done_.begin());
      if (!into.records.empty()) return true;
    }
    return false;
  }
  void fetch(const filing_record& one) override {
    const std::lock_guard hold(mutex_);
    wanted_.push_back({one, reading_});
    changed_.notify_all();
  }
  bool take_source(std::shared_ptr<open_filing>& into) override {
    const std::lock_guard hold(mutex_);
    if (sources_.empty()) return false;
    into = std::move(sources_.front());
    sources_.pop_front();
    return true;
  }
  void clear() override {
    const std::lock_guard hold(mutex_);
    stop();
    kept_from_ = reading_.load();
    filings_ = bytes_ = total_ = waiting_bytes_ = 0;
    parsing_ = 0;
    next_ = sequence_;
    done_.clear();
    wanted_.clear();
    sources_.clear();
    opened_.clear();
  }

 private:
  struct root {
    std::string path;
    bool several;
    std::uint64_t reading;
  };
  struct wanted_source {
    filing_record one;
    std::uint64_t reading;
  };

  [[nodiscard]] bool busy() const {
    return opening_ == reading_ || !roots_.empty() || !waiting_.empty() || parsing_ > 0 || !done_.empty();
  }
  /// What is opened from now on is another reading; of this one nothing more is begun.
  void stop() {
    ++reading_;
    roots_.clear();
    for (const work& each : waiting_) {
      waiting_bytes_ -= each.bytes;
      done_[each.sequence];  // a batch of nothing, so that those behind it are not waited with
    }
    waiting_.clear();
    changed_.notify_all();
  }

  void open_inputs() {
    work batch;
    const auto take = [&](cli::input&& one) {
      batch.bytes += one.bytes.size();
      batch.inputs.push_back(std::move(one));
      const bool more = batch.inputs.size() < most_inputs && batch.bytes < most_bytes;
      return more ? batch.reading == reading_ : hand_over(batch);
    };
    const auto make = [&] {
      cli::input_options options;
      options.unlike = true;
      return std::make_unique<cli::input_reader>(options, take);
    };
    auto reader = make();
    std::uint64_t labels_of = 0;  // what was closed does not count among the labels that are taken
    for (root next; next_root(next, batch);) {
      const std::uint64_t kept = kept_from_;
      if (next.reading < kept) continue;  // it was closed before it was begun
      if (std::exchange(labels_of, kept) != kept) reader = make();
      reader->read(next.path, next.several);
    }
  }
  /// The next path to read; what was read before goes to the parsers first.
  bool next_root(root& into, work& batch) {
    if (!batch.inputs.empty()) hand_over(batch);
    std::unique_lock hold(mutex_);
    opening_ = none;
    if (roots_.empty()) wake_();
    changed_.wait(hold, [&] { return ended_ || !roots_.empty(); });
    if (ended_) return false;
    into = roots_.front();
    roots_.pop_front();
    opened_.push_back(into.path);
    batch.reading = opening_ = into.reading;
    return true;
  }
  bool hand_over(work& batch) {
    std::unique_lock hold(mutex_);
    const std::uint64_t of = batch.reading;
    changed_.wait(hold, [&] { return of != reading_ || waiting_bytes_ < most_waiting; });
    if (of == reading_) {
      waiting_bytes_ += batch.bytes;
      batch.sequence = sequence_++;
      waiting_.push_back(std::move(batch));
    }
    batch = {};
    batch.reading = of;
    changed_.notify_all();
    return of == reading_;
  }

  void parse_inputs() {
    for (;;) {
      work one;
      {
        std::unique_lock hold(mutex_);
        changed_.wait(hold, [&] { return ended_ || !waiting_.empty(); });
        if (ended_) return;
        one = std::move(waiting_.front());
        waiting_.pop_front();
        ++parsing_;
      }
      loaded_batch made = read_all(one);
      const std::lock_guard hold(mutex_);
      if (one.reading < kept_from_) continue;  // it was closed meanwhile
      --parsing_;
      waiting_bytes_ -= one.bytes;
      bytes_ += one.bytes;
      filings_ += made.records.size();
      done_.emplace(one.sequence, std::move(made));
      changed_.notify_all();
      wake_();
    }
  }

  void fetch_sources() {
    for (;;) {
      wanted_source next;
      std::vector<std::string> roots;
      {
        std::unique_lock hold(mutex_);
        changed_.wait(hold, [&] { return ended_ || !wanted_.empty(); });
        if (ended_) return;
        next = std::move(wanted_.front());
        wanted_.pop_front();
        roots = opened_;
      }
      std::shared_ptr<open_filing> made = read_again(next, roots);
      const std::lock_guard hold(mutex_);
      if (next.reading < kept_from_) continue;
      sources_.push_back(std::move(made));
      wake_();
    }
  }
  /// A file by its own path, a member by going through the archive that it came out of.
  std::shared_ptr<open_filing> read_again(const wanted_source& wanted, const std::vector<std::string>& roots) {
    const filing_record& one = wanted.one;
    std::shared_ptr<open_filing> made;
    const auto goes_on = [&] { return !ended_ && wanted.reading >= kept_from_; };
    const auto take = [&](cli::input&& found) {
      if (found.is != cli::input::kind::bytes || found.known_as.key != one.origin) return goes_on();
      const std::string_view whole = found.bytes.view();
      const std::uint64_t from = std::min<std::uint64_t>(one.start, whole.size());
      made =
          open_again(one, one.length == 0 ? std::move(found.bytes) : owned_bytes::copy(whole.substr(from, one.length)));
      return false;
    };
    struct stat about {};
    if (::stat(one.origin.c_str(), &about) == 0 && S_ISREG(about.st_mode)) {
      cli::input_reader({}, take).read(one.origin, false);
    } else {
      for (const std::string& from : roots)
        if (made == nullptr && goes_on()) cli::input_reader({}, take).read(from, true);
    }
    return made != nullptr ? made : lost(one, "Its file is no longer there.");
  }

  std::function<void()> wake_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<root> roots_;
  std::deque<work> waiting_;
  std::map<std::uint64_t, loaded_batch> done_;
  std::deque<wanted_source> wanted_;
  std::deque<std::shared_ptr<open_filing>> sources_;
  std::vector<std::string> opened_;
  std::uint64_t sequence_ = 0, next_ = 0, waiting_bytes_ = 0, filings_ = 0, bytes_ = 0, total_ = 0;
  unsigned parsing_ = 0;
  static constexpr std::uint64_t none = 0;
  std::uint64_t opening_ = none;  ///< the reading that is being opened
  // Readings are numbered: what is opened between two stops is one. What comes late of an older one is told by its
  // number.
  std::atomic<std::uint64_t> reading_ = 1, kept_from_ = 1;
  std::atomic<bool> ended_ = false;
  std::thread opener_, fetcher_;
  std::vector<std::thread> parsers_;
};

}  // namespace

std::unique_ptr<loader> threaded_loader(unsigned threads, std::function<void()> wake) {
  return std::make_unique<threads_loader>(threads, std::move(wake));
}

}  // namespace filigree::ui
