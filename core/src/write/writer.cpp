#include "write/writer.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <new>

#include "filigree/date.hpp"
#include "table/leading.hpp"

namespace filigree {

output::output() noexcept : impl_(new (std::nothrow) impl) {}
output::~output() { delete impl_; }
std::string_view output::view() const noexcept { return impl_ == nullptr ? std::string_view{} : impl_->text.view(); }
bool output::failed() const noexcept { return impl_ == nullptr || impl_->failed || impl_->budget.exhausted(); }
void output::fail() noexcept {
  if (impl_ != nullptr) impl_->failed = true;
}
void output::clear() noexcept {
  if (impl_ != nullptr) impl_->text.clear();
}
void output::add(std::string_view text) noexcept {
  if (impl_ != nullptr) impl_->text.add(text);
}

writer& writer::utf8_string(std::string_view text) noexcept {
  add('"');
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    add(text.substr(plain, i - plain));
    plain = i + 1;
    constexpr char hex[] = "0123456789abcdef";
    switch (c) {
      case '"':
        add("\\\"");
        break;
      case '\\':
        add("\\\\");
        break;
      case '\n':
        add("\\n");
        break;
      case '\r':
        add("\\r");
        break;
      case '\t':
        add("\\t");
        break;
      default:
        add("\\u00").add(hex[c >> 4]).add(hex[c & 15]);
        break;
    }
  }
  return add(text.substr(plain)).add('"');
}

void add_sec_date(writer& out, std::string_view iso) noexcept {
  const auto day = parse_date(iso);
  if (!day) return;
  char text[11];
  day->write_sec(text);
  out.add(std::string_view(text, sizeof text));
}

bool is_surrogate_key(const column& one) noexcept {
  return one.part == column_part::row_key || one.part == column_part::parent_key;
}

std::uint64_t keys_before(const column& one, const row_frame& frame) noexcept {
  if (one.part == column_part::row_key) return frame.keys_from;
  for (const rows_before& parent : frame.parents_from)
    if (parent.table == one.refers) return parent.rows;
  return 0;
}

span place_of_row(const filing& source, std::size_t table, std::size_t row) noexcept {
  cell_reader cells(source);
  span whole;
  for (std::size_t i = 0; i < source.column_count(table); ++i) {
    if (source.column_at(table, i).role == column_role::key) continue;
    const span place = cells.read(table, row, i).place;
    if (!place.placed()) continue;
    if (!whole.placed()) {
      whole = place;
      continue;
    }
    const auto end = std::max(whole.offset + whole.length, place.offset + place.length);
    whole.offset = std::min(whole.offset, place.offset);
    whole.length = end - whole.offset;
  }
  return whole;
}

bool shows_filing_date(const filing& source, std::size_t table, const row_frame& frame) noexcept {
  if (!frame.leading) return false;
  for (std::size_t i = 0; i < source.column_count(table); ++i)
    if (source.column_at(table, i).name == "FILING_DATE") return false;
  return true;
}

std::string_view counted_on(std::string_view key, std::uint64_t from, key_digits& digits) noexcept {
  std::uint64_t number = 0;
  std::from_chars(key.data(), key.data() + key.size(), number);
  char* const end = std::to_chars(digits, digits + sizeof digits, from + number).ptr;
  return {digits, static_cast<std::size_t>(end - digits)};
}

namespace {
/// The value of the header's line with this tag, in whichever dialect it was written.
std::string_view header_value(const filing& source, std::string_view tag, cell_reader& cells) noexcept {
  const std::size_t table = find_table(source, "HEADER");
  if (table == source.table_count()) return {};
  const std::size_t columns = source.column_count(table);
  std::size_t of_tag = columns, of_value = columns;
  for (std::size_t i = 0; i < columns; ++i) {
    if (source.column_at(table, i).name == "TAG") of_tag = i;
    if (source.column_at(table, i).name == "VALUE") of_value = i;
  }
  for (std::size_t row = 0; row < source.row_count(table); ++row)
    if (cells.read(table, row, of_tag).text == tag) return cells.read(table, row, of_value).text;
  return {};
}
}  // namespace

std::string_view filing_date_of(const filing& source, cell_reader& cells) noexcept {
  for (std::size_t table = 0; table < source.table_count(); ++table)
    for (std::size_t i = 0; source.row_count(table) > 0 && i < source.column_count(table); ++i) {
      if (source.column_at(table, i).part != column_part::filing_date) continue;
      const cell one = cells.read(table, 0, i);
      if (one.state == cell_state::value && one.type == value_type::date) return one.text;
    }
  const std::string_view filed = header_value(source, "FILING-DATE", cells);
  return parse_date(filed) ? filed : std::string_view{};
}

std::size_t find_table(const filing& source, std::string_view name) noexcept {
  std::size_t table = 0;
  while (table < source.table_count() && source.table_name(table) != name) ++table;
  return table;
}

std::span<const column> columns_in_front(const filing& source, std::size_t table, const row_frame& frame) noexcept {
  const std::size_t dated = shows_filing_date(source, table, frame) ? 0 : 1;
  return {leading_columns, frame.leading ? leading_of_filing - dated : 0};
}
std::span<const column> columns_behind(const row_frame& frame) noexcept {
  return {source_columns, frame.sha256.empty() ? 0 : std::size(source_columns)};
}

bool is_listed(const filing& source, std::size_t table, const write_options& options) noexcept {
  if (!options.table.empty() && source.table_name(table) != options.table) return false;
  bool has_sec_column = false;
  for (std::size_t i = 0; i < source.column_count(table); ++i) {
    const column& one = source.column_at(table, i);
    has_sec_column |= one.origin == column_origin::sec && one.role == column_role::data;
  }
  return has_sec_column || (options.columns == layout::own && source.row_count(table) > 0);
}

}  // namespace filigree
