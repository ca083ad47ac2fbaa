#include "text/characters.hpp"
#include "write/writer.hpp"

namespace filigree {
namespace {

bool runs_as_formula(std::string_view text) noexcept {
  return !text.empty() && (text[0] == '=' || text[0] == '+' || text[0] == '-' || text[0] == '@' || text[0] == '\t' ||
                           text[0] == '\r' || text[0] == '\n');
}

class table_writer {
 public:
  table_writer(output& out, delimited format, layout columns) noexcept : out_(out), format_(format), columns_(columns) {}

  void header(const filing& source, std::size_t table) noexcept {
    each_column(source, table, [&](std::size_t i) { field(source.column_at(table, i).name); });
  }
  void row(const filing& source, std::size_t table, std::size_t row, cell_reader& cells) noexcept {
    each_column(source, table, [&](std::size_t i) { value(cells.read(table, row, i)); });
  }

 private:
  template <class Action>
  void each_column(const filing& source, std::size_t table, Action action) noexcept {
    bool first = true;
    for (std::size_t i = 0; i < source.column_count(table); ++i) {
      if (columns_ == layout::sec && source.column_at(table, i).origin != column_origin::sec) continue;
      if (!first) out_.add(format_ == delimited::csv ? ',' : '\t');
      first = false;
      action(i);
    }
    out_.add(format_ == delimited::csv ? "\r\n" : "\n");
  }

  void value(const cell& one) noexcept {
    if (one.state != cell_state::value) return;
    const bool is_text = one.type == value_type::text || one.type == value_type::code;
    if (columns_ == layout::sec && one.type == value_type::date) return add_sec_date(out_, one.text);
    if (columns_ == layout::sec && one.type == value_type::boolean) {
      out_.add(one.text == "true" ? '1' : '0');
      return;
    }
    const bool exact = format_ == delimited::tsv && columns_ == layout::sec;
    field(one.text, is_text && !exact && runs_as_formula(one.text));
  }

  void field(std::string_view text, bool neutralise = false) noexcept {
    if (format_ == delimited::tsv) {
      if (neutralise) out_.add('\'');
      for (const char c : text) out_.add(c == '\t' || c == '\n' || c == '\r' ? ' ' : c);
      return;
    }
    const bool quoted = neutralise || text.find_first_of(",\"\r\n") != std::string_view::npos ||
                        (!text.empty() && (is_space(text.front()) || is_space(text.back())));
    if (quoted) out_.add('"');
    if (neutralise) out_.add('\'');
    for (const char c : text) {
      if (c == '"') out_.add('"');
      out_.add(c);
    }
    if (quoted) out_.add('"');
  }

  writer out_;
  delimited format_;
  layout columns_;
};

}  // namespace

void write_delimited(const filing& source, std::size_t table, delimited format, layout columns, bool header,
                     output& out) noexcept {
  table_writer lines(out, format, columns);
  cell_reader cells(source);
  if (header) lines.header(source, table);
  for (std::size_t row = 0; row < source.row_count(table); ++row) lines.row(source, table, row, cells);
}

}  // namespace filigree
