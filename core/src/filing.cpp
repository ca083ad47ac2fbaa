// The public face of filing_data.
#include "filigree/filing.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

#include "forms/catalogue.hpp"
#include "read.hpp"
#include "table/filing_data.hpp"

namespace filigree {

// --- owned_bytes -----------------------------------------------------------------------------------------------

owned_bytes owned_bytes::allocate(std::size_t size) noexcept {
  owned_bytes bytes;
  if (size > SIZE_MAX - padding) return bytes;
  bytes.data_ = static_cast<char*>(std::malloc(size + padding));
  if (bytes.data_ == nullptr) return bytes;
  bytes.size_ = size;
  std::memset(bytes.data_ + size, 0, padding);
  return bytes;
}

owned_bytes owned_bytes::copy(std::string_view source) noexcept {
  owned_bytes bytes = allocate(source.size());
  if (bytes.data_ != nullptr && !source.empty()) std::memcpy(bytes.data_, source.data(), source.size());
  return bytes;
}

bool owned_bytes::resize(std::size_t size) noexcept {
  if (size > SIZE_MAX - padding) return false;
  auto* const moved = static_cast<char*>(std::realloc(data_, size + padding));
  if (moved == nullptr) return false;
  data_ = moved;
  size_ = size;
  std::memset(data_ + size, 0, padding);
  return true;
}

owned_bytes::owned_bytes(owned_bytes&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

owned_bytes& owned_bytes::operator=(owned_bytes&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

owned_bytes::~owned_bytes() { std::free(data_); }

// --- filing ----------------------------------------------------------------------------------------------------

filing::filing(owned_bytes bytes, const read_limits& limits, std::string_view name, const source_start& start) noexcept
    : data_(new (std::nothrow) filing_data(std::move(bytes), limits)) {
  if (data_ == nullptr) return;
  data_->start = start;
  data_->name = {static_cast<std::uint32_t>(data_->arena.size()), static_cast<std::uint32_t>(name.size())};
  if (!data_->arena.add(name)) data_->name = {0, 0};
  read_filing(*data_);
}
filing::filing(owned_bytes bytes, row_taker& taker, const read_limits& limits, std::string_view name,
               const source_start& start) noexcept
    : data_(new (std::nothrow) filing_data(std::move(bytes), limits)) {
  if (data_ == nullptr) return;
  data_->start = start;
  data_->name = {static_cast<std::uint32_t>(data_->arena.size()), static_cast<std::uint32_t>(name.size())};
  if (!data_->arena.add(name)) data_->name = {0, 0};
  data_->taker = &taker;
  data_->shown_to_taker = this;
  read_filing(*data_);
  data_->shown_to_taker = nullptr;  // the filing may be moved from here on
}
owned_bytes filing::take_source() noexcept {
  owned_bytes bytes;
  if (data_ != nullptr) bytes = std::move(data_->source);
  delete std::exchange(data_, nullptr);
  return bytes;
}
filing undescribed::read(owned_bytes bytes, const read_limits& limits) noexcept {
  filing read(owned_bytes{}, limits);
  delete read.data_;
  read.data_ = new (std::nothrow) filing_data(std::move(bytes), limits);
  if (read.data_ != nullptr) read_filing(*read.data_, false);
  return read;
}
filing in_batches::read(owned_bytes bytes, row_taker& taker, std::size_t cells, const read_limits& limits) noexcept {
  filing read(owned_bytes{}, limits);
  delete read.data_;
  read.data_ = new (std::nothrow) filing_data(std::move(bytes), limits);
  if (read.data_ == nullptr) return read;
  read.data_->taker = &taker;
  read.data_->shown_to_taker = &read;
  read.data_->batch_cells = cells;
  read_filing(*read.data_);
  read.data_->shown_to_taker = nullptr;
  return read;
}
filing::filing(filing&& other) noexcept : data_(std::exchange(other.data_, nullptr)) {}
filing& filing::operator=(filing&& other) noexcept {
  std::swap(data_, other.data_);
  return *this;
}
filing::~filing() { delete data_; }

bool filing::incomplete() const noexcept { return data_ == nullptr || data_->too_large || data_->budget.exhausted(); }
bool filing::unreadable() const noexcept {
  return data_ == nullptr || (data_->read_as == shape::none && data_->container.header.entries.empty());
}

namespace {
std::string_view in_arena(const filing_data* data, span filing_data::*where) noexcept {
  if (data == nullptr) return {};
  return data->arena.view().substr((data->*where).offset, (data->*where).length);
}
}  // namespace

std::string_view filing::name() const noexcept { return in_arena(data_, &filing_data::name); }
std::string_view filing::form() const noexcept { return in_arena(data_, &filing_data::form); }
std::string_view filing::accession() const noexcept { return in_arena(data_, &filing_data::accession); }
std::string_view filing::source() const noexcept {
  return data_ == nullptr ? std::string_view{} : data_->source.view();
}
source_start filing::start() const noexcept { return data_ == nullptr ? source_start{} : data_->start; }
shape filing::read_as() const noexcept { return data_ == nullptr ? shape::none : data_->read_as; }

std::span<const document> filing::documents() const noexcept {
  if (data_ == nullptr) return {};
  return {data_->container.documents.data(), data_->container.documents.size()};
}
std::span<const unread_path> filing::unread() const noexcept {
  if (data_ == nullptr) return {};
  return {data_->unread.data(), data_->unread.size()};
}
std::span<const headline_part> filing::headline() const noexcept {
  if (data_ == nullptr) return {};
  data_->make_headline();
  return {data_->headline.data(), data_->headline.size()};
}

std::size_t filing::table_count() const noexcept { return data_ == nullptr ? 0 : data_->tables.size(); }
std::string_view filing::table_name(std::size_t table) const noexcept { return data_->tables[table]->name; }
std::string_view filing::table_title(std::size_t table) const noexcept { return data_->tables[table]->title; }
std::string_view filing::form_of_table(std::size_t table) const noexcept {
  const table_spec* const spec = data_->tables[table];
  for (const form_spec* form : catalogue)
    if (spec >= form->tables.data() && spec < form->tables.data() + form->tables.size()) return form->name;
  return {};
}
bool filing::is_inferred(std::size_t table) const noexcept { return data_->tables[table]->inferred; }
table_role filing::role_of_table(std::size_t table) const noexcept { return data_->tables[table]->role; }
std::uint32_t filing::row_limit(std::size_t table) const noexcept { return data_->tables[table]->row_limit; }
std::size_t filing::row_count(std::size_t table) const noexcept { return data_ == nullptr ? 0 : data_->rows_of(table); }
std::size_t filing::column_count(std::size_t table) const noexcept { return data_->tables[table]->columns.size(); }
const column& filing::column_at(std::size_t table, std::size_t index) const noexcept {
  return data_->tables[table]->columns[index].shown;
}

// That memory ran out needs no memory to be said: it stands behind the remarks, which had to find room.
std::size_t filing::diagnostic_count() const noexcept {
  if (data_ == nullptr) return 1;
  return data_->remarks.size() + (data_->budget.exhausted() ? 1 : 0);
}
diagnostic filing::diagnostic_at(std::size_t index) const noexcept {
  if (data_ == nullptr || index >= data_->remarks.size())
    return {severity::error, "out-of-memory", "Memory ran out while this was read; what was read before is kept.", 0,
            1};
  data_->count_lines();
  const remark& found = data_->remarks[index];
  return {found.level, found.code, data_->arena.view().substr(found.text, found.length), found.offset, found.line};
}
coverage filing::read_coverage() const noexcept { return data_ == nullptr ? coverage{} : data_->covered; }
std::size_t filing::memory_used() const noexcept { return data_ == nullptr ? 0 : data_->budget.used(); }

// --- cells -----------------------------------------------------------------------------------------------------

struct cell_reader::scratch {
  memory_budget budget{SIZE_MAX};
  text_buffer decoded{budget}, canonical{budget}, id{budget};
};

cell_reader::cell_reader(const filing& source) noexcept : filing_(&source), scratch_(new (std::nothrow) scratch) {}
cell_reader::~cell_reader() { delete scratch_; }

cell cell_reader::read(std::size_t table, std::size_t row, std::size_t column) noexcept {
  cell result{cell_state::absent, value_type::text, {}, {}, {}, {}, {}};
  const filing_data* data = filing_->data_;
  if (scratch_ == nullptr || data == nullptr || row >= data->rows_of(table)) return result;
  const table_spec& spec = *data->tables[table];
  if (column >= spec.columns.size()) return result;
  const column_spec& source = spec.columns[column];
  result.type = source.shown.type;
  const std::uint32_t index = data->row_of(table, row);
  text_buffer& decoded = scratch_->decoded;
  decoded.clear();
  switch (source.source) {
    case column_source::stored: {
      const stored_cell& stored = *data->cell_at(index, source.slot);
      result.state = stored.state;
      result.place = stored.place;
      result.raw = data->bytes_at(stored.place);
      if (const std::uint32_t number = data->more_of(stored).composed; number != 0) {
        const composed_text& made = data->composed[number - 1];
        result.pieces = {data->pieces.data() + made.first_piece, made.piece_count};
      }
      const cell_more& noted = data->more_of(*data->cell_at(index, source.notes_slot));
      result.footnotes = {data->notes.data() + noted.first_note, noted.note_count};
      if (result.state == cell_state::absent && !result.footnotes.empty()) result.state = cell_state::footnote_only;
      data->add_text(decoded, stored);
      break;
    }
    case column_source::footnotes: {
      const stored_cell& cell = *data->cell_at(index, source.slot);
      const cell_more& noted = data->more_of(cell);
      for (std::uint32_t i = 0; i < noted.note_count; ++i) {
        if (i > 0) decoded.add(", ");
        data->add_note_id(decoded, data->notes[noted.first_note + i]);
      }
      if (noted.note_count > 0) {
        const span first = data->notes[noted.first_note], last = data->notes[noted.first_note + noted.note_count - 1u];
        result.state = cell_state::value;
        if (last.offset >= first.offset) result.place = {first.offset, last.end() - first.offset};
        result.raw = data->bytes_at(result.place);
      }
      if (noted.notes_are_open) result.state = cell_state::ambiguous;
      // Of a cell that this shape does not show, nobody can see the footnotes either.
      if (noted.note_count == 0 && cell.state == cell_state::not_shown) result.state = cell_state::not_shown;
      break;
    }
    case column_source::accession:
      decoded.add(filing_->accession());
      if (decoded.size() > 0) result.state = cell_state::value;
      break;
    case column_source::filing_date:
      result.place = data->container.filing_date;
      result.raw = data->bytes_at(result.place);
      decoded.add(result.raw);
      if (decoded.size() > 0) result.state = cell_state::value;
      break;
    case column_source::parent_key:
      if (const std::uint32_t parent = data->enclosing(index, source.shown.refers); parent != no_row) {
        decoded.add_number(data->rows[parent].order);
        result.state = cell_state::value;
      }
      break;
    case column_source::row_key:
      decoded.add_number(data->forgotten[data->rows_shown_by(table)] + row + 1);
      result.state = cell_state::value;
      break;
    case column_source::row_order:
      decoded.add_number(data->rows[index].order);
      result.state = cell_state::value;
      break;
    case column_source::computed:
      result.state = source.compose(*data, index, decoded);
      break;
  }
  if (result.state != cell_state::value) return result;
  text_buffer& canonical = scratch_->canonical;
  canonical.clear();
  if (result.type == value_type::text || result.type == value_type::code) {
    result.text = decoded.view();
  } else if (add_canonical(canonical, result.type, decoded.view())) {
    result.text = canonical.view();
  } else {
    result.state = cell_state::invalid;
  }
  return result;
}

std::string_view cell_reader::footnote_id(span reference) noexcept {
  if (scratch_ == nullptr || filing_->data_ == nullptr) return {};
  scratch_->id.clear();
  filing_->data_->add_note_id(scratch_->id, reference);
  return scratch_->id.view();
}

}  // namespace filigree
