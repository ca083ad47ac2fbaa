#include "workspace/pack_format.hpp"

namespace filigree {

pack_reader::pack_reader(std::string_view bytes) noexcept : rest_(bytes) {
  const char* const head = take(pack_format::head_bytes);
  if (head == nullptr || std::string_view(head, 4) != pack_format::magic || number_at(head + 4) != bytes.size()) {
    failed_ = true;
    return;
  }
  const std::uint32_t count = number_at(head + 8);
  lengths_ = take(4ull * count);
  std::uint64_t total = 0;
  for (std::uint32_t i = 0; lengths_ != nullptr && i < count; ++i) total += number_at(lengths_ + 4ull * i);
  const char* const texts = take(total);
  if (failed_) return;
  count_ = count;
  texts_ = {texts, static_cast<std::size_t>(total)};
}

const char* pack_reader::take(std::uint64_t size) noexcept {
  if (failed_ || size > rest_.size()) {
    failed_ = true;
    return nullptr;
  }
  const char* const at = rest_.data();
  rest_.remove_prefix(static_cast<std::size_t>(size));
  return at;
}

std::uint32_t pack_reader::number() noexcept {
  const char* const at = take(4);
  return at == nullptr ? 0 : number_at(at);
}

std::uint32_t pack_reader::text() noexcept {
  const std::uint32_t id = number();
  if (id <= count_) return id;
  failed_ = true;
  return 0;
}

std::uint8_t pack_reader::byte(unsigned largest) noexcept {
  const char* const at = take(1);
  const auto value = at == nullptr ? std::uint8_t{0} : static_cast<std::uint8_t>(*at);
  if (value <= largest) return value;
  failed_ = true;
  return 0;
}

std::string_view pack_reader::next_text() noexcept {
  const std::uint32_t length = number_at(lengths_);  // all of them were added up: they fit
  lengths_ += 4;
  const std::string_view text = texts_.substr(0, length);
  texts_.remove_prefix(length);
  if (length == 0) failed_ = true;  // the empty text is number 0
  return text;
}

packed_shape pack_reader::shape() noexcept {
  packed_shape result{};
  result.name = text();
  result.own_name = text();
  result.title = text();
  result.role = static_cast<table_role>(byte(static_cast<unsigned>(table_role::lines)));
  result.row_limit = number();
  result.columns = number();
  if (result.name == 0 || result.columns == 0) failed_ = true;
  return failed_ ? packed_shape{} : result;
}

packed_column pack_reader::column() noexcept {
  packed_column result{};
  result.name = text();
  result.title = text();
  result.meaning = text();
  result.type = static_cast<value_type>(byte(static_cast<unsigned>(value_type::code)));
  result.role = static_cast<column_role>(byte(static_cast<unsigned>(column_role::footnotes)));
  result.origin = static_cast<column_origin>(byte(static_cast<unsigned>(column_origin::filigree)));
  result.part = static_cast<column_part>(byte(static_cast<unsigned>(column_part::reporter)));
  result.sense = static_cast<column_sense>(byte(static_cast<unsigned>(column_sense::note_text)));
  result.refers = text();
  if (result.name == 0) failed_ = true;
  return failed_ ? packed_column{} : result;
}

packed_filing pack_reader::filing() noexcept {
  packed_filing result{};
  result.bytes = number();
  result.start = number();
  result.start |= std::uint64_t{number()} << 32;
  result.name = text();
  result.sha256 = text();
  result.form = text();
  result.accession = text();
  result.filing_date = text();
  result.tables = number();
  return failed_ ? packed_filing{} : result;
}

packed_table pack_reader::table() noexcept {
  packed_table result{};
  result.shape = number();
  result.rows = number();
  if (result.rows == 0) failed_ = true;
  return failed_ ? packed_table{} : result;
}

bool pack_reader::holds(std::uint64_t rows, std::uint64_t columns) noexcept {
  // Every cell takes a byte at least.
  if (rows * columns > rest_.size()) failed_ = true;
  return !failed_;
}

bool pack_reader::check_states(const char* states, std::uint32_t rows) noexcept {
  for (std::uint32_t i = 0; i < rows; ++i)
    if (static_cast<unsigned char>(states[i]) > static_cast<unsigned>(cell_state::invalid)) return false;
  return true;
}

packed_cells pack_reader::cells(std::uint32_t count) noexcept {
  packed_cells result{};
  const unsigned contents = byte(7);
  const std::uint64_t rows = count;
  result.states = take(rows);
  if ((contents & pack_format::values) != 0) result.values = take(4 * rows);
  if ((contents & pack_format::places) != 0) result.places = take(8 * rows);
  if ((contents & pack_format::notes) != 0) result.notes = take(4 * rows);
  if (failed_ || !check_states(result.states, count)) failed_ = true;
  for (std::uint32_t i = 0; !failed_ && i < count; ++i)
    if ((result.values != nullptr && number_at(result.values + 4ull * i) > count_) ||
        (result.notes != nullptr && number_at(result.notes + 4ull * i) > count_))
      failed_ = true;
  return failed_ ? packed_cells{} : result;
}

}  // namespace filigree
