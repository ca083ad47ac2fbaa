#include "saver.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>

#include "arrow_stream.hpp"
#include "data_set.hpp"
#include "interrupt.hpp"
#include "large.hpp"
#include "listing.hpp"
#include "messages.hpp"
#include "parquet.hpp"
#include "render.hpp"
#include "table_names.hpp"
#include "workbook.hpp"

namespace filigree::cli {
namespace fs = std::filesystem;
namespace {

/// So much is written again at most when a run is killed without a chance to end.
constexpr std::uint64_t mark_every_inputs = 256, mark_every_bytes = 16u << 20;

const char* const own_folder = ".filigree";

/// The tables in the order of their forms' descriptions, others behind them by name.
std::vector<std::string> table_order_of(const positions& files) {
  const auto rank = [](const std::string& file) { return rank_of(file.substr(0, file.find_last_of('.'))); };
  std::vector<std::string> names;
  for (const auto& [name, position] : files) names.push_back(name);
  std::stable_sort(names.begin(), names.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  return names;
}

/// How files end in the folder that was named: what is made of rows has an ending of its own.
const char* built_ending_of(format as) {
  return as == format::parquet ? ".parquet" : as == format::arrow ? ".arrows" : ending_of(as);
}

}  // namespace

saver::saver(const arguments& given, progress& shown) : given_(given), progress_(shown) {}

/// With --restart: the journal goes, and so do half files of whatever format; whole ones stay until they are replaced.
void saver::forget_earlier_run() const {
  std::error_code error;
  fs::remove_all(fs::path(given_.out) / own_folder, error);
  for (fs::directory_iterator at(given_.out, error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    std::error_code ignored;
    for (const char* ending : {".json.partial", ".ndjson.partial", ".csv.partial", ".tsv.partial", ".arrows.partial",
                               ".xlsx.partial", ".zip.partial", ".parquet.partial"})
      if (name.ends_with(ending)) fs::remove(at->path(), ignored);
  }
}

int saver::begin() {
  if (given_.out.empty()) return -1;
  std::string problem;
  output_files folder(given_.out);
  if (!folder.open(problem)) {
    complain(given_.out, problem);
    return unread;
  }
  if (given_.restart) forget_earlier_run();
  own_ = (fs::path(given_.out) / own_folder).string();
  journal_ = std::make_unique<journal>(own_);
  files_ = std::make_unique<output_files>(is_built() ? own_ : given_.out);
  if (!files_->recover(own_ + "/next", problem)) {
    complain(given_.out, problem);
    return unread;
  }
  if (!journal_->open(options_of(given_), problem)) {
    complain(given_.out, problem);
    return usage;
  }
  keys_ = journal_->keys();
  headers_ = journal_->headers();
  names_ = journal_->names();
  if (files_->resume(journal_->outputs(), problem)) return -1;
  complain(given_.out, problem);
  return unread;
}

void saver::say(const std::string& about, const std::string& problem) {
  progress_.clear();
  complain(about, problem);
}

bool saver::fail(const std::string& about, const std::string& problem) {
  say(about, problem);
  status_ = unread;
  failed_ = true;
  return false;
}

bool saver::take(rendered&& one, std::uint64_t bytes_read) {
  several_ |= one.several;
  if (known_tables_.empty()) known_tables_ = one.known_tables;
  table_known_ |= one.knows_table;
  const bool printed_as_json = given_.as == format::json && given_.out.empty();
  if (one.is == input::kind::note || one.is == input::kind::unreadable || (one.unread && !printed_as_json))
    say(one.label, one.problem);
  if (one.unread) {
    status_ = unread;
    ++unread_;
  }
  if (one.is == input::kind::archive_end && journal_) {
    begin_anew();
    journal_->archive(one.known_as);
  }
  if (one.is == input::kind::gone) {
    begin_anew();
    forget_outputs_of(one.known_as.key);
    journal_->gone(one.known_as.key);
    ++replaced_;
  }
  if (one.is != input::kind::bytes) return true;
  ++filings_;
  if (journal_) begin_anew();
  if (one.replaces) {
    forget_outputs_of(one.known_as.key);
    ++replaced_;
  }
  put_.clear();
  bytes_ += one.size;
  for (chunk& made : one.chunks)
    if (!put(made, one)) return false;
  if (one.large) {
    std::string problem;
    if (!one.large->write(
            given_, [&](chunk& made) { return put(made, one); }, problem))
      return !problem.empty() && fail(one.label, problem);
  }
  for (const auto& [table, rows] : one.rows) keys_[table] += rows;
  if (journal_) {
    record(one);
    if (++unmarked_inputs_ >= mark_every_inputs || unmarked_bytes_ >= mark_every_bytes) {
      if (!checkpoint()) return false;
    }
  }
  progress_.show(filings_, bytes_read);
  return true;
}

void saver::record(const rendered& one) {
  std::vector<std::string> alone;
  for (const chunk& made : one.chunks)
    if (made.alone) alone.push_back(made.name);
  const std::string problem = one.unread ? one.problem : "";
  journal_->done({one.known_as, alone, put_, one.filings, problem});
}

/// Before the first thing that this run adds: a list of filings that would not name it goes.
void saver::begin_anew() {
  if (fresh_) return;
  fresh_ = true;
  std::error_code ignored;
  for (const char* name : {"FILINGS", "REPEATS"})
    if (!is_built()) fs::remove(files_->final_path(name + std::string(ending_of(given_.as))), ignored);
}

/// Files that hold nothing but what this input was before.
void saver::forget_outputs_of(const std::string& key) {
  std::error_code ignored;
  for (const std::string& name : journal_->outputs_of(key)) {
    names_.erase(name);
    fs::remove(files_->final_path(name), ignored);
  }
}

/// A file for one filing alone is called after it; two of one name must not share it.
std::string saver::free_name(const std::string& label) {
  constexpr std::size_t longest = 200;  // file systems allow 255 bytes
  std::string stem = harmless(label.substr(label.find_last_of('/') + 1)).substr(0, longest);
  if (stem.empty() || stem[0] == '.') stem = "filing" + stem;
  std::string name = stem + ".json";
  for (int n = 2; !names_.insert(name).second; ++n) name = stem + "-" + std::to_string(n) + ".json";
  return name;
}

bool saver::put(chunk& made, rendered& one) {
  if (given_.out.empty()) {
    const auto [known, first] = headers_.emplace("", made.header);
    if (!first && !made.header.empty() && known->second != made.header)
      return fail(one.label, "its table has other columns than the one printed before: save both with --out");
    if ((!first || print(made.header)) && print(made.rows)) return true;
    return fail(one.label, "standard output cannot be written");
  }
  if (made.alone) return put_alone(made);
  std::string problem;
  const auto [known, first] = headers_.emplace(made.name, made.header);
  if (first) journal_->header(made.name, made.header);
  if (known->second != made.header)
    return fail(one.label, "its table has other columns than " + made.name + ", which was begun without them");
  if (first && !files_->append(made.name, made.header, problem)) return fail(given_.out, problem);
  const std::uint64_t from = files_->position(made.name);
  if (!files_->append(made.name, made.rows, problem)) return fail(given_.out, problem);
  const auto same = std::find_if(put_.begin(), put_.end(), [&](const auto& each) { return each.name == made.name; });
  if (same == put_.end()) {
    put_.push_back({made.name, from, made.rows.size()});
  } else {
    same->length += made.rows.size();  // a file's filings come one behind the other
  }
  unmarked_bytes_ += made.rows.size();
  return true;
}

bool saver::put_alone(chunk& made) {
  made.name = free_name(made.name);
  std::string problem;
  return files_->save(made.name, made.rows, problem) || fail(given_.out, problem);
}

/// From here on a killed run can go on: outputs first, then the record of them.
bool saver::checkpoint() {
  std::string problem;
  unmarked_inputs_ = unmarked_bytes_ = 0;
  return (files_->flush(problem) && journal_->mark(files_->written(), keys_, problem)) || fail(given_.out, problem);
}

/// A file for each table: all are whole before the first one gets its name.
bool saver::build_each(const std::vector<kept_table>& tables, std::string& problem) {
  const output_files target(given_.out);
  const auto name_of = [this](const kept_table& one) { return one.name + built_ending_of(given_.as); };
  bool sound = true;
  for (const kept_table& one : tables) {
    const std::string path = target.partial_path(name_of(one));
    sound = sound &&
            (given_.as == format::arrow ? write_arrow_stream(one, path, problem) : write_parquet(one, path, problem));
  }
  for (const kept_table& one : tables) {
    const std::string partial = target.partial_path(name_of(one));
    std::error_code ignored;
    if (sound) sound = publish(partial, target.final_path(name_of(one)), problem);
    if (!sound) fs::remove(partial, ignored);
  }
  return sound;
}

/// Makes what is asked for of all tables, from their rows in the folder of our own.
bool saver::build(const positions& all, std::string& problem) {
  const output_files target(given_.out);
  std::vector<kept_table> tables;
  for (const std::string& file : table_order_of(all))
    tables.push_back({file.substr(0, file.find_last_of('.')), files_->final_path(file)});
  const auto make = [&](const std::string& name, auto&& write) {
    const std::string partial = target.partial_path(name);
    if (write(partial)) return publish(partial, target.final_path(name), problem);
    std::error_code ignored;
    fs::remove(partial, ignored);
    return false;
  };
  if (given_.as == format::arrow || given_.as == format::parquet) return build_each(tables, problem);
  if (tables.empty()) return true;
  if (given_.as == format::xlsx)
    return make("filings.xlsx", [&](const auto& path) { return write_workbook(tables, path, own_, problem); });
  std::map<std::string, std::vector<kept_table>> sets;
  for (const kept_table& one : tables)
    if (const data_set_place place = place_in_data_sets(one.name); !place.set.empty())
      sets[place.set].push_back({place.table, one.path});
  for (const auto& [set, of_set] : sets)
    if (!make(set + ".zip", [&](const auto& path) { return write_data_set(set, of_set, path, problem); })) return false;
  return true;
}

/// Rows that were replaced go, before anything gets its name.
bool saver::drop_stale(std::string& problem) {
  if (!journal_->has_stale()) return true;
  const std::string next = own_ + "/next";
  stretches stale;
  positions whole;
  return journal_->find_stale(stale, problem) && files_->rewrite(stale, next, whole, problem) &&
         journal_->rewrite(stale, whole, next, problem) && files_->adopt(next, whole, problem);
}

/// Nothing repeats any more: what an earlier run has told goes.
void saver::forget_repeats() const {
  const output_files target(given_.out);
  std::error_code ignored;
  fs::remove(target.final_path(std::string("REPEATS") + built_ending_of(given_.as)), ignored);
}

/// FILINGS and REPEATS, anew each time: a further filing may change the group of an earlier one.
bool saver::list(output_files& to, std::string& problem) {
  if (given_.as == format::json) return true;
  std::set<std::string> tables;
  for (const auto& [name, position] : files_->written()) tables.insert(name.substr(0, name.find_last_of('.')));
  const auto records = [this](const auto& each, std::string& said) { return journal_->each_filing(each, said); };
  return write_listing(given_, records, tables, to, problem);
}

bool saver::complete() {
  std::string problem;
  if (!fresh_ && journal_->whole()) return true;
  if (!fresh_ && journal_->outputs().empty()) return true;
  if (!checkpoint()) return false;
  output_files listed(is_listed_inside() ? own_ : given_.out);
  if (!drop_stale(problem) || !list(listed, problem) || !files_->finish(problem) || !listed.finish(problem))
    return fail(given_.out, problem);
  positions tables = files_->written();
  if (listed.is_new("REPEATS" + std::string(ending_of(given_.as)))) forget_repeats();
  if (is_listed_inside()) tables.insert(listed.written().begin(), listed.written().end());
  if (is_built() && !build(tables, problem)) return fail(given_.out, problem);
  return journal_->mark_whole(problem) || fail(given_.out, problem);
}

int saver::finish(const input_counts& counts) {
  progress_.clear();
  // Filings of other forms may lack the table; a name that none has is a slip of the pen.
  if (!table_known_ && !known_tables_.empty() && counts.finished_before == 0 && !interrupted()) {
    std::fprintf(stderr, "filigree: there is no table %s; the tables are %s.\n", given_.table.c_str(),
                 known_tables_.c_str());
    return usage;
  }
  if (!given_.table.empty() && !table_known_ && status_ == ok && counts.finished_before == 0) return usage;
  if (failed_) return status_;
  if (interrupted()) {
    if (journal_ && fresh_ && !checkpoint()) return status_;
    if (journal_)
      complain("stopped", readable_count(filings_) + " filings are done; the same command goes on from there");
    return stopped;
  }
  if (journal_ && !complete()) return status_;
  if (journal_ && several_) sum_up(counts);
  return status_;
}

void saver::sum_up(const input_counts& counts) {
  char seconds[32];
  std::snprintf(seconds, sizeof seconds, "%.1f", progress_.seconds());
  std::string line = readable_count(filings_) + " filings, " + readable_size(bytes_) + ", in " + seconds + " s";
  if (replaced_ > 0) line += "; " + readable_count(replaced_) + " inputs had changed, and their rows were replaced";
  if (unread_ > 0) line += "; " + readable_count(unread_) + " could not be read";
  if (counts.finished_before > 0) line += "; " + readable_count(counts.finished_before) + " were done before";
  std::fprintf(stderr, "filigree: %s\n", line.c_str());
}

}  // namespace filigree::cli
