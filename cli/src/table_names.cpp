#include "table_names.hpp"

#include "digest.hpp"
#include "filigree/forms.hpp"

namespace filigree::cli {

std::string in_capitals(std::string_view name) {
  std::string result;
  for (const char c : name) {
    const bool small = c >= 'a' && c <= 'z';
    const bool kept = small || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    result += small ? static_cast<char>(c - 'a' + 'A') : kept ? c : '_';
  }
  return result;
}

namespace {

/// All tables of all families, once.
class known_tables {
 public:
  known_tables() {
    for (std::size_t f = 0; f < form_count(); ++f) {
      const form_description form = form_at(f);
      for (std::size_t t = 0; t < form.tables; ++t) {
        const form_table table = form_table_at(f, t);
        const std::string merged = merged_name_of(form.name, table.name);
        ranks_.emplace(merged, ranks_.size());
        if (table.published) places_[merged] = {std::string(form.data_set), std::string(table.name)};
      }
    }
  }

  static std::string merged_name_of(std::string_view family, std::string_view table) {
    output name;
    write_merged_name(family, table, name);
    return std::string(name.view());
  }
  std::size_t rank(std::string_view merged) const {
    const auto found = ranks_.find(merged);
    return found == ranks_.end() ? ranks_.size() : found->second;
  }
  data_set_place place(std::string_view merged) const {
    const auto found = places_.find(merged);
    return found == places_.end() ? data_set_place{} : found->second;
  }

 private:
  std::map<std::string, data_set_place, std::less<>> places_;
  std::map<std::string, std::size_t, std::less<>> ranks_;
};

const known_tables& tables() {
  static const known_tables all;
  return all;
}

/// Tables that nobody described have the columns that their document has: equal ones share a file.
std::string marked_by_columns(const filing& source, std::size_t table) {
  std::string columns;
  for (std::size_t i = 0; i < source.column_count(table); ++i)
    columns += std::string(source.column_at(table, i).name) + ' ' +
               std::string(name_of(source.column_at(table, i).type)) + '\n';
  return std::string(source.table_name(table)) + "_" + sha256(columns).substr(0, 8);
}

}  // namespace

std::string merged_name(const filing& source, std::size_t table) {
  if (source.is_inferred(table)) return marked_by_columns(source, table);
  return known_tables::merged_name_of(source.form_of_table(table), source.table_name(table));
}

bool is_called(const filing& source, std::size_t table, std::string_view name) {
  return source.table_name(table) == name || merged_name(source, table) == name;
}

data_set_place place_in_data_sets(std::string_view merged) { return tables().place(merged); }

std::size_t rank_of(std::string_view merged) { return tables().rank(merged); }

}  // namespace filigree::cli
