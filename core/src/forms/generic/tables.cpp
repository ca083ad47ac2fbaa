#include "forms/generic/tables.hpp"

#include <algorithm>

#include "forms/generic/infer.hpp"
#include "forms/generic/maps.hpp"
#include "spec/columns.hpp"

namespace filigree::generic {
namespace {

using namespace columns;

/// The document that a row stands in: its file name, else its number.
cell_state compute_document(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const stored_row& one = data.rows[row];
  const std::size_t slots = data.tables[one.table]->record->slots.size();
  const stored_cell* const cells = data.cell_at(row, 0);
  const stored_cell* const placed =
      std::find_if(cells, cells + slots, [](const stored_cell& c) { return c.place.placed(); });
  if (placed == cells + slots) return cell_state::absent;
  const auto& documents = data.container.documents;
  const document* const behind =
      std::upper_bound(documents.begin(), documents.end(), placed->place.offset,
                       [](std::uint32_t offset, const document& d) { return offset < d.whole.offset; });
  if (behind == documents.begin()) return cell_state::absent;
  const document& found = behind[-1];
  const std::string_view name = found.filename.empty() ? found.sequence : found.filename;
  out.add(name);
  return name.empty() ? cell_state::absent : cell_state::value;
}

constexpr column_spec of_submission[] = {
    accession_number(),
    made("DOCUMENT", value_type::text, compute_document, "Document",
         "File name of the submission's document that the row stands in, or its number."),
};

constexpr column_spec of_values[] = {
    row_order("Place among these values, as the filing has them."),
    at(value_slot::path,
       own("PATH", value_type::text, {}, "Where", "Names of the elements around the value, outermost first.")),
    at(value_slot::name, own("NAME", value_type::text, {}, "Name", "Name of the element, or of its attribute (@).")),
    at(value_slot::row, own("OF_ROW", value_type::decimal, {}, "Row",
                            "Which of the elements that repeat the value stands in: 1, 2, 3 … as they come.")),
    at(value_slot::text, own("VALUE", value_type::text, {}, "Value", "As filed.")),
};
constexpr std::size_t place_of_row = 3;
constexpr value_type value_types[value_slot::count] = {value_type::text, value_type::text, value_type::decimal,
                                                       value_type::text};
constexpr record_spec value_record = {value_types};

/// How many values of a path stand in VALUES. Of JSON that is also what is there and holds nothing, where others hold
/// elements.
std::size_t stand_in_no_row(const path_node& node) noexcept {
  const bool is_json = node.kinds != 0;
  return (node.slot == no_slot ? node.values : 0) + (is_json && node.has_elements ? node.hollows : 0);
}

}  // namespace

/// Columns and slot types of a table as they are made; there is room for all of them.
struct filing_tables::columns_maker {
  column_spec* columns = nullptr;
  std::size_t count = 0;
  value_type* types = nullptr;

