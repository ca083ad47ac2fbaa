#include "rows.hpp"

#include "row_maker.hpp"

namespace filigree::cli {
namespace {

stored kind_of_cell(const cell& one) { return one.state == cell_state::value ? kind_of(one.type) : stored::nothing; }

template <class Action>
void each_column(const filing& source, std::size_t table, layout columns, Action action) {
  for (std::size_t i = 0; i < source.column_count(table); ++i) {
    const column& one = source.column_at(table, i);
    if (columns == layout::own || one.origin == column_origin::sec) action(one, i);
  }
}

}  // namespace

void add_head(const filing& source, std::size_t table, layout columns, const row_frame& frame, std::string& rows) {
  head_maker head;
  for (const column& one : columns_in_front(source, table, frame)) head.add(one);
  each_column(source, table, columns, [&](const column& one, std::size_t) { head.add(one); });
  for (const column& one : columns_behind(frame)) head.add(one);
  head.finish(source.table_title(table), rows);
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
      const stored kind = kind_of_cell(read);
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
