#include <initializer_list>

#include "text/characters.hpp"
#include "write/writer.hpp"

namespace filigree {
bool runs_as_formula(std::string_view text) noexcept {
  return !text.empty() && (text[0] == '=' || text[0] == '+' || text[0] == '-' || text[0] == '@' || text[0] == '\t' ||
                           text[0] == '\r' || text[0] == '\n');
}

void add_field(writer& out, delimited format, std::string_view text, bool neutralise) noexcept {
  if (format == delimited::tsv) {
    if (neutralise) out.add('\'');
    for (const char c : text) out.add(c == '\t' || c == '\n' || c == '\r' ? ' ' : c);
    return;
  }
  const bool quoted = neutralise || text.find_first_of(",\"\r\n") != std::string_view::npos ||
                      (!text.empty() && (is_space(text.front()) || is_space(text.back())));
  if (quoted) out.add('"');
  if (neutralise) out.add('\'');
  for (const char c : text) {
    if (c == '"') out.add('"');
    out.add(c);
  }
  if (quoted) out.add('"');
}

void add_delimited_value(writer& out, delimited format, layout columns, value_type type,
                         std::string_view text) noexcept {
  const bool is_text = type == value_type::text || type == value_type::code;
  if (columns == layout::sec && type == value_type::date) return add_sec_date(out, text);
  if (columns == layout::sec && type == value_type::boolean) {
    out.add(text == "true" ? '1' : '0');
    return;
  }
  const bool exact = format == delimited::tsv && columns == layout::sec;
  add_field(out, format, text, is_text && !exact && runs_as_formula(text));
}

namespace {

class table_writer {
 public:
  table_writer(output& out, delimited format, layout columns, const row_frame& frame) noexcept
      : out_(out), format_(format), columns_(columns), frame_(frame) {}

  void header(const filing& source, std::size_t table) noexcept {
    begin_line();
    if (frame_.leading) words({"FILE", "ACCESSION", "FORM"});
    if (shows_filing_date(source, table, frame_)) words({"FILING_DATE"});
    each_column(source, table, [&](const column& one, std::size_t) { field(one.name); });
    if (!frame_.sha256.empty()) words({"SOURCE_FILE", "SOURCE_SHA256", "SOURCE_OFFSET", "SOURCE_LENGTH"});
    end_line();
  }
  void row(const filing& source, std::size_t table, std::size_t row, cell_reader& cells) noexcept {
    begin_line();
    if (frame_.leading) words({frame_.file, frame_.accession, frame_.form});
    if (shows_filing_date(source, table, frame_)) words({frame_.filing_date});
    each_column(source, table, [&](const column& one, std::size_t i) {
      cell read = cells.read(table, row, i);
      key_digits digits;
      if (is_surrogate_key(one) && read.state == cell_state::value)
        read.text = counted_on(read.text, keys_before(one, frame_), digits);
      value(read);
    });
    if (!frame_.sha256.empty()) provenance(source, place_of_row(source, table, row));
    end_line();
  }

 private:
  void begin_line() noexcept { first_ = true; }
  void end_line() noexcept { out_.add(format_ == delimited::csv ? "\r\n" : "\n"); }
  void separate() noexcept {
    if (!first_) out_.add(format_ == delimited::csv ? ',' : '\t');
    first_ = false;
  }
  template <class Action>
  void each_column(const filing& source, std::size_t table, Action action) noexcept {
    for (std::size_t i = 0; i < source.column_count(table); ++i) {
      const column& one = source.column_at(table, i);
      if (columns_ == layout::sec && one.origin != column_origin::sec) continue;
      separate();
      action(one, i);
    }
  }
  void word(std::string_view text) noexcept { field(text, !is_exact() && runs_as_formula(text)); }
  void words(std::initializer_list<std::string_view> all) noexcept {
    for (const std::string_view text : all) {
      separate();
      word(text);
    }
  }
  void provenance(const filing& source, span place) noexcept {
    words({frame_.file, frame_.sha256});
    separate();
    if (place.placed()) out_.number(source.start().offset + place.offset);
    separate();
    if (place.placed()) out_.number(place.length);
  }
  bool is_exact() const noexcept { return format_ == delimited::tsv && columns_ == layout::sec; }

  void value(const cell& one) noexcept {
    if (one.state == cell_state::value) add_delimited_value(out_, format_, columns_, one.type, one.text);
  }
  void field(std::string_view text, bool neutralise = false) noexcept { add_field(out_, format_, text, neutralise); }

  writer out_;
  delimited format_;
  layout columns_;
  const row_frame& frame_;
  bool first_ = true;
};

}  // namespace

void write_delimited(const filing& source, std::size_t table, delimited format, layout columns, bool header,
                     output& out, const row_frame& frame) noexcept {
  table_writer lines(out, format, columns, frame);
  cell_reader cells(source);
  if (header) lines.header(source, table);
  for (std::size_t row = 0; row < source.row_count(table); ++row) lines.row(source, table, row, cells);
}

}  // namespace filigree
