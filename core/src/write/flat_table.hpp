// Just enough of FlatBuffers for Arrow's messages (google.github.io/flatbuffers, "Internals"). Its own library would be
// header-only, too, but takes memory with operator new and asserts: running out of memory would end the program.
//
//   ┌ root ┐ ┌ vtable ──────────────────────┐ ┌ table ─────────────────┐
//   │ u32 ─┼─┤ size, table's size, places …  │ │ i32 back to vtable, … │   everything little-endian, tables before what
//   └──────┘ └───────────────────────────────┘ └───────────────────────┘   they point to, offsets filled in afterwards
#pragma once

#include <cstdint>
#include <string_view>

#include "text/memory.hpp"

namespace filigree {

class flat_writer {
 public:
  static constexpr std::size_t most_fields = 8;
  /// A table that was begun: where each of its fields stands.
  struct table {
    std::size_t at = 0;
    std::size_t fields[most_fields] = {};
  };

  explicit flat_writer(memory_budget& budget) noexcept : out_(budget) { number(0, 4); }

  [[nodiscard]] std::string_view view() const noexcept { return out_.view(); }
  /// A table whose i-th field has sizes[i] bytes, 0 for one that is left out; all zero until `set`.
  table begin(std::initializer_list<std::uint8_t> sizes) noexcept;
  void set(std::size_t at, std::uint64_t value, std::size_t size) noexcept { out_.overwrite(at, value, size); }
  /// Lets the four bytes at `from` point to the end of what was written so far, which is what comes next.
  void point_here(std::size_t from) noexcept { out_.overwrite(from, out_.size() - from, 4); }
  void point(std::size_t from, const table& to) noexcept { out_.overwrite(from, to.at - from, 4); }

  void string(std::size_t from, std::string_view text) noexcept;
  /// Begins a vector of `count` items of `size` bytes, all zero; gives where its first item stands.
  std::size_t vector(std::size_t from, std::size_t count, std::size_t size) noexcept;
  void root(const table& of) noexcept { point(0, of); }

 private:
  /// A buffer whose bytes can be filled in later.
  class bytes : public text_buffer {
   public:
    using text_buffer::text_buffer;
    void overwrite(std::size_t at, std::uint64_t value, std::size_t size) noexcept;
  };
  void number(std::uint64_t value, std::size_t size) noexcept {
    for (std::size_t i = 0; i < size; ++i) out_.add(static_cast<char>(value >> (8 * i)));
  }
  void align(std::size_t to, std::size_t behind = 0) noexcept {
    while ((out_.size() + behind) % to != 0 && out_.add('\0')) {
    }
  }
  bytes out_;
};

}  // namespace filigree
