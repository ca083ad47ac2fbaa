#include "table/filing_data.hpp"

#include <algorithm>
#include <cstring>

#include "filigree/date.hpp"
#include "filigree/decimal.hpp"
#include "spec/form_spec.hpp"
#include "table/other_values.hpp"
#include "text/characters.hpp"

namespace filigree {
namespace {

bool is_no_break_space_at_end(std::string_view text) noexcept {
  return text.size() >= 2 && text.substr(text.size() - 2) == "\xC2\xA0";
}

/// Blanks and no-break spaces (written as UTF-8 or as an entity) around a value are not part of it.
span trimmed(std::string_view source, span place) noexcept {
  std::string_view text = source.substr(place.offset, place.length);
  const auto is_plain = [](char c) { return c > ' ' && c != '&' && c != ';'; };
  if (!text.empty() && is_plain(text.front()) && is_plain(text.back())) return place;
  for (;;) {
    text = trim(text);
    if (text.substr(0, 2) == "\xC2\xA0") {
      text.remove_prefix(2);
    } else if (is_no_break_space_at_end(text)) {
      text.remove_suffix(2);
    } else if (text.substr(0, 6) == "&nbsp;") {
      text.remove_prefix(6);
    } else if (text.size() >= 6 && text.substr(text.size() - 6) == "&nbsp;") {
      text.remove_suffix(6);
    } else {
      break;
    }
  }
  return {static_cast<std::uint32_t>(text.data() - source.data()), static_cast<std::uint32_t>(text.size())};
}

bool is_plain_number(std::string_view text) noexcept {
  int points = 0;
  for (const char c : text) {
    points += c == '.';
    if (!is_digit(c) && c != '.') return false;
  }
  return points <= 1 && text.size() > static_cast<std::size_t>(points) && text.size() <= 38;
}

bool is_of_type(value_type type, std::string_view text) noexcept {
  switch (type) {
    case value_type::decimal:
      return is_plain_number(text) || parse_decimal(text).has_value();
    case value_type::date:
      return parse_date(text).has_value();
    case value_type::boolean:
      return parse_boolean(text).has_value();
    case value_type::text:
    case value_type::code:
      return true;
  }
  return false;
}

bool has_line_break(std::string_view text) noexcept { return text.find_first_of("\r\n") != std::string_view::npos; }

std::string_view article_and_name(value_type type) noexcept {
  switch (type) {
    case value_type::decimal:
      return " is not a number; the cell keeps the text as filed and has no value.";
    case value_type::date:
      return " is not a date; the cell keeps the text as filed and has no value.";
    default:
      return " is neither true nor false; the cell keeps the text as filed and has no value.";
  }
}

/// In quotation marks, cut where it is long (never inside a character), readable whatever its encoding.
bool add_quoted(text_buffer& out, std::string_view text) noexcept {
  constexpr std::size_t longest = 80;
  if (text.empty()) return true;
  std::size_t length = std::min(text.size(), longest);
  while (length > 0 && length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) --length;
  const std::string_view shown = text.substr(0, length);
  const auto rules = static_cast<std::uint8_t>(fold_space | (is_utf8(shown) ? as_filed : undo_legacy));
  return out.add("\u201C") && add_decoded(out, shown, rules) &&
         out.add(length < text.size() ? "\u2026\u201D" : "\u201D");
}

/// Superscript figures in UTF-8, as some converters write footnote marks: C2 B9, B2, B3 and E2 81 B0, B4 to B9.
bool is_raised_digit(std::string_view text) noexcept {
  if (text.substr(0, 1) == "\xC2")
    return text.size() > 1 && (text[1] == '\xB9' || text[1] == '\xB2' || text[1] == '\xB3');
  return text.size() > 2 && text.substr(0, 2) == "\xE2\x81" &&
         (text[2] == '\xB0' || (text[2] >= '\xB4' && text[2] <= '\xB9'));
}
std::size_t raised_length(char first) noexcept { return first == '\xC2' ? 2 : 3; }
char raised_digit(std::string_view text) noexcept {
  if (!is_raised_digit(text)) return '?';
  const char last = text[raised_length(text[0]) - 1];
  return last == '\xB9' && text[0] == '\xC2' ? '1' : static_cast<char>('0' + (last & 0x0F));
}

/// Four cells at a time: 48 bytes are three vectors, where cell by cell would take two writes each.
void fill_absent(stored_cell* cells, std::size_t count) noexcept {
  static constexpr stored_cell absent[4];
  std::size_t i = 0;
  for (; i + 4 <= count; i += 4) std::memcpy(cells + i, absent, sizeof absent);
  for (; i < count; ++i) cells[i] = absent[0];
}

}  // namespace

bool add_canonical(text_buffer& out, value_type type, std::string_view text) noexcept {
  switch (type) {
    case value_type::decimal: {
      const auto number = parse_decimal(text);
      if (!number) return false;
      char digits[decimal::max_chars];
      return out.add(std::string_view(digits, number->write(digits)));
    }
    case value_type::date: {
      const auto day = parse_date(text);
      if (!day) return false;
      char iso[10];
      day->write_iso(iso);
      return out.add(std::string_view(iso, sizeof iso));
    }
    case value_type::boolean: {
      const auto truth = parse_boolean(text);
      return truth && out.add(*truth ? "true" : "false");
    }
    case value_type::text:
    case value_type::code:
      return out.add(text);
  }
  return false;
}

namespace {
constexpr std::size_t first_cells = 1u << 11;    // room at first; a large source may be something else altogether
constexpr std::size_t telling_cells = 1u << 16;  // so many tell how many are to come
}  // namespace

filing_data::filing_data(owned_bytes bytes, const read_limits& given) noexcept
    : budget(given.memory),
      steady(budget),
      source(std::move(bytes)),
      limits(given),
      tables(budget),
      slot_types(budget),
      cells(budget),
      mores(budget),
      rows(budget),
      notes(budget),
      composed(budget),
      pieces(budget),
      remarks(budget),
      container(budget),
      parts(budget),
      paths(budget),
      headline(budget),
      unread(budget),
      table_rows(budget),
      table_start(budget),
      arena(budget),
      headline_text(budget),
      scratch(budget),
      last_order(budget),
      forgotten(budget) {
  // What an XML filing of this size usually needs, so that nothing grows twice.
  const std::size_t likely_cells = std::min(source.size() / 40 + 64, first_cells);
  budget.take_slab(likely_cells * sizeof(stored_cell) + 4096);
  cells.reserve(likely_cells);
  rows.reserve(24);
  notes.reserve(32);
  arena.reserve(256);
}

std::uint8_t filing_data::use(std::span<const table_spec> more) noexcept {
  const std::size_t first = tables.size();
  if (first + more.size() > no_table) return no_table;
  const table_spec** room = tables.append(more.size());
  if (room == nullptr) return no_table;
  for (const table_spec& one : more) {
    *room++ = &one;
    slot_types.push(one.record->slots.data());
  }
  for (array<std::uint32_t>* counts : {&last_order, &forgotten}) {
    std::uint32_t* const zeros = counts->append(more.size());
    if (zeros == nullptr) {
      tables.truncate(first);
      slot_types.truncate(first);
      return no_table;
    }
    std::fill_n(zeros, more.size(), 0u);
  }
  return static_cast<std::uint8_t>(first);
}

void filing_data::drop_tables() noexcept {
  tables.truncate(0);
  slot_types.truncate(0);
  last_order.truncate(0);
  forgotten.truncate(0);
  rows.truncate(0);
  other_table = no_table;
  form_read = nullptr;
}

namespace {

/// How far the cells have come in the source; 0 when that is not known.
std::size_t reached(const array<stored_cell>& cells) noexcept {
  constexpr std::size_t most_looked_at = 256;
  for (std::size_t i = cells.size(); i > 0 && cells.size() - i < most_looked_at; --i)
    if (cells[i - 1].place.placed()) return cells[i - 1].place.offset;
  return 0;
}

/// Large arrays that grow are copied, and both copies take room. What a large source has given so far tells how much is
/// to come: it gets its room at once, as long as that is not much more than the source itself.
void expect_more_alike(filing_data& data) noexcept {
  const std::size_t at = reached(data.cells), size = data.source.size();
  if (at == 0 || at >= size) return;
  const double times = 1.1 * static_cast<double>(size) / static_cast<double>(at);
  const double cells = times * static_cast<double>(data.cells.size()),
               rows = times * static_cast<double>(data.rows.size());
  const double bytes = cells * sizeof(stored_cell) + rows * sizeof(stored_row);
  constexpr double most = 1u << 30;
  const double free = static_cast<double>(data.limits.memory - std::min(data.budget.used(), data.limits.memory));
  if (bytes > most || bytes > 2.0 * static_cast<double>(size) || bytes > free / 2) return;
  data.rows.reserve(static_cast<std::size_t>(rows));
  data.cells.reserve(static_cast<std::size_t>(cells));
}

}  // namespace

std::uint32_t filing_data::begin_row(std::uint8_t table, std::uint32_t parent) noexcept {
  if (table >= tables.size()) return no_row;
  const std::size_t slots = tables[table]->record->slots.size();
  const std::size_t first = cells.size();
  if (first + slots >= no_row) return no_row;
  if (first <= telling_cells && first + slots > telling_cells && taker == nullptr) expect_more_alike(*this);
  stored_cell* room = cells.append(slots);
  if (room == nullptr) return no_row;
  fill_absent(room, slots);
  const std::uint32_t order = ++last_order[table - tables[table]->record_before];
  if (!rows.push({static_cast<std::uint32_t>(first), order, parent, table})) {
    cells.truncate(first);
    return no_row;
  }
  return static_cast<std::uint32_t>(rows.size() - 1);
}

void filing_data::move_row(std::uint32_t row, std::uint8_t table) noexcept {
  if (row < rows.size()) rows[row].table = table;
}

bool filing_data::has_cells(std::uint32_t row) const noexcept {
  const stored_cell* const first = cell_at(row, 0);
  const std::size_t slots = first == nullptr ? 0 : tables[rows[row].table]->record->slots.size();
  return std::any_of(first, first + slots, [](const stored_cell& one) { return one.state != cell_state::absent; });
}

void filing_data::take_back(std::uint32_t row) noexcept {
  if (row >= rows.size()) return;
  const auto record_of = [this](const stored_row& one) { return one.table - tables[one.table]->record_before; };
  const stored_row taken = rows[row];
  --last_order[static_cast<std::size_t>(record_of(taken))];
  rows.erase(row, 1);
  if (row == rows.size()) cells.truncate(taken.first_cell);
  for (std::size_t inside = row; inside < rows.size(); ++inside) {
    stored_row& one = rows[inside];
    if (record_of(one) == record_of(taken)) --one.order;
    if (one.parent == no_row || one.parent < row) continue;
    one.parent = one.parent == row ? taken.parent : one.parent - 1;
  }
  if (cells.size() >= hand_on_at) hand_on(*this, taken.parent);
}

void filing_data::place_checked(std::uint32_t row, std::uint16_t slot, span where, std::uint8_t rules) noexcept {
  stored_cell* cell = cell_at(row, slot);
  if (cell == nullptr) return;
  where = trimmed(source.view(), where);
  cell->place = where;
  cell->rules = rules & all_rules;
  if (where.length == 0) {
    cell->state = more_of(*cell).note_count > 0 ? cell_state::footnote_only : cell_state::empty;
    return;
  }
  cell->state = cell_state::value;
  const value_type type = slot_type(row, slot);
  std::string_view text = bytes_at(where);
  if ((text.front() == '<' || text.front() == '&') && rules != as_filed && is_blank_decoded(text, rules)) {
    cell->state =
        more_of(*cell).note_count > 0 ? cell_state::footnote_only : cell_state::empty;  // nothing but tags or blanks
    return;
  }
  if (is_of_type(type, text)) return;
  scratch.clear();
  add_decoded(scratch, text, rules);
  text = scratch.view();
  if (rules != as_filed && is_of_type(type, text)) return;
  if (has_line_break(text)) {  // formats/01 §4: values of 2003 files are cut by hard wraps
    text_buffer joined(budget);
    for (const char c : text)
      if (c != '\r' && c != '\n') joined.add(c);
    if (is_of_type(type, joined.view())) {
      report(severity::note, "value-wrapped", where.offset, "A line break inside ", joined.view(), " was removed.");
      compose(row, slot, joined.view(), {&where, 1});
      return;
    }
  }
  if (type != value_type::text &&
      std::find(not_applicable.begin(), not_applicable.end(), text) != not_applicable.end()) {
    cell->state = cell_state::not_applicable;
    return;
  }
  cell->state = cell_state::invalid;
  const std::string_view code = type == value_type::decimal ? "invalid-decimal"
                                : type == value_type::date  ? "invalid-date"
                                                            : "invalid-boolean";
  report(severity::warning, code, where.offset, {}, text, article_and_name(type));
}

bool filing_data::is_blank_decoded(std::string_view text, std::uint8_t rules) noexcept {
  scratch.clear();
  add_decoded(scratch, text, rules);
  return trimmed(scratch.view(), {0, static_cast<std::uint32_t>(scratch.size())}).length == 0;
}

void filing_data::compose(std::uint32_t row, std::uint16_t slot, std::string_view text,
                          std::span<const span> from) noexcept {
  stored_cell* cell = cell_at(row, slot);
  if (cell == nullptr) return;
  const auto text_at = static_cast<std::uint32_t>(arena.size());
  const auto first_piece = static_cast<std::uint32_t>(pieces.size());
  cell_more* const more = more_for(*cell);
  if (more == nullptr || !arena.add(text)) return;
  std::uint32_t low = span::nowhere, high = 0;
  for (const span& piece : from) {
    if (!piece.placed()) continue;
    if (from.size() > 1 && !pieces.push(piece)) return;
    low = std::min(low, piece.offset);
    high = std::max(high, piece.end());
  }
  const auto piece_count = static_cast<std::uint32_t>(pieces.size() - first_piece);
  if (!composed.push({text_at, static_cast<std::uint32_t>(text.size()), first_piece, piece_count})) return;
  more->composed = static_cast<std::uint32_t>(composed.size());
  if (low != span::nowhere) cell->place = {low, high - low};
  cell->state = text.empty() ? cell_state::empty : cell_state::value;
  if (!is_of_type(slot_type(row, slot), text)) cell->state = cell_state::invalid;
}

bool filing_data::join(std::uint32_t row, std::uint16_t slot, span where, std::uint8_t rules) noexcept {
  constexpr std::uint32_t most_pieces = 1000;
  stored_cell* const cell = cell_at(row, slot);
  where = trimmed(source.view(), where);
  if (cell == nullptr || where.length == 0) return true;
  if (cell->state != cell_state::value) {
    place(row, slot, where, rules);
    return true;
  }
  const std::uint32_t made = more_of(*cell).composed;
  if (made != 0 && composed[made - 1].piece_count >= most_pieces) return false;
  text_buffer joined(budget);
  add_text(joined, *cell);
  joined.add(", ");
  add_decoded(joined, bytes_at(where), rules);
  array<span> parts_of(budget);
  if (made == 0) parts_of.push(cell->place);
  for (std::uint32_t i = 0; made != 0 && i < composed[made - 1].piece_count; ++i)
    parts_of.push(pieces[composed[made - 1].first_piece + i]);
  parts_of.push(where);
  compose(row, slot, joined.view(), {parts_of.data(), parts_of.size()});
  return true;
}

void filing_data::add_other(std::string_view path, span where, std::uint8_t rules) noexcept {
  if (trimmed(source.view(), where).length == 0) return;
  if (other_table == no_table) other_table = use(other_values);
  const std::uint32_t row = begin_row(other_table);
  if (row == no_row) return;
  place(row, other_value::text, where, rules);
  compose(row, other_value::path, path, {});
}

void filing_data::mark(std::uint32_t row, std::uint16_t slot, cell_state state, span where) noexcept {
  stored_cell* cell = cell_at(row, slot);
  if (cell == nullptr) return;
  cell->state = state;
  cell->place = where;
}

void filing_data::add_note(std::uint32_t row, std::uint16_t slot, span reference) noexcept {
  stored_cell* cell = cell_at(row, slot);
  cell_more* const more = cell == nullptr ? nullptr : more_for(*cell);
  if (more == nullptr || more->note_count == 0xFFFF || !notes.push(reference)) return;
  if (more->note_count == 0) more->first_note = static_cast<std::uint32_t>(notes.size() - 1);
  ++more->note_count;
  if (cell->state == cell_state::absent || cell->state == cell_state::empty) cell->state = cell_state::footnote_only;
}

void filing_data::open_notes(std::uint32_t row, std::uint16_t slot) noexcept {
  stored_cell* const cell = cell_at(row, slot);
  if (cell_more* const more = cell == nullptr ? nullptr : more_for(*cell)) more->notes_are_open = true;
}

void filing_data::decompose(std::uint32_t row, std::uint16_t slot) noexcept {
  stored_cell* const cell = cell_at(row, slot);
  if (cell != nullptr && cell->more != 0) mores[cell->more - 1].composed = 0;
}

cell_more* filing_data::more_for(stored_cell& cell) noexcept {
  if (cell.more == 0) {
    if (mores.size() >= most_mores) budget.exhaust();
    if (mores.size() >= most_mores || !mores.push({})) return nullptr;
    cell.more = static_cast<std::uint32_t>(mores.size()) & most_mores;
  }
  return &mores[cell.more - 1];
}

void filing_data::report(severity level, std::string_view code, std::uint32_t offset, std::string_view before,
                         std::string_view quoted, std::string_view after) noexcept {
  if (remarks.size() >= limits.diagnostics) {
    ++unreported;
    if (level != severity::error || remarks.empty() || remarks.back().level == severity::error) return;
    remarks.truncate(remarks.size() - 1);  // why nothing could be read is worth more than one more warning
  }
  const auto text_at = static_cast<std::uint32_t>(arena.size());
  const auto length = [&] { return static_cast<std::uint32_t>(arena.size() - text_at); };
  const bool said = arena.add(before) && add_quoted(arena, quoted) && arena.add(after);
  if (!said || !remarks.push({level, code, offset, 1, text_at, length()})) arena.truncate(text_at);
}

void filing_data::count_unread(std::string_view path) noexcept {
  constexpr std::size_t most_paths = 500;
  if (paths.size() >= most_paths) path = "(further paths)";
  // Paths come round in the same order, row after row.
  for (std::size_t i = 0; i < paths.size(); ++i) {
    last_path = last_path + 1 < paths.size() ? last_path + 1 : 0;
    stored_path& known = paths[last_path];
    if (arena.view().substr(known.text, known.length) != path) continue;
    ++known.count;
    return;
  }
  const auto text_at = static_cast<std::uint32_t>(arena.size());
  if (arena.add(path)) paths.push({text_at, static_cast<std::uint32_t>(path.size()), 1});
}

void filing_data::say(std::string_view text, std::int32_t table, std::uint32_t row, std::uint32_t column) noexcept {
  const auto text_at = static_cast<std::uint32_t>(headline_text.size());
  if (headline_text.add(text)) parts.push({text_at, static_cast<std::uint32_t>(text.size()), table, row, column});
}

bool filing_data::add_text(text_buffer& out, const stored_cell& cell) const noexcept {
  if (cell.state != cell_state::value) return true;
  const std::uint32_t number = more_of(cell).composed;
  if (number == 0) return add_decoded(out, bytes_at(cell.place), cell.rules);
  const composed_text& made = composed[number - 1];
  return out.add(arena.view().substr(made.offset, made.length));
}

std::string_view filing_data::text_of(const stored_cell& cell, text_buffer& decoded) const noexcept {
  if (cell.state == cell_state::value && cell.rules == as_filed && more_of(cell).composed == 0)
    return bytes_at(cell.place);
  decoded.clear();
  add_text(decoded, cell);
  return decoded.view();
}

bool filing_data::add_note_id(text_buffer& out, span reference) const noexcept {
  const std::string_view id = trim(bytes_at(reference));
  if (is_raised_digit(id)) {
    bool ok = out.add('F');
    for (std::size_t i = 0; i < id.size() && ok; i += raised_length(id[i])) ok = out.add(raised_digit(id.substr(i)));
    return ok;
  }
  if (!id.empty() && is_digit(id.front()) && !out.add('F')) return false;
  return out.add(id);
}

/// Lines of all remarks in one pass over the source; LF, CR and CRLF each end a line.
void filing_data::count_lines() noexcept {
  if (lines_counted) return;
  lines_counted = true;
  array<std::uint32_t> order(budget);
  for (std::uint32_t i = 0; i < remarks.size(); ++i)
    if (!order.push(i)) return;
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return remarks[a].offset != remarks[b].offset ? remarks[a].offset < remarks[b].offset : a < b;
  });
  const std::string_view bytes = source.view();
  std::uint32_t line = start.line;
  std::size_t at = 0;
  for (const std::uint32_t index : order) {
    for (const std::size_t stop = std::min<std::size_t>(remarks[index].offset, bytes.size()); at < stop; ++at)
      line += bytes[at] == '\n' || (bytes[at] == '\r' && (at + 1 >= bytes.size() || bytes[at + 1] != '\n'));
    remarks[index].line = line;
  }
}

