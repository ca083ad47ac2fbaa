// What holds for every filing whatever its bytes are: places inside the source, states and texts that agree, counts
// that add up, and JSON that is JSON. Header only and without files, so that tests which run as WebAssembly can use it.
#pragma once

#include <string>

#include "filigree/write.hpp"
#include "support/json.hpp"

namespace filigree::test {

/// The first thing that is not as it must be; empty when all is well.
class soundness {
 public:
  /// A filing that was read under small limits may be incomplete: then counts need not add up.
  explicit soundness(const filing& source, bool may_be_incomplete = false)
      : source_(source), may_be_incomplete_(may_be_incomplete && source.incomplete()) {}

  std::string check(bool with_json = true) {
    check_filing();
    check_cells();
    if (with_json && problem_.empty()) check_json();
    return problem_;
  }

 private:
  void fail(const std::string& what) {
    if (problem_.empty()) problem_ = where_.empty() ? what : where_ + ": " + what;
  }
  [[nodiscard]] bool is_inside(span place) const {
    const std::size_t size = source_.source().size();
    return place.offset <= size && place.length <= size - place.offset;
  }

  void check_filing() {
    if (source_.incomplete() && !may_be_incomplete_) fail("incomplete");
    if (source_.unreadable() && source_.table_count() != 0) fail("tables of an unreadable source");
    bool has_error = false;
    for (std::size_t i = 0; i < source_.diagnostic_count(); ++i) {
      const diagnostic one = source_.diagnostic_at(i);
      has_error = has_error || one.level == severity::error;
      if (one.offset > source_.source().size()) fail("a diagnostic outside the source");
      if (one.line == 0 || one.code.empty() || one.message.empty()) fail("a diagnostic without line, code or message");
    }
    if (source_.unreadable() && !has_error && !may_be_incomplete_) fail("an unreadable source without an error");
    for (const document& one : source_.documents())
      if (!is_inside(one.place)) fail("a document outside the source");
    const coverage covered = source_.read_coverage();
    std::size_t counted = covered.read + covered.ignored;
    for (const unread_path& one : source_.unread()) counted += one.count;
    if (counted != covered.leaves && !may_be_incomplete_)
      fail("leaves that are neither read, nor ignored, nor listed as unread");
    for (const headline_part& part : source_.headline()) check_headline(part);
  }

  void check_headline(const headline_part& part) {
    if (part.table < 0) return;
    const auto table = static_cast<std::size_t>(part.table);
    if (table >= source_.table_count() || part.row >= source_.row_count(table) ||
        part.column >= source_.column_count(table))
      fail("the headline leads to no cell");
  }

  void check_cells() {
    cell_reader reader(source_);
    for (std::size_t table = 0; table < source_.table_count(); ++table)
      for (std::size_t row = 0; row < source_.row_count(table); ++row)
        for (std::size_t column = 0; column < source_.column_count(table); ++column) {
          where_ = std::string(source_.table_name(table)) + "[" + std::to_string(row) + "]." +
                   std::string(source_.column_at(table, column).name);
          check_cell(reader.read(table, row, column));
        }
    where_.clear();
  }

  void check_cell(const cell& one) {
    if (one.place.placed()) {
      if (!is_inside(one.place)) return fail("outside the source");
      if (one.raw != source_.source().substr(one.place.offset, one.place.length))
        fail("raw is not what stands at its place");
    } else if (!one.raw.empty()) {
      fail("raw without a place");
    }
    if ((one.state == cell_state::value) == one.text.empty()) fail("text without the state value, or the reverse");
    for (const span& piece : one.pieces)
      if (!is_inside(piece) || piece.offset < one.place.offset || piece.end() > one.place.end())
        fail("a piece outside its cell");
    for (const span& note : one.footnotes)
      if (!is_inside(note)) fail("a reference to a footnote outside the source");
    if (one.state == cell_state::footnote_only && one.footnotes.empty()) fail("footnote-only without a footnote");
  }

  void check_json() {
    output out;
    write_options with_places;
    with_places.provenance = true;
    write_json(source_, with_places, out);
    json_parser parser(out.view());
    if (!parser.check()) fail("no JSON from byte " + std::to_string(parser.position()) + " on");
  }

  const filing& source_;
  bool may_be_incomplete_;
  std::string where_, problem_;
};

}  // namespace filigree::test
