// What every output format is written with.
#pragma once

#include "filigree/write.hpp"
#include "text/decode.hpp"
#include "text/memory.hpp"

namespace filigree {

struct output::impl {
  memory_budget budget{SIZE_MAX};
  text_buffer text{budget};
  bool failed = false;
};

/// Appends to an output. Every call is a no-op once memory ran out.
class writer {
 public:
  explicit writer(output& out) noexcept : out_(out.impl_) {}

  writer& add(std::string_view text) noexcept {
    if (out_ != nullptr) out_->text.add(text);
    return *this;
  }
  writer& add(char c) noexcept {
    if (out_ != nullptr) out_->text.add(c);
    return *this;
  }
  writer& number(std::uint64_t value) noexcept {
    if (out_ != nullptr) out_->text.add_number(value);
    return *this;
  }
  /// A JSON string. Bytes that are not UTF-8 are read as windows-1252: JSON has no other text.
  writer& string(std::string_view text) noexcept {
    if (is_utf8(text)) return utf8_string(text);
    memory_budget budget(SIZE_MAX);
    text_buffer decoded(budget);
    add_decoded(decoded, text, undo_legacy);
    return utf8_string(decoded.view());
  }
  /// A JSON string, or null when there is no text.
  writer& string_or_null(std::string_view text) noexcept { return text.empty() ? add("null") : string(text); }
  /// `"name":`
  writer& key(std::string_view name) noexcept { return string(name).add(':'); }
  /// A comma between items: nothing before the first.
  writer& separate(bool& first) noexcept {
    if (!first) add(',');
    first = false;
    return *this;
  }

 private:
  writer& utf8_string(std::string_view text) noexcept;
  output::impl* out_;
};

/// True for text that a spreadsheet would run.
[[nodiscard]] bool runs_as_formula(std::string_view text) noexcept;
/// One field of CSV or TSV, with an apostrophe in front when it is to be neutralised.
void add_field(writer& out, delimited format, std::string_view text, bool neutralise) noexcept;
/// The same for a value in its canonical writing: in the layout's, and never a formula.
void add_delimited_value(writer& out, delimited format, layout columns, value_type type,
                         std::string_view text) noexcept;
/// A value of JSON.
void add_json_value(writer& out, layout columns, value_type type, std::string_view text) noexcept;

/// A cell's date in the data sets' writing, `14-NOV-2011`.
void add_sec_date(writer& out, std::string_view iso) noexcept;

/// A surrogate key, counted on from those of other filings; the text stands in `digits`.
using key_digits = char[20];
std::string_view counted_on(std::string_view key, std::uint64_t from, key_digits& digits) noexcept;

}  // namespace filigree