  column_spec& add(const column_spec& one) noexcept {
    columns[count] = one;
    column_spec& added = columns[count++];
    if (added.source == column_source::stored) added.notes_slot = added.slot;
    return added;
  }
};

bool filing_tables::make() noexcept {
  for (const table_spec* one : data_.tables) taken_.add(one->name);
  for (const std::string_view name :
       {std::string_view("VALUES"), std::string_view("HEADER"), std::string_view("OTHER_VALUES")})
    taken_.add(name);
  reserve();
  if (some_stand_in_no_row() && values() == no_table) return false;
  const std::size_t count = plan_.tables.size();
  if (count == 0) return !data_.budget.exhausted();
  specs_ = data_.steady.make<table_spec>(count);
  if (specs_ == nullptr || !name_tables()) return false;
  for (std::size_t i = 0; i < count; ++i)
    if (!make_table(i)) return false;
  first_ = data_.use({specs_, count});
  return first_ != no_table && !data_.budget.exhausted();
}

bool filing_tables::some_stand_in_no_row() const noexcept {
  for (std::uint32_t node = 0; node != none; node = out_.next_below(node, 0))
    if (stand_in_no_row(out_.nodes[node]) > 0) return true;
  return false;
}

/// All cells and rows that are to come, so that nothing grows twice.
void filing_tables::reserve() noexcept {
  std::size_t cells = data_.cells.size(), rows = data_.rows.size();
  for (const planned_table& one : plan_.tables) {
    rows += one.rows;
    cells += std::size_t{one.rows} * (std::size_t{one.columns} + one.keys);
  }
  for (std::uint32_t node = 0; node != none; node = out_.next_below(node, 0)) {
    rows += stand_in_no_row(out_.nodes[node]);
    cells += stand_in_no_row(out_.nodes[node]) * value_slot::count;
  }
  data_.cells.reserve(cells);
  data_.rows.reserve(rows);
}

// --- Names -------------------------------------------------------------------------------------------------------

bool filing_tables::name_tables() noexcept {
  const std::size_t count = plan_.tables.size();
  named_ = data_.steady.make<naming>(count);
  if (named_ == nullptr) return false;
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t node = plan_.tables[i].node;
    named_[i].node = node;
    named_[i].stop = 0;
    const node_kind kind = out_.nodes[node].kind;
    const std::uint32_t around = named_node(out_, node);
    if (kind != node_kind::item && kind != node_kind::entry) continue;
    if (const known_map* map = around == none ? nullptr : find_known_map(out_.raw_name(around)))
      named_[i].instead = map->rows;
  }
  make_names(out_, {named_, count}, taken_);
  return !data_.budget.exhausted();
}

/// What the key of a map is called.
std::string_view filing_tables::key_word(std::uint32_t entry) const noexcept {
  const std::uint32_t map = out_.nodes[entry].parent;
  const bool is_inner = out_.nodes[map].kind == node_kind::entry;
  const std::uint32_t around = is_inner ? out_.nodes[map].parent : map;
  const known_map* const known = find_known_map(out_.raw_name(around));
  const std::string_view word = known == nullptr ? std::string_view{} : is_inner ? known->inner_keys : known->keys;
  if (!word.empty()) return word;
  const std::uint32_t named = named_node(out_, map);
  text_buffer text(data_.budget);
  if (named != none) out_.add_name(text, named);
  text.add(named != none ? " key" : "key");
  return data_.steady.keep(text.view());
}

std::string_view filing_tables::row_name(std::string_view table) noexcept {
  text_buffer text(data_.budget);
  text.add(table);
  text.add("_ROW");
  return data_.steady.keep(text.view());
}

// --- Columns -----------------------------------------------------------------------------------------------------

bool filing_tables::make_table(std::size_t planned) noexcept {
  const planned_table& table = plan_.tables[planned];
  const bool in_submission = !data_.container.header.entries.empty();
  const std::size_t slots = std::size_t{table.columns} + table.keys;
  const std::size_t room = std::size(of_submission) + 2 + slots;
  columns_maker made{data_.steady.make<column_spec>(room), 0, data_.steady.make<value_type>(slots)};
  record_spec* const record = data_.steady.make<record_spec>(1);
  if (made.columns == nullptr || made.types == nullptr || record == nullptr) return false;

  name_set taken(data_.budget);
  if (in_submission)
    for (const column_spec& one : of_submission) taken.add(made.add(one).shown.name);
  if (table.has_children)
    taken.add(made.add(row_number(row_name(named_[planned].name), column_origin::filigree)).shown.name);
  if (table.parent != no_table) {
    const naming& parent = named_[table.parent];
    taken.add(made.add(parent_number(row_name(parent.name), parent.name, make_title(out_, parent),
                                     "Number of the row that this row stands in.", column_origin::filigree))
                  .shown.name);
  }
  if (!add_keys(made, table, taken) || !add_columns(made, table, taken)) return false;

  *record = {{made.types, slots}};
  table_spec& spec = specs_[planned];
  spec.name = named_[planned].name;
  spec.title = make_title(out_, named_[planned]);
  spec.columns = {made.columns, made.count};
  spec.record = record;
  spec.inferred = true;
  return !data_.budget.exhausted();
}

