#include "loader.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

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
  std::uint64_t sequence = 0;
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
      ended_ = cancelled_ = true;
    }
    changed_.notify_all();
    opener_.join();
    fetcher_.join();
    for (std::thread& each : parsers_) each.join();
  }

  void open(const std::vector<std::string>& paths) override {
    const std::lock_guard hold(mutex_);
    cancelled_ = false;
    const bool several = paths.size() > 1;
    for (const std::string& path : paths) {
      roots_.push_back({path, several});
      total_ += size_of(path);
    }
    changed_.notify_all();
  }
  void cancel() override {
    const std::lock_guard hold(mutex_);
    cancelled_ = true;
    roots_.clear();
    waiting_.clear();
    changed_.notify_all();
  }
  load_progress progress() override {
    const std::lock_guard hold(mutex_);
    return {busy(), filings_, bytes_, total_};
  }
  bool take(loaded_batch& into) override {
    const std::lock_guard hold(mutex_);
    while (!done_.empty() && (done_.begin()->first == next_ || !busy())) {
      next_ = done_.begin()->first + 1;
      into = std::move(done_.begin()->second);
      done_.erase(done_.begin());
      if (!into.records.empty()) return true;
    }
    return false;
  }
  void fetch(const filing_record& one) override {
    const std::lock_guard hold(mutex_);
    wanted_.push_back(one);
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
    cancel();
    const std::lock_guard hold(mutex_);
    filings_ = bytes_ = total_ = 0;
    opened_.clear();
    forget_labels_ = true;
  }

 private:
  struct root {
    std::string path;
    bool several;
  };

  [[nodiscard]] bool busy() const { return opening_ || !roots_.empty() || !waiting_.empty() || parsing_ > 0; }

  void open_inputs() {
    work batch;
    const auto take = [&](cli::input&& one) {
      batch.bytes += one.bytes.size();
      batch.inputs.push_back(std::move(one));
      return batch.inputs.size() < most_inputs && batch.bytes < most_bytes ? !cancelled_ : hand_over(batch);
    };
    const auto make = [&] {
      cli::input_options options;
      options.unlike = true;
      return std::make_unique<cli::input_reader>(options, take);
    };
    auto reader = make();
    for (root next; next_root(next, batch);) {
      if (forget_labels_.exchange(false)) reader = make();
      reader->read(next.path, next.several);
    }
  }
  /// The next path to read; what was read before goes to the parsers first.
  bool next_root(root& into, work& batch) {
    if (!batch.inputs.empty()) hand_over(batch);
    std::unique_lock hold(mutex_);
    opening_ = false;
    if (roots_.empty()) wake_();
    changed_.wait(hold, [&] { return ended_ || !roots_.empty(); });
    if (ended_) return false;
    into = roots_.front();
    roots_.pop_front();
    opened_.push_back(into.path);
    opening_ = true;
    return true;
  }
  bool hand_over(work& batch) {
    std::unique_lock hold(mutex_);
    changed_.wait(hold, [&] { return ended_ || cancelled_ || waiting_bytes_ < most_waiting; });
    if (!cancelled_ && !ended_) {
      waiting_bytes_ += batch.bytes;
      batch.sequence = sequence_++;
      waiting_.push_back(std::move(batch));
    }
    batch = {};
    changed_.notify_all();
    return !cancelled_;
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
      --parsing_;
      waiting_bytes_ -= std::min(waiting_bytes_, one.bytes);
      bytes_ += one.bytes;
      filings_ += made.records.size();
      done_.emplace(one.sequence, std::move(made));
      changed_.notify_all();
      wake_();
    }
  }

  void fetch_sources() {
    for (;;) {
      filing_record one;
      std::vector<std::string> roots;
      {
        std::unique_lock hold(mutex_);
        changed_.wait(hold, [&] { return ended_ || !wanted_.empty(); });
        if (ended_) return;
        one = std::move(wanted_.front());
        wanted_.pop_front();
        roots = opened_;
      }
      std::shared_ptr<open_filing> made = read_again(one, roots);
      const std::lock_guard hold(mutex_);
      sources_.push_back(std::move(made));
      wake_();
    }
  }
  /// A file by its own path, a member by going through the archive that it came out of.
  std::shared_ptr<open_filing> read_again(const filing_record& one, const std::vector<std::string>& roots) {
    std::shared_ptr<open_filing> made;
    const auto take = [&](cli::input&& found) {
      if (found.is != cli::input::kind::bytes || found.known_as.key != one.origin) return !ended_;
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
        if (made == nullptr && !ended_) cli::input_reader({}, take).read(from, true);
    }
    return made != nullptr ? made : lost(one, "Its file is no longer there.");
  }

  std::function<void()> wake_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<root> roots_;
  std::deque<work> waiting_;
  std::map<std::uint64_t, loaded_batch> done_;
  std::deque<filing_record> wanted_;
  std::deque<std::shared_ptr<open_filing>> sources_;
  std::vector<std::string> opened_;
  std::uint64_t sequence_ = 0, next_ = 0, waiting_bytes_ = 0, filings_ = 0, bytes_ = 0, total_ = 0;
  unsigned parsing_ = 0;
  bool opening_ = false, ended_ = false;
  std::atomic<bool> cancelled_ = false, forget_labels_ = false;
  std::thread opener_, fetcher_;
  std::vector<std::thread> parsers_;
};

}  // namespace

std::unique_ptr<loader> threaded_loader(unsigned threads, std::function<void()> wake) {
  return std::make_unique<threads_loader>(threads, std::move(wake));
}

}  // namespace filigree::ui
