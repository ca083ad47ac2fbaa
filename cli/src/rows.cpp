#include "rows.hpp"

namespace filigree::cli {
namespace {

void add_number(std::string& out, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
  out += static_cast<char>(value);
}

/// One row being written; the number of its cells is known at the end.
class row_maker {
 public:
  void add(stored kind, std::string_view text) {
    ++count_;
    cells_ += static_cast<char>(kind);
    add_number(cells_, text.size());
    cells_ += text;
  }
  void add_text(std::string_view text) { add(text.empty() ? stored::nothing : stored::text, text); }
  void finish(std::string& rows) {
    add_number(rows, count_);
    rows += cells_;
    cells_.clear();
    count_ = 0;
  }

 private:
  std::string cells_;
  std::uint64_t count_ = 0;
};

stored kind_of(value_type type) {
  switch (type) {
    case value_type::decimal:
      return stored::number;
    case value_type::date:
      return stored::date;
    case value_type::boolean:
      return stored::boolean;
    case value_type::text:
    case value_type::code:
      break;
  }
  return stored::text;
}
stored kind_of(const cell& one) { return one.state == cell_state::value ? kind_of(one.type) : stored::nothing; }

template <class Action>
void each_column(const filing& source, std::size_t table, layout columns, Action action) {
  for (std::size_t i = 0; i < source.column_count(table); ++i) {
    const column& one = source.column_at(table, i);
    if (columns == layout::own || one.origin == column_origin::sec) action(one, i);
  }
}

}  // namespace

void add_head(const filing& source, std::size_t table, layout columns, const row_frame& frame, std::string& rows) {
  row_maker title, names, titles, meanings, traits;
  const auto add = [&](const column& one) {
    names.add(kind_of(one.type), one.name);
    titles.add(stored::text, one.title);
    meanings.add(stored::text, one.meaning);
    const auto digit = [](auto value) { return static_cast<char>('0' + static_cast<int>(value)); };
    traits.add(stored::text, std::string{digit(one.type), digit(one.role), digit(one.origin)});
  };
  title.add(stored::text, source.table_title(table));
  for (const column& one : columns_in_front(source, table, frame)) add(one);
  each_column(source, table, columns, [&](const column& one, std::size_t) { add(one); });
  for (const column& one : columns_behind(frame)) add(one);
  for (row_maker* const one : {&title, &names, &titles, &meanings, &traits}) one->finish(rows);
}

void add_rows(const filing& source, std::size_t table, layout columns, const row_frame& frame, std::string& rows) {
  cell_reader cells(source);
  row_maker row;
  const bool dated = shows_filing_date(source, table, frame);
  for (std::size_t i = 0; i < source.row_count(table); ++i) {
    if (frame.leading)
      for (const std::string_view text : {frame.file, frame.accession, frame.form}) row.add_text(text);
    if (dated) row.add(frame.filing_date.empty() ? stored::nothing : stored::date, frame.filing_date);
    each_column(source, table, columns, [&](const column& one, std::size_t index) {
      const cell read = cells.read(table, i, index);
      const stored kind = kind_of(read);
      if (is_surrogate_key(one) && kind == stored::number)
        return row.add(kind, std::to_string(keys_before(one, frame) + std::stoull(std::string(read.text))));
      row.add(kind, kind == stored::nothing ? std::string_view() : read.text);
    });
    if (!frame.sha256.empty()) {
      const span place = place_of_row(source, table, i);
      row.add_text(frame.file);
      row.add_text(frame.sha256);
      row.add(place.placed() ? stored::number : stored::nothing,
              place.placed() ? std::to_string(source.start().offset + place.offset) : "");
      row.add(place.placed() ? stored::number : stored::nothing, place.placed() ? std::to_string(place.length) : "");
    }
    row.finish(rows);
  }
}

bool row_file::number(std::uint64_t& value) {
  value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    const int byte = std::fgetc(file_);
    if (byte == EOF) {
      damaged_ = damaged_ || shift > 0;
      return false;
    }
    value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return true;
  }
  damaged_ = true;
  return false;
}

bool row_file::begin(table_head& head) {
  std::vector<stored_cell> title, names, titles, meanings, traits;
  if (!next(title) || !next(names) || !next(titles) || !next(meanings) || !next(traits) || title.size() != 1 ||
      titles.size() != names.size() || meanings.size() != names.size() || traits.size() != names.size()) {
    damaged_ = true;
    return false;
  }
  head.title = title[0].text;
  head.columns.clear();
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string& three = traits[i].text;
    const auto trait = [&](std::size_t at) { return at < three.size() ? three[at] - '0' : 0; };
    head.columns.push_back({names[i].text, titles[i].text, meanings[i].text, names[i].kind,
                            static_cast<value_type>(trait(0)), static_cast<column_role>(trait(1)),
                            static_cast<column_origin>(trait(2))});
  }
  return true;
}

bool row_file::next(std::vector<stored_cell>& cells) {
  std::uint64_t count = 0;
  if (file_ == nullptr || !number(count)) return false;
  constexpr std::uint64_t most_columns = 16'384;  // of a sheet
  damaged_ = damaged_ || count > most_columns;
  cells.resize(damaged_ ? 0 : static_cast<std::size_t>(count));
  for (stored_cell& one : cells) {
    const int kind = std::fgetc(file_);
    std::uint64_t length = 0;
    if (kind == EOF || !number(length) || length > (1u << 31)) {
      damaged_ = true;
      return false;
    }
    one.kind = static_cast<stored>(kind);
    one.text.resize(static_cast<std::size_t>(length));
    if (std::fread(one.text.data(), 1, one.text.size(), file_) != one.text.size()) damaged_ = true;
  }
  return !damaged_;
}

}  // namespace filigree::cli