void filing_data::group_rows(std::uint32_t first) noexcept {
  table_start.truncate(0);
  table_rows.truncate(0);
  std::uint32_t* starts = table_start.append(tables.size() + 1);
  std::uint32_t* grouped = table_rows.append(rows.size() - first);
  if (starts == nullptr || (grouped == nullptr && rows.size() > first)) {
    table_start.truncate(0);
    return;
  }
  std::fill_n(starts, tables.size() + 1, 0u);
  for (std::uint32_t i = first; i < rows.size(); ++i) ++starts[rows[i].table + 1];
  for (std::size_t t = 0; t < tables.size(); ++t) starts[t + 1] += starts[t];
  for (std::uint32_t i = first; i < rows.size(); ++i) grouped[starts[rows[i].table]++] = i;
  for (std::size_t t = tables.size(); t > 0; --t) starts[t] = starts[t - 1];
  starts[0] = 0;
}

void filing_data::forget_rows(std::uint32_t first) noexcept {
  if (first >= rows.size()) return;
  for (std::uint32_t i = first; i < rows.size(); ++i) ++forgotten[rows[i].table];
  cells.truncate(rows[first].first_cell);
  rows.truncate(first);
  // Texts that were made for the cells go too, unless a cell that stays, or a message, came in between.
  bool stays = remarks.size() != batch_start.remarks || paths.size() != batch_start.paths;
  for (const stored_cell& one : cells) stays = stays || one.more > batch_start.mores;
  if (!stays) {
    mores.truncate(batch_start.mores);
    composed.truncate(batch_start.composed);
    pieces.truncate(batch_start.pieces);
    arena.truncate(batch_start.arena);
  }
  batch_start = {mores.size(), composed.size(), pieces.size(), arena.size(), remarks.size(), paths.size()};
  table_rows.truncate(0);
  table_start.truncate(0);
}

