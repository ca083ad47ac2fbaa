#include "filigree/pack.hpp"

#include "workspace/pack_format.hpp"
#include "workspace/texts.hpp"
#include "write/writer.hpp"

namespace filigree {
namespace {

class packer {
 public:
  explicit packer(const filing& source) noexcept : source_(source), cells_(source) {}

  bool run(output& out) noexcept {
    std::uint32_t tables = 0;
    for (std::size_t table = 0; table < source_.table_count(); ++table) tables += source_.row_count(table) > 0;
    number(static_cast<std::uint32_t>(source_.source().size()));
    number(static_cast<std::uint32_t>(source_.start().offset));
    number(static_cast<std::uint32_t>(source_.start().offset >> 32));
    text(source_.form());
    text(source_.accession());
    text(filing_date_of(source_, cells_));
    number(tables);
    for (std::size_t table = 0; table < source_.table_count(); ++table)
      if (source_.row_count(table) > 0) add_table(table);
    if (budget_.exhausted() || failed_) return false;
    return assemble(out);
  }

 private:
  void number(std::uint32_t value) noexcept { add_number(body_, value); }
  void text(std::string_view value) noexcept { number(intern(value)); }
  std::uint32_t intern(std::string_view value) noexcept {
    const std::uint32_t id = texts_.intern(value);
    failed_ |= id == text_dictionary::none;
    return id;
  }
  void byte(std::size_t value) noexcept { body_.add(static_cast<char>(value)); }

  void add_table(std::size_t table) noexcept {
    text(source_.table_name(table));
    text(source_.table_title(table));
    byte(static_cast<std::size_t>(source_.role_of_table(table)));
    number(source_.row_limit(table));
    number(static_cast<std::uint32_t>(source_.row_count(table)));
    number(static_cast<std::uint32_t>(source_.column_count(table)));
    for (std::size_t i = 0; i < source_.column_count(table); ++i) add_column(table, i);
  }

  void add_column(std::size_t table, std::size_t index) noexcept {
    const column& shown = source_.column_at(table, index);
    text(shown.name);
    text(shown.title);
    text(shown.meaning);
    byte(static_cast<std::size_t>(shown.type));
    byte(static_cast<std::size_t>(shown.role));
    byte(static_cast<std::size_t>(shown.origin));
    byte(static_cast<std::size_t>(shown.part));
    const std::size_t rows = source_.row_count(table);
    std::size_t contents = 0;
    gathered_.truncate(0);
    if (gathered_.append(rows) == nullptr) return;
    for (std::size_t row = 0; row < rows; ++row) {
      gathered_[row] = gather(cells_.read(table, row, index));
      contents |= (gathered_[row].value != 0 ? pack_format::values : 0u) |
                  (gathered_[row].place.placed() ? pack_format::places : 0u) |
                  (gathered_[row].notes != 0 ? pack_format::notes : 0u);
    }
    byte(contents);
    for (const gathered& one : gathered_) byte(static_cast<std::size_t>(one.state));
    if ((contents & pack_format::values) != 0)
      for (const gathered& one : gathered_) number(one.value);
    if ((contents & pack_format::places) != 0)
      for (const gathered& one : gathered_) {
        number(one.place.offset);
        number(one.place.length);
      }
    if ((contents & pack_format::notes) != 0)
      for (const gathered& one : gathered_) number(one.notes);
  }

  struct gathered {
    std::uint32_t value, notes;
    span place;
    cell_state state;
  };

  gathered gather(const cell& one) noexcept {
    gathered result{0, 0, one.place, one.state};
    if (one.state == cell_state::value) result.value = intern(one.text);
    if (one.state == cell_state::invalid || one.state == cell_state::ambiguous)
      result.value = intern(one.raw.substr(0, longest_raw));
    if (one.footnotes.empty()) return result;
    ids_.clear();
    for (const span& reference : one.footnotes) {
      for (const char c : cells_.footnote_id(reference)) ids_.add(c == footnote_end ? ' ' : c);
      ids_.add(footnote_end);
    }
    result.notes = intern(ids_.view());
    return result;
  }

  bool assemble(output& out) noexcept {
    const std::uint32_t count = texts_.size() - 1;
    text_buffer head(budget_);
    head.add(pack_format::magic);
    const std::size_t size = pack_format::head_bytes + std::size_t{4} * count + texts_.byte_count() + body_.size();
    if (size > 0xFFFFFFFFu) return false;
    add_number(head, static_cast<std::uint32_t>(size));
    add_number(head, count);
    for (std::uint32_t id = 1; id <= count; ++id) add_number(head, static_cast<std::uint32_t>(texts_.at(id).size()));
    if (budget_.exhausted()) return false;
    out.add(head.view());
    for (std::uint32_t id = 1; id <= count; ++id) out.add(texts_.at(id));
    out.add(body_.view());
    return !out.failed();
  }

  const filing& source_;
  cell_reader cells_;
  memory_budget budget_{SIZE_MAX};
  text_dictionary texts_{budget_};
  text_buffer body_{budget_}, ids_{budget_};
  array<gathered> gathered_{budget_};
  bool failed_ = false;
};

}  // namespace

void pack(const filing& source, output& out) noexcept {
  if (!packer(source).run(out)) out.fail();
}

}  // namespace filigree
