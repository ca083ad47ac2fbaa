#include "forms/generic/generic.hpp"

#include <algorithm>

#include "container/document_kind.hpp"
#include "forms/generic/count.hpp"
#include "forms/generic/fill.hpp"
#include "forms/generic/infer.hpp"
#include "forms/generic/maps.hpp"
#include "forms/generic/readers.hpp"
#include "markup/tokenizer.hpp"
#include "text/characters.hpp"

namespace filigree::generic {
namespace {

/// XBRL, its schemas and pages have readers of their own, and marks of EDGAR's container (formats/03) begin no XML.
bool is_read_elsewhere(std::string_view root) noexcept {
  for (const std::string_view mark :
       {std::string_view("DOCUMENT"), std::string_view("SUBMISSION"), std::string_view("SEC-DOCUMENT"),
        std::string_view("IMS-DOCUMENT"), std::string_view("SEC-HEADER"), std::string_view("IMS-HEADER")})
    if (root == mark) return true;
  for (const std::string_view name :
       {std::string_view("xbrl"), std::string_view("linkbase"), std::string_view("schema"), std::string_view("html")})
    if (equal_ignoring_case(local_name(root), name)) return true;
  return false;
}

void keep_form(filing_data& data, span place) noexcept {
  if (data.form_read != nullptr || place.length == 0) return;
  data.scratch.clear();
  add_decoded(data.scratch, trim(data.bytes_at(place)), undo_entities | drop_markup | fold_space);
  constexpr std::size_t longest = 40;  // of EDGAR's form types, with room
  if (data.scratch.size() == 0 || data.scratch.size() > longest) return;
  const auto at = static_cast<std::uint32_t>(data.arena.size());
  if (data.arena.add(data.scratch.view())) data.form = {at, static_cast<std::uint32_t>(data.scratch.size())};
}

shape shape_of(std::span<const source> sources) noexcept {
  for (const source& one : sources)
    if (one.is == language::xml) return shape::xml;
  return shape::json;
}

void go(walk way, std::span<const source> sources) noexcept {
  for (const source& one : sources) one.is == language::json ? read_json(way, one.body) : read_xml(way, one.body);
}

/// False when texts with elements in them were found, which must be known ahead.
bool read_once(walk_kind kind, filing_data& data, std::span<const source> sources, const limits& allowed,
               known_ahead& ahead) noexcept {
  outline out(data, allowed);
  counter counted(out);
  go({out, counted, ahead, kind}, sources);
  if (kind == walk_kind::first && !ahead.texts.empty() && !data.budget.exhausted()) return false;
  if (!counted.met_any() || data.budget.exhausted()) return true;
  merge_maps(out);
  tables_plan plan(out);
  plan.run();
  filing_tables tables(out, plan);
  if (data.budget.exhausted()) return true;
  if (data.read_as == shape::none) data.read_as = shape_of(sources);
  if (!tables.make()) return true;
  out.settle();
  const auto before = data.not_applicable;
  data.not_applicable = not_applicable;
  filler filled(out, plan, tables);
  go({out, filled, ahead, walk_kind::last}, sources);
  data.not_applicable = before;
  keep_form(data, out.form);
  return true;
}

}  // namespace

language language_of(const filing_data& data, const document& one) noexcept {
  if (one.uuencoded) return language::unknown;
  if (one.format == document_format::json) return language::json;
  if (one.format != document_format::xml) return language::unknown;
  const std::string_view root = root_name(data.bytes_at(one.place));
  return root.empty() || is_read_elsewhere(root) ? language::unknown : language::xml;
}

void read(filing_data& data, std::span<const source> sources) noexcept { read(data, sources, limits{}); }

void read(filing_data& data, std::span<const source> sources, const limits& given) noexcept {
  constexpr std::size_t other_tables = 8;  // VALUES, the header's …
  limits allowed = given;
  const std::size_t room = no_table - std::min<std::size_t>(data.tables.size() + other_tables, no_table);
  allowed.tables = static_cast<std::uint8_t>(std::min<std::size_t>(given.tables, room));
  known_ahead ahead(data.budget);
  if (read_once(walk_kind::first, data, sources, allowed, ahead)) return;
  std::sort(ahead.texts.begin(), ahead.texts.end());
  ahead.parallels.truncate(0);
  read_once(walk_kind::again, data, sources, allowed, ahead);
}

}  // namespace filigree::generic
