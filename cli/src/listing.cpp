#include "listing.hpp"

#include <map>
#include <vector>

#include "filigree/filings_table.hpp"
#include "filigree/groups.hpp"
#include "render.hpp"

namespace filigree::cli {
namespace {

constexpr const char* table_names[] = {"FILINGS", "REPEATS"};

class lister {
 public:
  lister(const arguments& given, const std::set<std::string>& written, output_files& to)
      : given_(given), written_(written), to_(to) {}

  bool run(const filing_records& records, std::string& problem) {
    const auto digested = [&](const filing_record& one) { return add(one, problem); };
    if (!records(digested, problem)) return false;
    if (!groups_.update()) return fail(problem);
    note_first_ones();
    const auto named = [&](const filing_record& one) { return keep_label(one); };
    const auto listed = [&](const filing_record& one) { return list(one, problem); };
    if (!labels_.empty() && !records(named, problem)) return false;
    at_ = 0;
    return records(listed, problem);
  }

 private:
  static bool fail(std::string& problem) {
    problem = "the list of filings does not fit into memory";
    return false;
  }

  bool add(const filing_record& one, std::string& problem) {
    const add_result added = groups_.add(one.digest);
    if (added == add_result::added) return true;
    if (added == add_result::malformed) problem = "the journal's record of " + one.label + " cannot be read";
    return added == add_result::malformed ? false : fail(problem);
  }

  /// Those that others are copies of, or repeat: their labels are needed.
  void note_first_ones() {
    for (std::size_t i = 0; i < groups_.count(); ++i) {
      if (groups_.copy_of(i) != filing_groups::none) labels_[groups_.copy_of(i)];
      for (std::size_t table = 0; table < groups_.table_count(); ++table)
        if (groups_.repeats(i, table) != filing_groups::none) labels_[groups_.repeats(i, table)];
    }
  }
  bool keep_label(const filing_record& one) {
    const auto found = labels_.find(at_++);
    if (found != labels_.end()) found->second = one.label;
    return true;
  }

  bool list(const filing_record& one, std::string& problem) {
    const std::size_t index = at_++;
    std::vector<repeated_rows> repeats;
    for (std::size_t table = 0; table < groups_.table_count(); ++table) {
      const std::size_t first = groups_.repeats(index, table);
      const std::string_view merged = groups_.table_name(table);
      if (first != filing_groups::none && written_.count(std::string(merged)) != 0)
        repeats.push_back({merged, groups_.rows(index, table), labels_[first]});
    }
    const std::size_t copied = groups_.copy_of(index);
    const listed_filing described{groups_.group(index) + 1,
                                  copied == filing_groups::none ? std::string_view() : labels_[copied],
                                  one.rows,
                                  one.bytes,
                                  one.sha256,
                                  one.problem,
                                  repeats};
    const row_frame frame = frame_of(one, true);
    const filing source = list_filing(described);
    if (source.incomplete()) return fail(problem);
    for (const char* name : table_names)
      if (!put(source, name, frame, problem)) return false;
    return true;
  }

  bool put(const filing& source, const char* name, const row_frame& frame, std::string& problem) {
    const std::size_t table = find_table(source, name);
    if (source.row_count(table) == 0) return true;
    const chunk made = rows_of(source, table, given_.as, layout::own, frame, false);
    const std::string file = name + std::string(ending_of(given_.as));
    return (!to_.is_new(file) || to_.append(file, made.header, problem)) && to_.append(file, made.rows, problem);
  }

  const arguments& given_;
  const std::set<std::string>& written_;
  output_files& to_;
  filing_groups groups_;
  std::map<std::size_t, std::string> labels_;
  std::size_t at_ = 0;
};

}  // namespace

bool write_listing(const arguments& given, const filing_records& records, const std::set<std::string>& written,
                   output_files& to, std::string& problem) {
  return lister(given, written, to).run(records, problem);
}

}  // namespace filigree::cli
