// Workspaces of invented filings, and their cells by name.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "filigree/groups.hpp"
#include "filigree/pack.hpp"
#include "filigree/workspace.hpp"
#include "support/invented.hpp"

namespace filigree::test {

/// The digests of the filings that were packed, by their packs.
inline std::map<std::string, std::string>& digests() {
  static std::map<std::string, std::string> all;
  return all;
}

inline std::string packed(const std::string& text) {
  const filing source(owned_bytes::copy(text));
  output out, digested;
  pack(source, out);
  digest(source, digested);
  EXPECT_FALSE(out.failed() || digested.failed());
  digests()[std::string(out.view())] = digested.view();
  return std::string(out.view());
}
inline std::string packed(const invented::filing_text& text) { return packed(text.xml()); }

inline std::string as_submission(const std::string& xml, const std::string& accession,
                                 const std::string& filed = "20260305") {
  return "<SEC-DOCUMENT>" + accession + ".txt : " + filed + "\n<SEC-HEADER>" + accession + ".hdr.sgml : " + filed +
         "\nACCESSION NUMBER:\t\t" + accession + "\nCONFORMED SUBMISSION TYPE:\t4\nFILED AS OF DATE:\t\t" + filed +
         "\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>4\n<SEQUENCE>1\n<FILENAME>form4.xml\n<TEXT>\n<XML>\n" + xml +
         "</XML>\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n";
}

struct workspace_of {
  workspace all;
  filing_groups by_digest;
  std::uint32_t added = 0;

  workspace_of() = default;
  workspace_of(std::initializer_list<invented::filing_text> texts) {
    for (const invented::filing_text& text : texts) add(packed(text));
  }
  void add(const std::string& bytes, std::string name = {}) {
    ++added;
    if (name.empty()) name = std::string(1, static_cast<char>('a' + added - 1)) + ".xml";
    EXPECT_EQ(all.add(bytes, name), add_result::added);
    const auto known = digests().find(bytes);
    if (known == digests().end()) return;
    EXPECT_EQ(by_digest.add(known->second), add_result::added) << known->second;
  }
  /// Whatever a test was about: the digests of the same filings tell the same groups as the workspace.
  ~workspace_of() {
    if (all.file_count() != by_digest.count()) return;  // files were taken out, or came without a digest
    EXPECT_TRUE(by_digest.update());
    for (std::size_t i = 0; i < all.file_count(); ++i) {
      const workspace_file file = all.file_at(i);
      EXPECT_EQ(by_digest.group(i) + 1, file.group);
      EXPECT_EQ(by_digest.copy_of(i), file.copy_of == 0 ? filing_groups::none : file.copy_of - 1);
    }
    EXPECT_EQ(by_digest.table_count(), all.table_count());
    for (std::size_t table = 0; table < by_digest.table_count(); ++table) {
      const std::size_t same = all.find_table(by_digest.table_name(table));
      std::size_t row = 0;
      for (std::size_t i = 0; i < by_digest.count(); ++i)
        for (std::size_t k = 0; k < by_digest.rows(i, table); ++k, ++row) {
          const std::size_t repeats = by_digest.repeats(i, table);
          EXPECT_EQ(repeats == filing_groups::none ? 0 : repeats + 1, all.repeats(same, row)) << row;
        }
      EXPECT_EQ(row, all.row_count(same));
    }
  }
  [[nodiscard]] std::size_t rows(std::string_view table) const {
    const std::size_t index = all.find_table(table);
    return index < all.table_count() ? all.row_count(index) : 0;
  }
  [[nodiscard]] workspace_cell at(std::string_view table, std::size_t row, std::string_view column) {
    const std::size_t index = all.find_table(table);
    if (index == all.table_count()) {
      ADD_FAILURE() << "no table " << table;
      return {};
    }
    const std::size_t place = all.find_column(index, column);
    EXPECT_LT(place, all.column_count(index)) << "no column " << column;
    return reader.read(index, row, place);
  }
  [[nodiscard]] std::string text(std::string_view table, std::size_t row, std::string_view column) {
    const workspace_cell one = at(table, row, column);
    return one.state == cell_state::value ? std::string(one.text) : "(" + std::string(name_of(one.state)) + ")";
  }
  /// One column from top to bottom: "a b c".
  [[nodiscard]] std::string column(std::string_view table, std::string_view name) {
    std::string all_of_it;
    for (std::size_t row = 0; row < rows(table); ++row) all_of_it += (row > 0 ? " " : "") + text(table, row, name);
    return all_of_it;
  }
  [[nodiscard]] std::uint32_t repeats(std::string_view table, std::size_t row) const {
    return all.repeats(all.find_table(table), row);
  }
  workspace_reader reader{all};
};

}  // namespace filigree::test
