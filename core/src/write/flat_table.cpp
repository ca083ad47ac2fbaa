#include "write/flat_table.hpp"

namespace filigree {

void flat_writer::bytes::overwrite(std::size_t at, std::uint64_t value, std::size_t size) noexcept {
  if (at + size > this->size()) return;  // memory ran out while it was written
  for (std::size_t i = 0; i < size; ++i) data()[at + i] = static_cast<char>(value >> (8 * i));
}

flat_writer::table flat_writer::begin(std::initializer_list<std::uint8_t> sizes) noexcept {
  table result;
  std::size_t places[most_fields] = {};
  std::size_t size = 4;                               // the way back to the vtable
  for (const std::size_t width : {8u, 4u, 2u, 1u}) {  // widest first: each is aligned then
    std::size_t field = 0;
    for (const std::uint8_t one : sizes) {
      if (one == width) {
        places[field] = size;
        size += width;
      }
      ++field;
    }
  }
  const std::size_t vtable_size = 4 + 2 * sizes.size();
  align(8, vtable_size + 4);  // behind the table's first four bytes stand eight-byte fields
  const std::size_t vtable = out_.size();
  number(vtable_size, 2);
  number(size, 2);
  for (std::size_t i = 0; i < sizes.size(); ++i) number(places[i], 2);
  result.at = out_.size();
  number(result.at - vtable, 4);
  for (std::size_t i = 4; i < size; ++i) out_.add('\0');
  for (std::size_t i = 0; i < sizes.size(); ++i) result.fields[i] = result.at + places[i];
  return result;
}

void flat_writer::string(std::size_t from, std::string_view text) noexcept {
  align(4);
  point_here(from);
  number(text.size(), 4);
  out_.add(text);
  out_.add('\0');
}

std::size_t flat_writer::vector(std::size_t from, std::size_t count, std::size_t size) noexcept {
  align(8, 4);
  point_here(from);
  number(count, 4);
  const std::size_t at = out_.size();
  for (std::size_t i = 0; i < count * size; ++i) out_.add('\0');
  return at;
}

}  // namespace filigree
