// Every submission of the corpus, split by ours and by an oracle: documents with their bytes, and each line of headers.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <set>

#include "corpus/container_oracle.hpp"
#include "filigree/submissions.hpp"
#include "support/cells.hpp"
#include "support/files.hpp"
#include "support/soundness.hpp"

namespace filigree::test {
namespace {

struct tally {
  std::size_t files = 0, documents = 0, bytes = 0, lines = 0, deep = 0, headers = 0;
};

std::vector<std::filesystem::path> submissions() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(shared() / "corpus" / "submission-txt"))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

/// Header and documents lie one after another, and together they are the file.
void expect_whole(const filing& source, const std::string& bytes) {
  std::string joined;
  std::size_t behind = 0;
  for (const document& one : source.documents()) {
    ASSERT_GE(one.whole.offset, behind);
    const std::string gap = bytes.substr(behind, one.whole.offset - behind);
    EXPECT_EQ(gap.find("\n<DOCUMENT>"), std::string::npos) << "a document that is not listed";
    joined += gap + bytes.substr(one.whole.offset, one.whole.length);
    EXPECT_GE(one.place.offset, one.whole.offset);
    EXPECT_LE(one.place.end(), one.whole.end());
    behind = one.whole.end();
  }
  EXPECT_EQ(joined + bytes.substr(behind), bytes);
}

void compare_documents(const filing& source, const oracle_submission& expected, tally& total) {
  const auto documents = source.documents();
  ASSERT_EQ(documents.size(), expected.documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    SCOPED_TRACE("document " + std::to_string(i + 1));
    const oracle_document& other = expected.documents[i];
    EXPECT_EQ(documents[i].type, other.type);
    EXPECT_EQ(documents[i].sequence, other.sequence);
    EXPECT_EQ(documents[i].filename, other.filename);
    EXPECT_EQ(documents[i].description, other.description);
    EXPECT_EQ(documents[i].place.offset, other.offset);
    output out;
    const document_report report = write_document(source, i, {false, false}, out);
    EXPECT_EQ(report.bytes, other.body.size());
    EXPECT_TRUE(out.view() == other.body) << "other bytes";
    ++total.documents;
    total.bytes += other.body.size();
  }
}

void compare_header(const filing& source, const oracle_submission& expected, tally& total) {
  cells_of cells(source);
  std::set<std::size_t> named;
  for (std::size_t i = 0; i < source.diagnostic_count(); ++i) named.insert(source.diagnostic_at(i).line);
  std::size_t row = 0;
  const std::size_t rows = cells.rows("HEADER");
  for (const oracle_line& line : expected.header) {
    SCOPED_TRACE("line " + std::to_string(line.number) + ": " + line.key + " = " + line.value);
    if (line.key.empty()) {
      EXPECT_TRUE(named.count(line.number) != 0) << "neither shown nor named";
      continue;
    }
    while (row < rows && cells.text("HEADER", row, "TAG") == "PRIVACY-ENHANCED-MESSAGE") ++row;
    ASSERT_LT(row, rows) << "no row left";
    EXPECT_EQ(cells.text("HEADER", row, "KEY"), line.key);
    const std::string value = cells.text("HEADER", row, "VALUE");
    const bool in_message = cells.text("HEADER", row, "GROUP_PATH") == "PRIVACY-ENHANCED-MESSAGE";
    if (!in_message) {  // where lines go on in the next one
      EXPECT_EQ(value, line.value.empty() ? "(empty)" : line.value);
    }
    ++total.lines;
    if (line.depth && *line.depth > 0) ++total.deep;
    if (line.depth && !in_message) {
      EXPECT_EQ(cells.text("HEADER", row, "DEPTH"), std::to_string(*line.depth));
    }
    ++row;
  }
  EXPECT_EQ(row, rows) << "rows that are no lines";
  total.headers += rows > 0;
}

std::size_t count_lines(const std::string& bytes, std::string_view beginning) {
  std::size_t count = 0;
  for (std::size_t at = bytes.find(beginning); at != std::string::npos; at = bytes.find(beginning, at + 1))
    count += at == 0 || bytes[at - 1] == '\n' || bytes.substr(0, at) == "\xEF\xBB\xBF";
  return count;
}

/// The pieces of a file put together are the file, and each says where in it it begins.
std::size_t expect_pieces(const std::string& bytes, std::vector<std::string>& pieces) {
  submission_splitter splitter(bytes);
  std::size_t at = 0;
  for (submission_piece piece; splitter.next(piece);) {
    EXPECT_EQ(piece.start.offset, at);
    EXPECT_EQ(piece.bytes, std::string_view(bytes).substr(at, piece.bytes.size()));
    const auto before = std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    if (bytes.find('\r') == std::string::npos) {
      EXPECT_EQ(piece.start.line, static_cast<std::size_t>(before) + 1);
    }
    at += piece.bytes.size();
    pieces.emplace_back(piece.bytes);
  }
  EXPECT_EQ(at, bytes.size());
  return pieces.size();
}

TEST(Containers, EverySubmissionSplitsAsTheOracleSplitsIt) {
  FILIGREE_NEEDS_SHARED();
  tally total;
  std::size_t joined = 0;
  for (const auto& path : submissions()) {
    SCOPED_TRACE(path.filename());
    const std::string bytes = read_file(path);
    std::vector<std::string> pieces;
    EXPECT_EQ(expect_pieces(bytes, pieces), std::max<std::size_t>(count_lines(bytes, "<SEC-DOCUMENT>"), 1));
    EXPECT_EQ(count_submissions(bytes), pieces.size());
    joined += pieces.size() > 1;
    for (const std::string& piece : pieces) {
      const auto expected = read_submission_by_oracle(piece);
      const filing source = open_bytes(piece);
      expect_whole(source, piece);
      if (!expected) continue;
      ++total.files;
      compare_documents(source, *expected, total);
      compare_header(source, *expected, total);
    }
  }
  printf(
      "containers: %zu submissions, %zu with a header of together %zu lines (%zu in groups); %zu documents of %zu "
      "bytes\n",
      total.files, total.headers, total.lines, total.deep, total.documents, total.bytes);
  EXPECT_GE(total.files, 750u);
  EXPECT_GE(total.headers, 690u);
  EXPECT_GE(total.lines, 45000u);
  EXPECT_GE(total.documents, 940u);
  EXPECT_GE(joined, 1u);
}

/// What somebody's tool has stripped of its tags is one document behind its header, and nothing is lost.
TEST(Containers, WhatLostItsTagsIsStillHeaderAndText) {
  FILIGREE_NEEDS_SHARED();
  std::size_t found = 0;
  for (const auto& path : submissions()) {
    const std::string bytes = read_file(path);
    if (bytes.substr(0, 64).find("-----BEGIN PRIVACY") == std::string::npos ||
        bytes.find("-HEADER>") != std::string::npos)
      continue;
    SCOPED_TRACE(path.filename());
    ++found;
    const filing source = open_bytes(bytes);
    ASSERT_EQ(source.documents().size(), 1u);
    EXPECT_EQ(source.documents()[0].place.end(), bytes.size());
    EXPECT_GE(cells_of(source).rows("HEADER"), 8u);
    EXPECT_EQ(count_of(source, "marks-missing"), 1u);
  }
  EXPECT_GE(found, 5u);
}

#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t every_nth = 19, largest = 100'000;
#else
constexpr std::size_t every_nth = 7, largest = 1'000'000;
#endif

/// Whatever the bytes are: the pieces are the file, the documents lie inside, and every one can be written.
void expect_sound(const std::string& bytes) {
  std::size_t joined = 0;
  submission_splitter splitter(bytes);
  for (submission_piece piece; splitter.next(piece);) joined += piece.bytes.size();
  EXPECT_EQ(joined, bytes.size());
  const filing source = open_bytes(bytes);
  EXPECT_EQ(soundness(source).check(), "");
  std::size_t behind = 0;
  for (std::size_t i = 0; i < source.documents().size(); ++i) {
    const document& one = source.documents()[i];
    EXPECT_GE(one.whole.offset, behind);
    behind = one.whole.end();
    EXPECT_LE(behind, bytes.size());
    EXPECT_TRUE(one.place.offset >= one.whole.offset && one.place.end() <= one.whole.end());
    output out;
    const document_report report = write_document(source, i, {}, out);
    EXPECT_EQ(report.bytes, out.view().size());
  }
}

TEST(Containers, DamagedOnesAreStillSplit) {
  FILIGREE_NEEDS_SHARED();
  std::size_t readings = 0;
  const auto files = submissions();
  for (std::size_t n = 0; n < files.size(); n += every_nth) {
    const std::string bytes = read_file(files[n]);
    if (bytes.size() > largest) continue;
    for (std::size_t tenth = 0; tenth < 10; ++tenth) {
      SCOPED_TRACE(files[n].string() + " at tenth " + std::to_string(tenth));
      expect_sound(bytes.substr(0, bytes.size() * tenth / 10));
      expect_sound(bytes.substr(bytes.size() * tenth / 10));
      std::string changed = bytes;  // where headers and marks are, a byte among the first of them
      changed[(tenth * 2654435761u + n * 40503u) % std::min<std::size_t>(bytes.size(), 4096)] =
          "<>:/\r\n-\0\xFF]"[tenth];
      expect_sound(changed);
      readings += 3;
    }
  }
  printf("containers: %zu damaged ones\n", readings);
  EXPECT_GE(readings, 1000u);
}

}  // namespace
}  // namespace filigree::test
