// What is written of a filing that came in batches, beside what is written of the whole: they must be the same bytes.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "filigree/filing_stream.hpp"
#include "filigree/groups.hpp"
#include "read.hpp"
#include "support/cells.hpp"

namespace filigree::test {

using written_rows = std::map<std::string, std::string>;  ///< by table

/// With where each row stands.
inline void write_rows(const filing& source, written_rows& to) {
  row_frame frame;
  frame.sha256 = "any";
  for (std::size_t table = 0; table < source.table_count(); ++table) {
    output out;
    write_delimited(source, table, delimited::csv, layout::own, false, out, frame);
    to[std::string(source.table_name(table))] += out.view();
  }
}

struct batch_collector final : row_taker {
  void take(const filing& batch) noexcept override {
    ++batches;
    write_rows(batch, rows);
    digest.add(batch);
    most_memory = std::max(most_memory, batch.memory_used());
  }
  written_rows rows;
  filing_digest digest;
  std::size_t batches = 0, most_memory = 0;
};

/// The lines in which two texts first differ.
inline std::string first_difference(const std::string& a, const std::string& b) {
  const std::size_t at =
      static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  const auto line = [&](const std::string& text) {
    const std::size_t from = at == 0 ? 0 : text.rfind('\n', std::min(at, text.size()) - 1) + 1;
    return text.substr(std::min(from, text.size()), text.find('\n', at) - from) + "\n";
  };
  return line(a) + line(b);
}

struct compared_batches {
  std::size_t batches, most_memory;
};

/// Reads `text` whole and in batches of at least so many cells each; tells where they differ.
inline compared_batches expect_same_in_batches(const std::string& text, std::size_t cells, const std::string& about) {
  const filing whole(owned_bytes::copy(text));
  written_rows expected;
  write_rows(whole, expected);
  output expected_digest, made_digest;
  digest(whole, expected_digest);

  batch_collector taken;
  const filing rest = in_batches::read(owned_bytes::copy(text), taken, cells);
  write_rows(rest, taken.rows);
  taken.digest.finish(rest, made_digest);
  for (const auto& [table, rows] : expected)
    EXPECT_TRUE(taken.rows[table] == rows) << about << ": " << table << " in batches of " << cells << "\n"
                                           << first_difference(taken.rows[table], rows);
  EXPECT_EQ(taken.rows.size(), expected.size()) << about;
  EXPECT_EQ(made_digest.view(), expected_digest.view()) << about << " in batches of " << cells;
  EXPECT_EQ(rest.form(), whole.form()) << about;
  EXPECT_EQ(rest.accession(), whole.accession()) << about;
  EXPECT_EQ(rest.read_as(), whole.read_as()) << about;
  EXPECT_EQ(rest.unreadable(), whole.unreadable()) << about;
  EXPECT_EQ(diagnostics_of(rest), diagnostics_of(whole)) << about;
  const coverage a = rest.read_coverage(), b = whole.read_coverage();
  EXPECT_TRUE(a.leaves == b.leaves && a.read == b.read && a.ignored == b.ignored) << about;
  EXPECT_EQ(rest.unread().size(), whole.unread().size()) << about;
  return {taken.batches, taken.most_memory};
}

}  // namespace filigree::test
