#include "large.hpp"

#include <new>

#include "render.hpp"
#include "spool.hpp"
#include "table_names.hpp"

namespace filigree::cli {
namespace {

/// Writes the rows of batches as they come.
class batch_writer final : public row_taker {
 public:
  batch_writer(const arguments& given, filing_labels& labels, const key_counts& before, bool merged,
               const large_filing::putter& put)
      : given_(given), labels_(labels), before_(before), merged_(merged), put_(put) {}

  void take(const filing& batch) noexcept override {
    try {
      write(batch, false);
    } catch (const std::bad_alloc&) {
      fail("does not fit into memory");
    }
  }
  /// The last rows, and tables that have none.
  void finish(const filing& rest) {
    write(rest, true);
    if (is_one_below_the_other()) write_spooled(rest);
  }
  [[nodiscard]] bool goes_on() const { return goes_on_; }
  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  /// Tables that share an output: each must be whole before the next one begins.
  [[nodiscard]] bool is_one_below_the_other() const { return given_.out.empty() && given_.table.empty(); }

  void write(const filing& some, bool last) {
    name_tables(some, labels_);
    const table_rows rows(given_, labels_, before_, merged_);
    for (std::size_t table = 0; table < some.table_count() && goes_on_; ++table) {
      if (!is_asked_for(given_, some, table) || (some.row_count(table) == 0 && !last)) continue;
      chunk made = rows.of(some, table);
      if (!is_one_below_the_other()) {
        goes_on_ = put_(made);
      } else if (!spool_.add(table, made.rows, problem_)) {
        goes_on_ = false;
      } else {
        keep_header(table, std::move(made.header));
      }
    }
  }

  void keep_header(std::size_t table, std::string&& header) {
    if (table >= headers_.size()) headers_.resize(table + 1);
    headers_[table] = {true, std::move(header)};
  }

  void write_spooled(const filing& rest) {
    for (std::size_t table = 0; table < headers_.size() && goes_on_; ++table) {
      if (!headers_[table].known) continue;
      chunk next;
      if (given_.as != format::ndjson)
        next.rows = title_of_printed(rest.table_name(table), table == 0) + headers_[table].text;
      goes_on_ = put_(next) && spool_.rewind(table, problem_);
      while (goes_on_ && spool_.read(table, next.rows, problem_) && !next.rows.empty()) goes_on_ = put_(next);
      goes_on_ = goes_on_ && problem_.empty();
    }
  }

  void fail(const char* sentence) {
    goes_on_ = false;
    problem_ = sentence;
  }

  struct table_header {
    bool known = false;  ///< the table is asked for
    std::string text;
  };
  const arguments& given_;
  filing_labels& labels_;
  const key_counts& before_;
  bool merged_;
  const large_filing::putter& put_;
  spool spool_;
  std::vector<table_header> headers_;
  std::string problem_;
  bool goes_on_ = true;
};

}  // namespace

void batch_counter::take(const filing& batch) noexcept {
  ++batches_;
  try {
    count(batch);
    if (is_listed_at_end()) digest_.add(batch);
  } catch (const std::bad_alloc&) {
    failed_ = true;
  }
}

void batch_counter::count(const filing& some) {
  name_tables(some, labels_);
  count_rows(given_, some, labels_, rows_);
  if (labels_.filing_date.empty()) labels_.filing_date = day_of_filing(some);
}

const key_counts& batch_counter::finish(const filing& rest, filing_labels& labels) {
  if (failed_) throw std::bad_alloc();
  count(rest);
  labels.filing_date = labels_.filing_date;
  if (is_listed_at_end()) {
    output digested;
    digest_.finish(rest, digested);
    digest_text_ = text_of(digested);
  }
  return rows_;
}

bool large_filing::write(const arguments& given, const putter& put, std::string& problem) {
  try {
    batch_writer writer(given, labels_, before_, merged_, put);
    const filing rest(std::move(bytes_), writer, {}, labels_.label);
    if (writer.goes_on()) writer.finish(rest);
    problem = writer.problem();
    return writer.goes_on();
  } catch (const std::bad_alloc&) {
    problem = "does not fit into memory";
    return false;
  }
}

}  // namespace filigree::cli