void filing_data::finish() noexcept {
  if (unreported > 0) {
    const auto text_at = static_cast<std::uint32_t>(arena.size());
    arena.add_number(unreported);
    arena.add(" further remarks are not listed.");
    remarks.push(
        {severity::warning, "too-many-remarks", 0, 1, text_at, static_cast<std::uint32_t>(arena.size()) - text_at});
  }
  group_rows(0);
  for (const stored_path& path : paths) unread.push({arena.view().substr(path.text, path.length), path.count});
}

void filing_data::make_headline() noexcept {
  if (form_read == nullptr || form_read->headline == nullptr || !headline.empty()) return;
  form_read->headline(*this);
  for (const stored_part& part : parts)
    headline.push({headline_text.view().substr(part.text, part.length), part.table, part.row, part.column});
}

std::uint32_t filing_data::enclosing(std::uint32_t row, std::string_view table_name) const noexcept {
  while (row < rows.size() && tables[rows[row].table]->name != table_name) row = rows[row].parent;
  return row < rows.size() ? row : no_row;
}

std::size_t filing_data::rows_shown_by(std::size_t table) const noexcept {
  return table < tables.size() ? table - tables[table]->rows_before : table;
}

std::size_t filing_data::rows_of(std::size_t table) const noexcept {
  table = rows_shown_by(table);
  return table + 1 < table_start.size() ? table_start[table + 1] - table_start[table] : 0;
}

std::uint32_t filing_data::row_of(std::size_t table, std::size_t n) const noexcept {
  return n < rows_of(table) ? table_rows[table_start[rows_shown_by(table)] + n] : no_row;
}

}  // namespace filigree
