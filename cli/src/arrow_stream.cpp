#include "arrow_stream.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "digits.hpp"
#include "filigree/arrow.hpp"

namespace filigree::cli {
namespace {

struct closer {
  void operator()(std::FILE* one) const { std::fclose(one); }
};

arrow_text_column column_of(const kept_column& kept, const digit_count& digits) {
  arrow_text_column one{{kept.name, kept.type, kept.title, kept.meaning, kept.origin, kept.role}};
  if (kept.kind == stored::number && digits.fits()) {
    one.number = arrow_number::exact;
    one.scale = static_cast<std::uint8_t>(digits.scale());
  }
  if (kept.name == "SOURCE_OFFSET" || kept.name == "SOURCE_LENGTH") one.number = arrow_number::integer;
  return one;
}

class stream_writer {
 public:
  stream_writer(const kept_table& table, const std::string& path)
      : table_(table), file_(std::fopen(path.c_str(), "wb")) {}

  bool run() {
    table_head head;
    std::vector<digit_count> digits;
    if (!file_) return fail(std::strerror(errno));
    if (!measure(table_, head, digits)) return fail("holds rows that cannot be read");
    std::vector<arrow_text_column> columns;
    for (std::size_t i = 0; i < digits.size(); ++i) columns.push_back(column_of(head.columns[i], digits[i]));
    arrow_rows rows(table_.name, head.title, columns, arrow_form::stream, out_);
    row_file from(table_.path);
    std::vector<stored_cell> cells;
    table_head again;  // the columns refer to the first
    from.begin(again);
    while (from.next(cells)) {
      for (std::size_t i = 0; i < cells.size(); ++i) rows.add(i, cells[i].kind != stored::nothing, cells[i].text);
      rows.end_row(out_);
      if (!put()) return false;
    }
    if (!rows.finish(out_)) return fail("does not fit into memory");
    return put() && (std::fflush(file_.get()) == 0 || fail(std::strerror(errno)));
  }
  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  bool fail(const std::string& said) {
    problem_ = table_.name + ": " + said;
    return false;
  }
  bool put() {
    const std::string_view bytes = out_.view();
    if (bytes.empty()) return true;
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) return fail(std::strerror(errno));
    out_.clear();
    return true;
  }

  const kept_table& table_;
  std::unique_ptr<std::FILE, closer> file_;
  output out_;
  std::string problem_;
};

}  // namespace

bool write_arrow_stream(const kept_table& table, const std::string& path, std::string& problem) {
  stream_writer writer(table, path);
  const bool done = writer.run();
  if (!done) problem = writer.problem();
  return done;
}

}  // namespace filigree::cli
