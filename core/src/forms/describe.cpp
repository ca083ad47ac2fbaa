// What is read, told from the same data that reads it.
#include "filigree/forms.hpp"
#include "forms/catalogue.hpp"
#include "write/writer.hpp"

namespace filigree {
namespace {

const table_spec* table_of(std::size_t form, std::size_t table) noexcept {
  return form < catalogue.size() && table < catalogue[form]->tables.size() ? &catalogue[form]->tables[table] : nullptr;
}

std::string_view name_of(column_origin origin) noexcept { return origin == column_origin::sec ? "sec" : "filigree"; }

void add_column(writer& out, const column& one) noexcept {
  out.add("{\"name\":").string(one.name).add(",\"type\":").string(name_of(one.type));
  out.add(",\"title\":").string(one.title).add(",\"meaning\":").string(one.meaning);
  out.add(",\"origin\":").string(name_of(one.origin));
  if (one.sense != column_sense::plain) out.add(",\"sense\":").string(name_of(one.sense));
  out.add('}');
}

bool is_published(const form_spec& form, const table_spec& table) noexcept {
  if (form.data_set.empty()) return false;
  for (const column_spec& one : table.columns)
    if (one.shown.origin == column_origin::sec && one.shown.role == column_role::data) return true;
  return false;
}

/// True where another family has a table of that name and this one has no right to the name alone.
bool needs_family(std::string_view family, std::string_view table) noexcept {
  if (family.empty()) return false;
  for (const form_spec* form : catalogue)
    if (form->plain_names && form->name == family) return false;
  for (const form_spec* form : catalogue)
    for (const table_spec& one : form->tables)
      if (one.name == table && form->name != family) return true;
  return false;
}

/// Letters and digits in capitals, an underscore for the rest: as names of tables are.
void add_in_capitals(writer& out, std::string_view name) noexcept {
  for (const char c : name) {
    const bool small = c >= 'a' && c <= 'z';
    const bool kept = small || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    out.add(small ? static_cast<char>(c - 'a' + 'A') : kept ? c : '_');
  }
}

void add_merged_name(writer& out, std::string_view family, std::string_view table) noexcept {
  if (needs_family(family, table)) {
    add_in_capitals(out, family);
    out.add('_');
  }
  out.add(table);
}

void add_table(writer& out, const form_spec& form, const table_spec& table) noexcept {
  out.add("{\"name\":").string(table.name).add(",\"mergedName\":\"");
  add_merged_name(out, form.name, table.name);
  out.add("\",\"published\":").add(is_published(form, table) ? "true" : "false");
  out.add(",\"title\":").string(table.title).add(",\"columns\":[");
  bool first = true;
  for (const column_spec& one : table.columns) add_column(out.separate(first), one.shown);
  out.add("]}");
}

void add_form(writer& out, const form_spec& form) noexcept {
  out.add("{\"name\":").string(form.name).add(",\"title\":").string(form.title).add(",\"types\":[");
  bool first = true;
  for (const std::string_view type : form.types) out.separate(first).string(type);
  out.add("],\"dataSet\":").string_or_null(form.data_set).add(",\"shapes\":[");
  first = true;
  for (const form_shape& one : form.shapes)
    out.separate(first).add("{\"shape\":").string(name_of(one.kind)).add(",\"level\":").string(one.level).add('}');
  out.add("],\"tables\":[");
  first = true;
  for (const table_spec& table : form.tables) add_table(out.separate(first), form, table);
  out.add("],\"ignored\":[");
  first = true;
  for (const ignored_path& one : form.ignored)
    out.separate(first).add("{\"path\":").string(one.path).add(",\"reason\":").string(one.reason).add('}');
  out.add("]}");
}

}  // namespace

std::size_t form_count() noexcept { return catalogue.size(); }

form_description form_at(std::size_t index) noexcept {
  if (index >= catalogue.size()) return {};
  const form_spec& form = *catalogue[index];
  return {form.name, form.title, form.types, form.shapes, form.data_set, form.plain_names, form.tables.size()};
}

form_table form_table_at(std::size_t form, std::size_t table) noexcept {
  const table_spec* const found = table_of(form, table);
  return found == nullptr
             ? form_table{}
             : form_table{found->name, found->title, found->columns.size(), is_published(*catalogue[form], *found)};
}

column form_column_at(std::size_t form, std::size_t table, std::size_t column) noexcept {
  const table_spec* const found = table_of(form, table);
  return found == nullptr || column >= found->columns.size() ? filigree::column{} : found->columns[column].shown;
}

void write_merged_name(std::string_view family, std::string_view table, output& target) noexcept {
  writer out(target);
  add_merged_name(out, family, table);
}

void write_forms(output& target) noexcept {
  writer out(target);
  out.add("{\"forms\":[");
  bool first = true;
  for (const form_spec* form : catalogue) add_form(out.separate(first), *form);
  out.add("]}");
}

}  // namespace filigree