bool filing_tables::add_keys(columns_maker& made, const planned_table& table, name_set& taken) noexcept {
  if (table.keys == 0) return true;
  naming* const keys = data_.steady.make<naming>(table.keys);
  if (keys == nullptr) return false;
  std::size_t left = table.keys;
  for (std::uint32_t at = table.node; at != none && left > 0; at = out_.nodes[at].parent) {
    if (out_.nodes[at].kind != node_kind::entry) continue;
    naming& key = keys[--left];
    key.node = key.stop = at;
    key.instead = key_word(at);
  }
  make_names(out_, {keys, table.keys}, taken);
  for (std::uint16_t i = 0; i < table.keys; ++i) {
    const auto slot = static_cast<std::uint16_t>(table.columns + i);
    made.types[slot] = value_type::text;
    made.add(at(slot, own(keys[i].name, value_type::text, {}, make_title(out_, keys[i]),
                          "The name under which the row stands.")))
        .shown.role = column_role::key;
  }
  return !data_.budget.exhausted();
}

bool filing_tables::add_columns(columns_maker& made, const planned_table& table, name_set& taken) noexcept {
  if (table.columns == 0) return true;
  naming* const ones = data_.steady.make<naming>(table.columns);
  if (ones == nullptr) return false;
  for (std::uint16_t i = 0; i < table.columns; ++i) {
    ones[i].node = plan_.columns[table.first_column + i];
    ones[i].stop = table.node;
  }
  make_names(out_, {ones, table.columns}, taken);
  text_buffer path(data_.budget);
  for (std::uint16_t i = 0; i < table.columns; ++i) {
    const std::uint32_t node = ones[i].node, named = named_node(out_, node);
    const value_type type =
        type_of(out_.nodes[node].could_be, named == none ? std::string_view{} : out_.raw_name(named));
    made.types[i] = type;
    path.clear();
    add_path(out_, path, node);
    made.add(at(i, own(ones[i].name, type, {}, make_title(out_, ones[i]), data_.steady.keep(path.view()))));
  }
  return !data_.budget.exhausted();
}

// --- VALUES ------------------------------------------------------------------------------------------------------

std::uint8_t filing_tables::values() noexcept {
  if (values_ != no_table) return values_;
  values_spec_ = data_.steady.make<table_spec>(1);
  column_spec* const columns = data_.steady.make<column_spec>(std::size(of_submission) + std::size(of_values));
  if (values_spec_ == nullptr || columns == nullptr) return no_table;
  columns_maker made{columns, 0, nullptr};
  if (!data_.container.header.entries.empty())
    for (const column_spec& one : of_submission) made.add(one);
  for (std::size_t i = 0; i < std::size(of_values); ++i)
    if (i != place_of_row) made.add(of_values[i]);
  *values_spec_ = {.name = "VALUES", .title = "Values", .columns = {made.columns, made.count}, .inferred = true};
  values_spec_->record = &value_record;
  return values_ = data_.use({values_spec_, 1});
}

void filing_tables::show_rows_of_values() noexcept {
  if (values_spec_ == nullptr) return;
  const std::size_t count = values_spec_->columns.size();
  for (const column_spec& one : values_spec_->columns)
    if (one.slot == value_slot::row) return;
  auto* const columns = const_cast<column_spec*>(values_spec_->columns.data());  // ours, with room for one more
  columns[count] = columns[count - 1];
  columns[count - 1] = of_values[place_of_row];
  columns[count - 1].notes_slot = value_slot::row;
  values_spec_->columns = {columns, count + 1};
}

}  // namespace filigree::generic
