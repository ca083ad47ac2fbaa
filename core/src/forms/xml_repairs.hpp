// What damaged XML is taken for, and the sentences that say so: the same for described forms and for all others.
#pragma once

#include <cstdint>
#include <string_view>

#include "filigree/diagnostic.hpp"
#include "filigree/span.hpp"
#include "markup/tokenizer.hpp"

namespace filigree {

struct filing_data;

class xml_repairs {
 public:
  /// Without `says` nothing is said: it was when the document was read before.
  explicit xml_repairs(filing_data& data, bool says = true) noexcept : data_(data), says_(says) {}

  /// Decode rules for all of the document's text; a note when they are needed.
  std::uint8_t text_rules(span body) noexcept;
  void declaration(const token& tag) noexcept;
  /// Attributes without a value: declarations of namespaces and hints for schema processors.
  static bool is_no_value(std::string_view attribute) noexcept;

  /// A name cut by a hard wrap, `<transactionAcquired⏎DisposedCode>`, put together again (formats/01 §4); empty when
  /// the tag is not of that kind. The view is good until the next call.
  std::string_view joined_name(const token& tag) noexcept;
  void name_was_wrapped(const char* at, std::string_view name) noexcept;
  void cut_inside(const token& tag) noexcept;
  void cut_before_end_of(std::string_view element, const char* at) noexcept;
  void too_deep(const char* at) noexcept;
  void read_as_text(const char* at) noexcept;
  void stray_text(const token& tag) noexcept;
  void never_closed(std::string_view element, const char* at) noexcept;
  void closed_by_other(const token& tag) noexcept;
  void stray_end_tag(const token& tag) noexcept;

  /// `has_markup`: comments and CDATA sections stand in the text, and may hold any.
  void bare_ampersands(std::string_view text, bool has_markup) noexcept;

 private:
  std::uint32_t offset_of(const char* at) const noexcept;
  void report(severity level, std::string_view code, std::uint32_t offset, std::string_view before,
              std::string_view quoted = {}, std::string_view after = {}) noexcept;
  void bare_ampersands(std::string_view text) noexcept;

  filing_data& data_;
  bool says_;
  char joined_[128];
};

}  // namespace filigree
