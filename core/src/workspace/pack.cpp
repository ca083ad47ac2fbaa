#include "filigree/pack.hpp"

#include <new>

#include "filigree/forms.hpp"
#include "workspace/pack_format.hpp"
#include "workspace/texts.hpp"
#include "write/writer.hpp"

namespace filigree {

struct packer::impl {
  bool add(const filing& source, std::string_view sha256) noexcept {
    if (!starts_.push(body_.size())) return false;
    cell_reader cells(source);
    std::uint32_t tables = 0;
    for (std::size_t table = 0; table < source.table_count(); ++table) tables += source.row_count(table) > 0;
    number(static_cast<std::uint32_t>(source.source().size()));
    number(static_cast<std::uint32_t>(source.start().offset));
    number(static_cast<std::uint32_t>(source.start().offset >> 32));
    text(source.name());
    text(sha256);
    text(source.form());
    text(source.accession());
    text(filing_date_of(source, cells));
    number(tables);
    for (std::size_t table = 0; table < source.table_count(); ++table)
      if (source.row_count(table) > 0) add_table(source, cells, table);
    if (!failed_) return true;
    failed_ = false;  // the next may be smaller
    truncate(size() - 1);
    return false;
  }

  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(starts_.size()); }

  /// Texts and shapes stay: they harm nobody.
  void truncate(std::uint32_t filings) noexcept {
    if (filings >= size()) return;
    body_.truncate(starts_[filings]);
    starts_.truncate(filings);
  }

  bool finish(output& out) const noexcept {
    memory_budget budget(SIZE_MAX);
    text_buffer head(budget), counted(budget);
    const std::uint32_t count = texts_.size() - 1;
    const std::size_t size = pack_format::head_bytes + std::size_t{4} * count + texts_.byte_count() + 4 +
                             shapes_body_.size() + 4 + body_.size();
    if (size > 0xFFFFFFFFu) return false;
    head.add(pack_format::magic);
    add_number(head, static_cast<std::uint32_t>(size));
    add_number(head, count);
    for (std::uint32_t id = 1; id <= count; ++id) add_number(head, static_cast<std::uint32_t>(texts_.at(id).size()));
    add_number(counted, static_cast<std::uint32_t>(shapes_.size()));
    add_number(counted, this->size());
    if (budget.exhausted()) return false;
    out.add(head.view());
    for (std::uint32_t id = 1; id <= count; ++id) out.add(texts_.at(id));
    out.add(counted.view().substr(0, 4));
    out.add(shapes_body_.view());
    out.add(counted.view().substr(4));
    out.add(body_.view());
    return !out.failed();
  }

 private:
  struct known_shape {
    const column* columns;
    std::uint32_t own_name;  ///< the table's, of texts_
  };
  struct gathered {
    std::uint32_t value, notes;
    span place;
    cell_state state;
  };

  void number(std::uint32_t value) noexcept { failed_ |= !add_number(body_, value); }
  void text(std::string_view value) noexcept { number(intern(value)); }
  void byte(text_buffer& to, std::size_t value) noexcept { failed_ |= !to.add(static_cast<char>(value)); }
  std::uint32_t intern(std::string_view value) noexcept {
    const std::uint32_t id = texts_.intern(value);
    failed_ |= id == text_dictionary::none;
    return id;
  }

  std::uint32_t intern_merged(std::string_view family, std::string_view table) noexcept {
    output name;
    write_merged_name(family, table, name);
    failed_ |= name.failed();
    return intern(name.view());
  }

  void add_table(const filing& source, cell_reader& cells, std::size_t table) noexcept {
    number(shape_of(source, table));
    number(static_cast<std::uint32_t>(source.row_count(table)));
    for (std::size_t i = 0; i < source.column_count(table) && !failed_; ++i) add_cells(source, cells, table, i);
  }

  /// Columns are data of the forms (spec/table_spec.hpp), so that their address and the table's name tell a shape.
  std::uint32_t shape_of(const filing& source, std::size_t table) noexcept {
    const column* const columns = &source.column_at(table, 0);
    for (std::uint32_t i = 0; i < shapes_.size(); ++i)
      if (shapes_[i].columns == columns && texts_.at(shapes_[i].own_name) == source.table_name(table)) return i;
    const std::size_t before = shapes_body_.size();
    describe(source, table);
    if (!failed_ && shapes_.push({columns, intern(source.table_name(table))}))
      return static_cast<std::uint32_t>(shapes_.size() - 1);
    shapes_body_.truncate(before);
    failed_ = true;
    return 0;
  }

