// A filing: bytes in, tables out. Nothing in it is run or fetched, and no input makes it fail: what cannot be read is
// said in a diagnostic with its place.
//
//   auto bytes = filigree::owned_bytes::allocate(size);      // read the file into bytes.data()
//   filigree::filing filing(std::move(bytes), {});
//   filigree::cell_reader cells(filing);
//   cells.read(2, 0, 14).text;                                // "12000"
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "filigree/diagnostic.hpp"
#include "filigree/document.hpp"
#include "filigree/span.hpp"
#include "filigree/table.hpp"

namespace filigree {

/// Bytes that a filing will own. A few zero bytes stand behind the last one, so that the reader can look ahead.
class owned_bytes {
 public:
  static constexpr std::size_t padding = 64;

  owned_bytes() noexcept = default;
  /// Room for `size` bytes, to be filled through `data()`; `data()` is null when memory ran out.
  [[nodiscard]] static owned_bytes allocate(std::size_t size) noexcept;
  /// A copy of `bytes`.
  [[nodiscard]] static owned_bytes copy(std::string_view bytes) noexcept;

  /// Room for `size` bytes, the ones that are there kept as far as they fit; large blocks are not copied. False, and
  /// nothing changed, when memory ran out.
  [[nodiscard]] bool resize(std::size_t size) noexcept;

  owned_bytes(owned_bytes&& other) noexcept;
  owned_bytes& operator=(owned_bytes&& other) noexcept;
  owned_bytes(const owned_bytes&) = delete;
  owned_bytes& operator=(const owned_bytes&) = delete;
  ~owned_bytes();

  [[nodiscard]] char* data() noexcept { return data_; }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] std::string_view view() const noexcept { return {data_, size_}; }

 private:
  char* data_ = nullptr;
  std::size_t size_ = 0;
};

/// Limits; each has a default that no real filing reaches.
struct read_limits {
  std::size_t bytes = 0x7FFFFFFF;    ///< a larger source is refused: offsets are 32-bit, and WASM has 2 to 4 GiB
  std::size_t memory = 0xC0000000u;  ///< beyond the source: cells, messages, decoded text
  std::uint32_t depth = 128;         ///< elements within elements; deeper ones are counted, not read
  std::uint32_t diagnostics = 200;   ///< the rest is summed up in one last diagnostic
};

/// Which shape of a form was read. `xml` is also XML that no described form has, read by what repeats in it; JSON is
/// always read so.
enum class shape : std::uint8_t { none, xml, html, text, json };
[[nodiscard]] std::string_view name_of(shape kind) noexcept;

/// Where a source begins in the file that it was taken from: a later one of several submissions (see submissions.hpp).
/// Spans count from the source's own first byte; what is written out (JSON, diagnostics) counts from the file's.
struct source_start {
  std::uint64_t offset = 0;
  std::uint32_t line = 1;
};

/// Leaves: elements (or table cells, or lines of text) that can hold a value.
struct coverage {
  std::uint32_t leaves = 0;
  std::uint32_t read = 0;
  std::uint32_t ignored = 0;  ///< by a rule: access codes, captions, boilerplate
};
struct unread_path {
  std::string_view path;
  std::uint32_t count;
};

/// A stretch of the filing's headline; one with a table leads to that cell.
struct headline_part {
  std::string_view text;
  std::int32_t table = -1;  ///< -1: plain words
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};

struct filing_data;
struct listed_filing;
class row_taker;

class filing {
 public:
  /// Reads `bytes`, whatever they are: one submission or one document. `name` is kept as a label only; `start` says
  /// where the bytes stood when they are a part of a file.
  explicit filing(owned_bytes bytes, const read_limits& limits = {}, std::string_view name = {},
                  const source_start& start = {}) noexcept;
  /// The same at a memory that does not grow with the rows: they are handed on while the rest is read; what is left
  /// at the end the filing has. See filing_stream.hpp.
  filing(owned_bytes bytes, row_taker& taker, const read_limits& limits = {}, std::string_view name = {},
         const source_start& start = {}) noexcept;
  filing(filing&& other) noexcept;
  filing& operator=(filing&& other) noexcept;
  filing(const filing&) = delete;
  filing& operator=(const filing&) = delete;
  ~filing();

  /// True when memory ran out or the source is larger than allowed. What was read before is still there.
  [[nodiscard]] bool incomplete() const noexcept;
  /// True when nothing could be read from the source at all: no form, and no header or documents of a submission.
  [[nodiscard]] bool unreadable() const noexcept;

  [[nodiscard]] std::string_view name() const noexcept;
  [[nodiscard]] std::string_view source() const noexcept;
  [[nodiscard]] source_start start() const noexcept;
  [[nodiscard]] shape read_as() const noexcept;               ///< `none`: no form was read; a header may still be there
  [[nodiscard]] std::string_view form() const noexcept;       ///< "4", "4/A"; empty when unknown
  [[nodiscard]] std::string_view accession() const noexcept;  ///< "0001234567-26-000001"; empty when unknown
  [[nodiscard]] std::span<const document> documents() const noexcept;

  [[nodiscard]] std::size_t table_count() const noexcept;
  [[nodiscard]] std::string_view table_name(std::size_t table) const noexcept;
  [[nodiscard]] std::string_view table_title(std::size_t table) const noexcept;
  /// Short name of the form whose table it is (form_description::name); empty for tables that filings of all forms
  /// have.
  [[nodiscard]] std::string_view form_of_table(std::size_t table) const noexcept;
  /// True for a table that was made of this filing alone, since nobody described its form: another filing's table of
  /// the same name may have other columns.
  [[nodiscard]] bool is_inferred(std::size_t table) const noexcept;
  [[nodiscard]] table_role role_of_table(std::size_t table) const noexcept;
  /// How many rows EDGAR takes in one filing, what is beyond them being filed apart; 0: no limit.
  [[nodiscard]] std::uint32_t row_limit(std::size_t table) const noexcept;
  [[nodiscard]] std::size_t row_count(std::size_t table) const noexcept;
  [[nodiscard]] std::size_t column_count(std::size_t table) const noexcept;
  [[nodiscard]] const column& column_at(std::size_t table, std::size_t index) const noexcept;

  [[nodiscard]] std::size_t diagnostic_count() const noexcept;
  [[nodiscard]] diagnostic diagnostic_at(std::size_t index) const noexcept;
  [[nodiscard]] coverage read_coverage() const noexcept;
  [[nodiscard]] std::span<const unread_path> unread() const noexcept;
  /// The filing in one sentence. Made at the first call, so that reading thousands of filings does not pay for it;
  /// like every call here it must not run in two threads at once for one filing.
  [[nodiscard]] std::span<const headline_part> headline() const noexcept;

  /// Gives the source back, for another reading; nothing else is left of the filing then.
  [[nodiscard]] owned_bytes take_source() noexcept;

  /// Bytes allocated for this filing beyond its source.
  [[nodiscard]] std::size_t memory_used() const noexcept;

 private:
  friend class cell_reader;
  friend struct document_access;
  friend filing list_filing(const listed_filing& one) noexcept;
  explicit filing(filing_data* made) noexcept : data_(made) {}
  friend struct undescribed;
  friend struct in_batches;
  filing_data* data_;
};

}  // namespace filigree
