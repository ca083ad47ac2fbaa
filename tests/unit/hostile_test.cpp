// Whatever is dropped on the page: an answer in words, no crash, no hang, no recursion.
#include <gtest/gtest.h>

#include "unit/reading.hpp"

namespace filigree::test {
namespace {

using namespace invented;

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

/// The one error that says why nothing was read.
std::string reason(std::string_view bytes) {
  reading read(bytes);
  EXPECT_TRUE(read.source.unreadable());
  EXPECT_EQ(read.source.table_count(), 0u);
  return read.source.diagnostic_count() == 0 ? "" : std::string(read.source.diagnostic_at(0).code);
}

TEST(Hostile, WhatIsNoFilingIsToldApart) {
  EXPECT_EQ(reason(""), "empty-file");
  EXPECT_EQ(reason(" \r\n\t "), "empty-file");
  EXPECT_EQ(reason("%PDF-1.7\n..."), "binary-file");
  EXPECT_EQ(reason("PK\x03\x04rest"), "binary-file");
  EXPECT_EQ(reason("\x1F\x8Brest"), "binary-file");
  EXPECT_EQ(reason("\x89PNG\r\n"), "binary-file");
  EXPECT_EQ(reason(std::string(500, '\x01')), "binary-file");
  EXPECT_EQ(reason("<html><body>Request Rate Threshold Exceeded</body></html>"), "error-page");
  EXPECT_EQ(reason("<html><title>Your Request Originates from an Undeclared Automated Tool</title></html>"),
            "error-page");
  EXPECT_EQ(reason("<?xml version=\"1.0\"?>\n<Error><Code>NoSuchKey</Code></Error>"), "error-page");
  EXPECT_EQ(reason("<html><body>A page of somebody's own</body></html>"), "not-a-form");
  EXPECT_EQ(reason("<?xml version=\"1.0\"?><xbrl/>"), "not-a-form");
  EXPECT_EQ(reason("Dear Ada, please find nothing attached."), "not-a-form");
  EXPECT_EQ(reason("[1, 2]"), "not-a-form");
}

TEST(Hostile, TheRootIsNamedWhereThereIsOne) {
  reading read("<?xml version=\"1.0\"?>\n<n:xbrl xmlns:n='x'/>");
  EXPECT_NE(std::string(read.source.diagnostic_at(0).message).find("n:xbrl"), std::string::npos);
}

TEST(Hostile, ARootAloneIsAFilingWithNothingInIt) {
  for (const char* xml : {"<ownershipDocument/>", "<ownershipDocument></ownershipDocument>", "<ownershipDocument>",
                          "<ownershipDocument"}) {
    reading read(xml);
    if (read.source.unreadable()) continue;
    EXPECT_EQ(read.rows("SUBMISSION"), 1u) << xml;
    EXPECT_EQ(read.text("SUBMISSION", 0, "DOCUMENT_TYPE"), "(absent)") << xml;
  }
  EXPECT_EQ(reading("<ownershipDocument/>").rows("SUBMISSION"), 1u);
}

TEST(Hostile, DeepNestingIsCountedNotFollowed) {
  for (const std::size_t depth : {100u, 127u, 128u, 129u, 300u, 100000u}) {
    const std::string xml = "<ownershipDocument>" + repeated("<a>", depth) + "x" + repeated("</a>", depth) +
                            "<documentType>4</documentType></ownershipDocument>";
    reading read(xml);
    EXPECT_EQ(read.text("SUBMISSION", 0, "DOCUMENT_TYPE"), "4") << depth;
    EXPECT_EQ(read.said("too-deep"), depth >= 128 ? 1u : 0u) << depth;
  }
}

TEST(Hostile, DeepNestingInsideATextIsText) {
  filing_text text;
  text.remarks = repeated("<b>", 50000) + "deep" + repeated("</b>", 50000);
  reading read(text);
  EXPECT_EQ(read.text("SUBMISSION", 0, "REMARKS"), "deep");
  EXPECT_EQ(read.rows("OWNER_SIGNATURE"), 1u);
}

TEST(Hostile, DepthLimitsAreParameters) {
  read_limits limits;
  for (std::uint32_t depth = 0; depth < 12; ++depth) {
    limits.depth = depth;
    reading read(filing_text().xml(), limits);
    if (depth >= 1 && depth < 6) {
      EXPECT_GE(read.said("too-deep"), 1u) << depth;
    }
    if (depth >= 6) {
      EXPECT_EQ(read.diagnostics(), "");
    }
  }
  limits.depth = 0xFFFFFFFF;
  reading read("<ownershipDocument>" + repeated("<a>", 5000) + "</ownershipDocument>", limits);
  EXPECT_EQ(read.said("too-deep"), 1u) << "there is a limit behind the limit";
}

/// A billion laughs: declared, never expanded.
TEST(Hostile, EntitiesThatADocumentDeclaresAreNotExpanded) {
  std::string declarations = "<!ENTITY a \"ha\">";
  for (char c = 'b'; c < 'z'; ++c) {
    const std::string earlier = "&" + std::string(1, static_cast<char>(c - 1)) + ";";
    declarations += "<!ENTITY " + std::string(1, c) + " \"" + repeated(earlier, 10) + "\">";
  }
  filing_text text;
  text.declaration = "<?xml version=\"1.0\"?><!DOCTYPE ownershipDocument [" + declarations + "]>";
  text.remarks = "&y;";
  reading read(text);
  EXPECT_EQ(read.text("SUBMISSION", 0, "REMARKS"), "&y;");
  EXPECT_EQ(read.said("entity-declaration"), 1u);
  EXPECT_LT(read.source.memory_used(), 100000u);
}

TEST(Hostile, ExternalEntitiesAreNotFetched) {
  filing_text text;
  text.declaration = "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
  text.remarks = "&x;";
  reading read(text);
  EXPECT_EQ(read.text("SUBMISSION", 0, "REMARKS"), "&x;");
}

TEST(Hostile, ManyRowsAreAllRead) {
  filing_text text;
  text.non_derivative = repeated(line().transaction(), 5000);
  reading read(text);
  EXPECT_EQ(read.rows("NONDERIV_TRANS"), 5000u);
  EXPECT_EQ(read.text("NONDERIV_TRANS", 4999, "ROW_ORDER"), "5000");
}

TEST(Hostile, ManyRemarksAreSummedUp) {
  filing_text text;
  text.remarks = repeated("a & b ", 5000);
  reading read(text);
  EXPECT_EQ(read.source.diagnostic_count(), 201u);
  EXPECT_EQ(read.said("too-many-remarks"), 1u);
  EXPECT_NE(std::string(read.source.diagnostic_at(200).message).find("4800"), std::string::npos);
}

TEST(Hostile, ManyUnknownPathsAreSummedUp) {
  std::string strange;
  for (int i = 0; i < 2000; ++i) strange += element("odd" + std::to_string(i), "x");
  filing_text text;
  text.more_head += strange;
  reading read(text);
  EXPECT_LE(read.source.unread().size(), 501u);
  std::size_t counted = 0;
  for (const unread_path& one : read.source.unread()) counted += one.count;
  EXPECT_EQ(counted, 2000u) << "none is lost";
}

TEST(Hostile, ManyFootnotesOnOneCellAreBounded) {
  line one;
  one.price += repeated(note("F1"), 70000);
  filing_text text;
  text.non_derivative = one.transaction();
  reading read(text);
  const cell price = read.cells.at("NONDERIV_TRANS", 0, "TRANS_PRICEPERSHARE");
  EXPECT_EQ(price.text, "10.50");
  EXPECT_LE(price.footnotes.size(), 65535u);
  EXPECT_GE(price.footnotes.size(), 1000u);
}

/// Endless names, attributes and quotes must not take time beyond their length.
TEST(Hostile, LongNamesAndAttributesAreReadInOnePass) {
  reading names("<ownershipDocument>" + repeated("<" + std::string(200000, 'a') + ">", 3));
  EXPECT_EQ(names.said("truncated"), 1u);
  reading quotes("<ownershipDocument " + repeated("a=\"", 100000) + "><documentType>4</documentType>");
  reading stray("<ownershipDocument>" + repeated("</x>", 100000));
  EXPECT_GE(stray.said("stray-end-tag"), 1u);
  reading open_comment("<ownershipDocument><!--" + repeated("-", 300000));
  EXPECT_GE(open_comment.said("truncated"), 1u);
  reading subset("<!DOCTYPE a [" + repeated("<!DOCTYPE b [", 50000) + "<ownershipDocument/>");
}

TEST(Hostile, ManyBrokenTagsTakeNoSquareOfTime) {
  reading marks("<ownershipDocument>" + repeated("<!", 200000));
  reading cdata("<ownershipDocument>" + repeated("<![CDATA[", 100000));
  reading instructions("<ownershipDocument>" + repeated("<?", 200000));
  reading comments("<ownershipDocument>" + repeated("<!-->", 100000));
  reading tags("<ownershipDocument>" + repeated("<a ", 200000));
  reading quoted("<ownershipDocument>" + repeated("<a b=\"", 100000));
  EXPECT_TRUE(true);
}

TEST(Hostile, NamesAreMatchedWhole) {
  reading read("<ownershipDocuments><documentType>4</documentType></ownershipDocuments>");
  EXPECT_EQ(find_table(read.source, "SUBMISSION"), read.source.table_count());
  reading upper("<OWNERSHIPDOCUMENT><documentType>4</documentType></OWNERSHIPDOCUMENT>");
  EXPECT_EQ(find_table(upper.source, "SUBMISSION"), upper.source.table_count())
      << "XML names are told apart by letter case";
}

TEST(Hostile, AskingBeyondTheEndIsAnswered) {
  reading read(filing_text{});
  cell_reader cells(read.source);
  EXPECT_EQ(cells.read(2, 99, 0).state, cell_state::absent);
  EXPECT_EQ(cells.read(2, 0, 999).state, cell_state::absent);
  EXPECT_EQ(cells.read(999, 0, 0).state, cell_state::absent);
  EXPECT_EQ(cells.footnote_id({span::nowhere, 0}), "");
  EXPECT_EQ(cells.footnote_id({0xFFFFFF00u, 50}), "");
}

}  // namespace
}  // namespace filigree::test