  void describe(const filing& source, std::size_t table) noexcept {
    const auto put = [this](std::uint32_t value) { failed_ |= !add_number(shapes_body_, value); };
    put(intern_merged(source.form_of_table(table), source.table_name(table)));
    put(intern(source.table_name(table)));
    put(intern(source.table_title(table)));
    byte(shapes_body_, static_cast<std::size_t>(source.role_of_table(table)));
    put(source.row_limit(table));
    put(static_cast<std::uint32_t>(source.column_count(table)));
    for (std::size_t i = 0; i < source.column_count(table); ++i) {
      const column& shown = source.column_at(table, i);
      put(intern(shown.name));
      put(intern(shown.title));
      put(intern(shown.meaning));
      byte(shapes_body_, static_cast<std::size_t>(shown.type));
      byte(shapes_body_, static_cast<std::size_t>(shown.role));
      byte(shapes_body_, static_cast<std::size_t>(shown.origin));
      byte(shapes_body_, static_cast<std::size_t>(shown.part));
      byte(shapes_body_, static_cast<std::size_t>(shown.sense));
      put(shown.refers.empty() ? 0 : intern_merged(source.form_of_table(table), shown.refers));
    }
  }

  void add_cells(const filing& source, cell_reader& cells, std::size_t table, std::size_t index) noexcept {
    const std::size_t rows = source.row_count(table);
    std::size_t contents = 0;
    gathered_.truncate(0);
    if (gathered_.append(rows) == nullptr) {
      failed_ = true;
      return;
    }
    for (std::size_t row = 0; row < rows; ++row) {
      gathered_[row] = gather(cells, cells.read(table, row, index));
      contents |= (gathered_[row].value != 0 ? pack_format::values : 0u) |
                  (gathered_[row].place.placed() ? pack_format::places : 0u) |
                  (gathered_[row].notes != 0 ? pack_format::notes : 0u);
    }
    byte(body_, contents);
    for (const gathered& one : gathered_) byte(body_, static_cast<std::size_t>(one.state));
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

  gathered gather(cell_reader& cells, const cell& one) noexcept {
    gathered result{0, 0, one.place, one.state};
    if (one.state == cell_state::value) result.value = intern(one.text);
    if (one.state == cell_state::invalid || one.state == cell_state::ambiguous)
      result.value = intern(one.raw.substr(0, longest_raw));
    if (one.footnotes.empty()) return result;
    ids_.clear();
    for (const span& reference : one.footnotes) {
      for (const char c : cells.footnote_id(reference)) failed_ |= !ids_.add(c == footnote_end ? ' ' : c);
      failed_ |= !ids_.add(footnote_end);
    }
    result.notes = intern(ids_.view());
    return result;
  }

  memory_budget budget_{SIZE_MAX};
  text_dictionary texts_{budget_};
  text_buffer shapes_body_{budget_}, body_{budget_}, ids_{budget_};
  array<known_shape> shapes_{budget_};
  array<std::size_t> starts_{budget_};  ///< where each filing begins in the body
  array<gathered> gathered_{budget_};
  bool failed_ = false;
};

packer::packer() noexcept : impl_(new (std::nothrow) impl) {}
packer::~packer() { delete impl_; }
bool packer::add(const filing& source, std::string_view sha256) noexcept {
  return impl_ != nullptr && impl_->add(source, sha256);
}
std::uint32_t packer::size() const noexcept { return impl_ == nullptr ? 0 : impl_->size(); }
void packer::truncate(std::uint32_t filings) noexcept {
  if (impl_ != nullptr) impl_->truncate(filings);
}
void packer::finish(output& out) const noexcept {
  if (impl_ == nullptr || !impl_->finish(out)) out.fail();
}

void pack(const filing& source, output& out) noexcept {
  packer one;
  if (one.add(source)) {
    one.finish(out);
  } else {
    out.fail();
  }
}

}  // namespace filigree
