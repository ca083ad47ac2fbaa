// A family of forms: which documents are its own, the tables they become, and the little code it needs beside.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "filigree/forms.hpp"
#include "filigree/span.hpp"
#include "spec/element.hpp"
#include "spec/table_spec.hpp"

namespace filigree {

struct filing_data;

/// An element that is left out on purpose, with all below it. Path from the root on.
struct ignored_path {
  std::string_view path;
  std::string_view reason;
};
constexpr std::array<ignored_path, 0> nothing_ignored{};

/// The element at `path` has the content of the one at `as`, attributes and all below it. That may stand around it:
/// elements that hold themselves need no depth. A row that begins there is named among its table's rows as well.
struct alike_path {
  std::string_view path, as;
};
constexpr std::array<alike_path, 0> none_alike{};

/// A kind of XML document that the family reads: its root's local name, and what tells it from others of that name. It
/// is the family's when the namespace of the root, or of a prefix declared there, contains `space`; where no family's
/// does, when the text of `submissionType` is one of its types, or else when an element `mark` begins near the root.
struct root_spec {
  std::string_view name;
  std::string_view space = {};  ///< empty: the root's name alone decides
  std::string_view mark = {};   ///< empty: no element decides
};

/// For forms that are read as XML only.
constexpr form_shape xml_alone[] = {{shape::xml, "every element"}};

struct form_spec {
  std::string_view name;                           ///< "13F"
  std::string_view title;                          ///< "Holdings of institutional investment managers"
  std::span<const std::string_view> types;         ///< EDGAR's form types: "13F-HR", "13F-HR/A" …
  std::span<const form_shape> shapes = xml_alone;  ///< in which its filings are read, and how far
  std::string_view data_set = {};  ///< the SEC data set whose tables these are: "form345"; empty when there is none
  std::span<const root_spec> roots;
  std::span<const table_spec> tables;     ///< compiled
  std::span<const element> elements;      ///< compiled
  std::span<const ignored_path> ignored;  ///< for those who ask why
  /// Column of the first table that names the form of a filing; empty where documents do not say: the first type does.
  std::string_view form_column;
  /// Writings that say that a number, date or truth value does not apply: "N/A".
  std::span<const std::string_view> not_applicable = {};
  /// No two values of a row bear one name: one that stands under another parent than usual is still found by it.
  bool plain_names = false;  ///< see form_description
  bool unique_names = false;
  /// Tags around values are sometimes lost on the way: an element that only one absent element could hold opens it.
  bool opens_missing = false;
  /// Says the filing in one sentence, by filing_data::say; the family's tables are the filing's first.
  void (*headline)(filing_data& data) noexcept = nullptr;
  /// Adds diagnostics, and fills slots that only the whole filing tells, when all is read.
  void (*check)(filing_data& data) noexcept = nullptr;
  /// Looks at each row of an XML document when it is complete; keeps what `check` needs in filing_data::sums. Rows may
  /// be handed on thereafter (filigree/filing_stream.hpp): a form with `check` alone is never read in batches.
  void (*check_row)(filing_data& data, std::uint32_t row) noexcept = nullptr;
  /// Read `body` in another shape than XML; false, with nothing added, when it is not of that form.
  bool (*read_html)(filing_data& data, span body) noexcept = nullptr;
  bool (*read_text)(filing_data& data, span body) noexcept = nullptr;
};

}  // namespace filigree
