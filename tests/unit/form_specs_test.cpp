// What every form's description must have. A message says what is missing and where to write it.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "forms/catalogue.hpp"

namespace filigree::test {
namespace {

class FormSpecs : public testing::TestWithParam<const form_spec*> {};

std::string place(const table_spec& table, const column_spec& column) {
  return std::string(table.name) + "." + std::string(column.shown.name);
}

TEST_P(FormSpecs, NameThemselvesAndTheirForms) {
  const form_spec& form = *GetParam();
  EXPECT_FALSE(form.name.empty());
  EXPECT_FALSE(form.title.empty()) << "form_spec::title says in plain words what the form is";
  bool any_type = !form.roots.empty();  // told by its namespace alone
  for (const root_spec& root : form.roots) any_type = any_type && !root.space.empty();
  EXPECT_TRUE(any_type || !form.types.empty())
      << "form_spec::types lists EDGAR's names of the form: \"13F-HR\", \"13F-HR/A\"";
  EXPECT_FALSE(form.roots.empty() && form.read_text == nullptr && form.read_html == nullptr)
      << "form_spec::roots says which XML documents are of this form";
  EXPECT_NE(form.headline, nullptr) << "form_spec::headline says a filing in one sentence";
  ASSERT_FALSE(form.tables.empty());
  bool names_form = form.form_column.empty();  // documents that do not say of which form they are
  for (const column_spec& one : form.tables[0].columns) names_form = names_form || one.shown.name == form.form_column;
  EXPECT_TRUE(names_form) << "form_spec::form_column, \"" << form.form_column << "\", is no column of the first table";
}

TEST_P(FormSpecs, TablesAndColumnsSayWhatTheyAre) {
  std::set<std::string_view> tables;
  for (const table_spec& table : GetParam()->tables) {
    EXPECT_TRUE(tables.insert(table.name).second) << "two tables are called " << table.name;
    EXPECT_FALSE(table.title.empty()) << table.name << " has no title";
    std::set<std::string_view> columns, titles;
    bool own_began = false;
    for (const column_spec& one : table.columns) {
      EXPECT_TRUE(columns.insert(one.shown.name).second) << "two columns are called " << place(table, one);
      EXPECT_FALSE(one.shown.title.empty()) << place(table, one) << " has no title: how does the paper form word it?";
      EXPECT_TRUE(one.shown.role == column_role::footnotes || titles.insert(one.shown.title).second)
          << place(table, one) << ": another column of its table has the title “" << one.shown.title << "” too";
      EXPECT_FALSE(one.shown.meaning.empty()) << place(table, one) << " has no meaning: one sentence on what it tells";
      const std::string_view meaning = one.shown.meaning;
      EXPECT_TRUE(meaning.empty() || meaning.back() == '.' || meaning.substr(meaning.size() - 3) == "…")
          << place(table, one) << ": its meaning is no sentence: " << meaning;
      for (const char c : one.shown.name)
        EXPECT_TRUE((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_')
            << place(table, one) << " is not in capitals";
      EXPECT_FALSE(own_began && one.shown.origin == column_origin::sec)
          << place(table, one) << ": columns of the data set come first, in its order";
      own_began = own_began || one.shown.origin == column_origin::filigree;
    }
  }
}

TEST_P(FormSpecs, KeysOfParentsReferToATableThatHasOne) {
  for (const table_spec& table : GetParam()->tables)
    for (const column_spec& one : table.columns) {
      if (one.source != column_source::parent_key) continue;
      bool found = false;
      for (const table_spec& other : GetParam()->tables)
        for (const column_spec& key : other.columns)
          found = found || (other.name == one.shown.refers && key.source == column_source::row_key);
      EXPECT_TRUE(found) << place(table, one) << " refers to " << one.shown.refers
                         << ", which is no table with a row_number";
    }
}

TEST_P(FormSpecs, RowsBeginBelowAKnownRoot) {
  for (const table_spec& table : GetParam()->tables) {
    if (table.rows.empty()) continue;
    bool found = false;
    for (const root_spec& root : GetParam()->roots)
      found = found || table.rows.substr(0, root.name.size()) == root.name;
    EXPECT_TRUE(found) << table.name << ": its rows, \"" << table.rows << "\", stand below none of form_spec::roots";
  }
}

TEST_P(FormSpecs, WhatIsIgnoredHasAReason) {
  for (const ignored_path& one : GetParam()->ignored) EXPECT_FALSE(one.reason.empty()) << one.path;
}

INSTANTIATE_TEST_SUITE_P(Catalogue, FormSpecs, testing::ValuesIn(catalogue.begin(), catalogue.end()),
                         [](const auto& one) {
                           std::string name;
                           for (const char c : one.param->name)
                             name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
                           return name;
                         });

}  // namespace
}  // namespace filigree::test
