// XML that nobody described: what repeats is a table, all else stands in VALUES, and nothing is lost.
#include <gtest/gtest.h>

#include "filigree/pack.hpp"
#include "filigree/workspace.hpp"
#include "read.hpp"
#include "support/cells.hpp"
#include "support/soundness.hpp"

namespace filigree::test {
namespace {

filing open(std::string_view bytes, const read_limits& limits = {}) {
  return filing(owned_bytes::copy(bytes), limits, "a");
}

std::string columns(const filing& source, std::string_view table) {
  const std::size_t index = find_table(source, table);
  std::string all;
  for (std::size_t i = 0; index < source.table_count() && i < source.column_count(index); ++i) {
    const column& one = source.column_at(index, i);
    all += (i > 0 ? " " : "") + std::string(one.name) + ":" + std::string(name_of(one.type));
  }
  return all;
}

std::string codes(const filing& source) {
  std::string all;
  for (std::size_t i = 0; i < source.diagnostic_count(); ++i)
    all += (i > 0 ? " " : "") + std::string(source.diagnostic_at(i).code);
  return all;
}

constexpr std::string_view pets = R"(<?xml version="1.0"?>
<p:petList xmlns:p="urn:invented" version="2">
  <p:submissionType>PET-1/A</p:submissionType>
  <p:owner><p:name>Ada &amp; Co</p:name><p:zip>00123</p:zip></p:owner>
  <p:pet id="a"><p:petName>Rex</p:petName><p:born>2020-01-31</p:born><p:weightKg>12.50</p:weightKg>
    <p:chip>000777</p:chip><p:vet><p:city>Ulm</p:city></p:vet><p:tame>true</p:tame>
    <p:visit><p:day>1/2/2021</p:day></p:visit><p:visit><p:day>N/A</p:day><p:cost/></p:visit></p:pet>
  <p:pet id="b"><p:petName><![CDATA[Tom <3]]></p:petName><p:born/><p:weightKg>1,004</p:weightKg>
    <p:chip>8</p:chip><p:tame>false</p:tame><p:visit><p:day>2021-03-04</p:day></p:visit></p:pet>
</p:petList>)";

TEST(GenericXml, WhatRepeatsIsATable) {
  const filing source = open(pets);
  EXPECT_EQ(soundness(source).check(), "");
  EXPECT_EQ(source.read_as(), shape::xml);
  EXPECT_EQ(source.form(), "PET-1/A");
  EXPECT_FALSE(source.unreadable());
  EXPECT_EQ(codes(source), "");
  EXPECT_EQ(columns(source, "VALUES"), "ROW_ORDER:decimal PATH:text NAME:text VALUE:text");
  EXPECT_EQ(columns(source, "PET"),
            "PET_ROW:decimal ID:text PET_NAME:text BORN:date WEIGHT_KG:decimal CHIP:text CITY:text TAME:boolean");
  EXPECT_EQ(columns(source, "VISIT"), "PET_ROW:decimal DAY:date COST:text");
  cells_of cells(source);
  ASSERT_EQ(cells.rows("PET"), 2u);
  ASSERT_EQ(cells.rows("VISIT"), 3u);
  EXPECT_EQ(cells.text("PET", 0, "WEIGHT_KG"), "12.50");
  EXPECT_EQ(cells.text("PET", 1, "WEIGHT_KG"), "1004");
  EXPECT_EQ(cells.text("PET", 0, "CHIP"), "000777");
  EXPECT_EQ(cells.text("PET", 0, "CITY"), "Ulm");
  EXPECT_EQ(cells.text("PET", 1, "CITY"), "(absent)");
  EXPECT_EQ(cells.text("PET", 1, "PET_NAME"), "Tom <3");
  EXPECT_EQ(cells.text("PET", 1, "BORN"), "(empty)");
  EXPECT_EQ(cells.text("VISIT", 0, "DAY"), "2021-01-02");
  EXPECT_EQ(cells.text("VISIT", 1, "DAY"), "(not-applicable)");
  EXPECT_EQ(cells.text("VISIT", 2, "PET_ROW"), "2");
  EXPECT_EQ(cells.text("VALUES", 0, "NAME"), "@version");
  EXPECT_EQ(cells.text("VALUES", 0, "PATH"), "petList");
  EXPECT_EQ(cells.text("VALUES", 2, "PATH"), "petList/owner");
  EXPECT_EQ(cells.text("VALUES", 2, "VALUE"), "Ada & Co");
  EXPECT_EQ(cells.text("VALUES", 3, "VALUE"), "00123");
  const coverage covered = source.read_coverage();
  EXPECT_EQ(covered.leaves, covered.read);
  EXPECT_EQ(covered.leaves, 21u);
}

TEST(GenericXml, TitlesAndMeaningsComeFromTheNames) {
  const filing source = open(pets);
  const std::size_t pet = find_table(source, "PET");
  EXPECT_EQ(source.table_title(pet), "Pet");
  EXPECT_EQ(source.column_at(pet, 4).title, "Weight kg");
  EXPECT_EQ(source.column_at(pet, 4).meaning, "petList/pet/weightKg");
  const std::size_t visit = find_table(source, "VISIT");
  EXPECT_EQ(source.column_at(visit, 0).part, column_part::parent_key);
  EXPECT_EQ(source.column_at(visit, 0).refers, "PET");
}

TEST(GenericXml, WhatRepeatsAsATextIsATableOfOneColumn) {
  const filing source = open("<r><city>Ulm</city><city lang='x'>Bonn</city></r>");
  EXPECT_EQ(columns(source, "CITY"), "CITY:text LANG:text");
  cells_of cells(source);
  EXPECT_EQ(cells.text("CITY", 1, "LANG") + cells.text("CITY", 1, "CITY"), "xBonn");
}

TEST(GenericXml, NamesDifferByTheNamesAroundThem) {
  const filing source = open(
      "<r><x><mail><city>A</city></mail><home><city>B</city><Na-me>1</Na-me></home><XMLData>2</XMLData></x>"
      "<x><y x='1'><x>3</x></y></x></r>");
  EXPECT_EQ(soundness(source).check(), "");
  EXPECT_EQ(columns(source, "X"),
            "MAIL_CITY:text HOME_CITY:text NA_ME:decimal XML_DATA:decimal Y_X:decimal Y_X_2:decimal");
}

TEST(GenericXml, TypesNeedEveryValue) {
  const filing source = open(
      "<r><x><a>1</a><b>1</b><c>1</c><d>1234567890123456</d><e>1.5</e><f>true</f><g>2020-01-01</g><h>N/A</h></x>"
      "<x><a>x</a><b>01</b><c>-2.50</c><d>2</d><e>N/A</e><f>1</f><g>2020-02-30</g><h>n/a</h></x></r>");
  EXPECT_EQ(columns(source, "X"), "A:text B:text C:decimal D:text E:decimal F:text G:text H:text");
  EXPECT_EQ(cells_of(source).text("X", 1, "E"), "(not-applicable)");
  EXPECT_EQ(codes(source), "");
}

TEST(GenericXml, MixedContentIsAText) {
  const filing source = open("<r><s>See the <w id='7'>bold</w> words</s><q>stray<v>a long value</v></q></r>");
  EXPECT_EQ(soundness(source).check(), "");
  cells_of cells(source);
  ASSERT_EQ(cells.rows("VALUES"), 4u);
  EXPECT_EQ(cells.text("VALUES", 0, "VALUE"), "7");
  EXPECT_EQ(cells.text("VALUES", 1, "VALUE"), "See the bold words");
  EXPECT_EQ(cells.text("VALUES", 2, "VALUE"), "stray");
  EXPECT_EQ(cells.text("VALUES", 3, "VALUE"), "a long value");
}

TEST(GenericXml, DamageIsRepairedAndSaid) {
  const filing source = open("<r><x><a>1<b>2</b></x><x><a>3</y></x></z><x><a>A & B</a></x></r>");
  EXPECT_EQ(soundness(source).check(), "");
  EXPECT_EQ(codes(source), "end-tag-missing end-tag-mismatch stray-end-tag bare-ampersand");
  cells_of cells(source);
  ASSERT_EQ(cells.rows("X"), 3u);
  EXPECT_EQ(cells.text("X", 0, "A"), "1");
  EXPECT_EQ(cells.text("X", 0, "B"), "2");
  EXPECT_EQ(cells.text("X", 2, "A"), "A & B");
}

TEST(GenericXml, ACutNumberIsNoNumber) {
  const filing source = open("<r><x><n>100</n></x><x><n>12");
  EXPECT_EQ(codes(source), "truncated");
  EXPECT_EQ(cells_of(source).text("X", 1, "N"), "(invalid)");
}

TEST(GenericXml, CutAnywhereIsSound) {
  for (std::size_t size = 0; size < pets.size(); ++size) {
    const filing source = open(pets.substr(0, size));
    ASSERT_EQ(soundness(source).check(), "") << size;
  }
}

TEST(GenericXml, AttributesGivenTwiceAndBothKept) {
  const filing source = open("<r a='1' a='2'><x b='3'/><x b='4' b='5'/></r>");
  EXPECT_EQ(soundness(source).check(), "");
  cells_of cells(source);
  EXPECT_EQ(columns(source, "VALUES"), "ROW_ORDER:decimal PATH:text NAME:text OF_ROW:decimal VALUE:text");
  ASSERT_EQ(cells.rows("VALUES"), 3u);
  EXPECT_EQ(cells.text("VALUES", 1, "VALUE"), "2");
  EXPECT_EQ(cells.text("VALUES", 2, "VALUE"), "5");
  EXPECT_EQ(cells.text("VALUES", 2, "OF_ROW"), "2");
}

TEST(GenericXml, DepthHasALimit) {
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<a><a>";
  deep += "x";
  const filing source = open(deep);
  EXPECT_EQ(soundness(source).check(), "");
  EXPECT_EQ(codes(source).substr(0, 8), "too-deep");
}

TEST(GenericXml, ManyNamesAreValues) {
  std::string many = "<r>";
  for (int i = 0; i < 200000; ++i)
    many += "<n" + std::to_string(i) + ">" + std::to_string(i) + "</n" + std::to_string(i) + ">";
  const filing source = open(many + "</r>");
  EXPECT_EQ(soundness(source).check(false), "");
  cells_of cells(source);
  ASSERT_EQ(cells.rows("VALUES"), 200000u);
  EXPECT_EQ(cells.text("VALUES", 199999, "NAME"), "n199999");
  EXPECT_EQ(cells.text("VALUES", 199999, "PATH"), "r");
  EXPECT_EQ(cells.text("VALUES", 199999, "VALUE"), "199999");
  EXPECT_LT(source.memory_used(), many.size() * 16);
}

TEST(GenericXml, ManyColumnsAndTablesEndInValues) {
  std::string many = "<r>";
  for (int i = 0; i < 3000; ++i) {
    const std::string n = std::to_string(i);
    many += "<x><c" + n + ">1</c" + n + "></x><t" + n + "><v>2</v></t" + n + "><t" + n + "><v>3</v></t" + n + ">";
  }
  const filing source = open(many + "</r>");
  EXPECT_EQ(soundness(source).check(false), "");
  EXPECT_LE(source.table_count(), 110u);
  const coverage covered = source.read_coverage();
  EXPECT_EQ(covered.leaves, 9000u);
  EXPECT_EQ(covered.read, 9000u);
  EXPECT_LT(source.memory_used(), many.size() * 40);
}

TEST(GenericXml, LittleMemoryIsNoTrap) {
  for (std::size_t memory = 0; memory < 60000; memory += 700) {
    read_limits limits;
    limits.memory = memory;
    const filing source = open(pets, limits);
    ASSERT_EQ(soundness(source, true).check(), "") << memory;
  }
}

TEST(GenericXml, DocumentsOfASubmissionShareTheirTables) {
  const std::string submission =
      "<SEC-DOCUMENT>x.txt : 20260102\n<SEC-HEADER>x.hdr.sgml : 20260102\nACCESSION NUMBER:\t\t0000000001-26-000001\n"
      "CONFORMED SUBMISSION TYPE:\tZZ-9\n</SEC-HEADER>\n"
      "<DOCUMENT>\n<TYPE>ZZ-9\n<SEQUENCE>1\n<FILENAME>a.xml\n<TEXT>\n<XML>\n<r><v>1</v><x>1</x><x>2</x></r>\n</XML>\n</"
      "TEXT>\n"
      "</DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-99\n<SEQUENCE>2\n<FILENAME>b.xml\n<TEXT>\n<XML>\n<r><v>2</v><x>3</x></r>\n"
      "</XML>\n</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-101.SCH\n<SEQUENCE>3\n<FILENAME>c.xsd\n<TEXT>\n<XBRL>\n"
      "<?xml version=\"1.0\"?>\n<xs:schema xmlns:xs=\"urn:x\"><xs:element "
      "name=\"q\"/></xs:schema>\n</XBRL>\n</TEXT>\n</DOCUMENT>\n"
      "</SEC-DOCUMENT>\n";
  const filing source = open(submission);
  EXPECT_EQ(soundness(source).check(), "");
  EXPECT_EQ(source.read_as(), shape::xml);
  EXPECT_EQ(source.form(), "ZZ-9");
  cells_of cells(source);
  ASSERT_EQ(cells.rows("X"), 3u);
  EXPECT_EQ(cells.text("X", 2, "DOCUMENT"), "b.xml");
  EXPECT_EQ(cells.text("X", 2, "ACCESSION_NUMBER"), "0000000001-26-000001");
  EXPECT_EQ(cells.rows("VALUES"), 2u);
  EXPECT_EQ(cells.text("VALUES", 1, "DOCUMENT"), "b.xml");
}

TEST(GenericXml, DescribedFormsAreReadTooWithoutTheirDescription) {
  const std::string_view form4 =
      "<ownershipDocument><documentType>4</documentType><footnotes><footnote id='F1'>a</footnote><footnote id='F2'>b"
      "</footnote></footnotes></ownershipDocument>";
  EXPECT_NE(find_table(open(form4), "NONDERIV_TRANS"), open(form4).table_count());
  const filing source = undescribed::read(owned_bytes::copy(form4));
  EXPECT_EQ(source.form(), "4");
  EXPECT_EQ(columns(source, "FOOTNOTE"), "ID:text FOOTNOTE:text");
}

TEST(GenericXml, AWorkspaceHasTheTables) {
  workspace all;
  for (const char* const name : {"a", "b"}) {
    output packed;
    {
      const filing source = open(pets);
      pack(source, packed);
    }
    ASSERT_EQ(all.add(packed.view(), name), add_result::added);
  }
  const std::size_t pet = all.find_table("PET");
  ASSERT_LT(pet, all.table_count());
  EXPECT_EQ(all.row_count(pet), 4u);
  workspace_reader cells(all);
  EXPECT_EQ(cells.read(pet, 3, all.find_column(pet, "PET_NAME")).text, "Tom <3");
}

TEST(GenericXml, NeedsLittleMoreMemoryThanItsTables) {
  std::string text = "<register>";
  for (int i = 0; i < 20000; ++i)
    text +=
        "<entry><who>A. Fell</who><paid>12.50</paid><day>2026-01-31</day><note>see <b>there</b> and on</note></entry>";
  text += "</register>";
  read_limits limits;
  limits.memory = text.size() * 3 / 2;
  const filing source(owned_bytes::copy(text), limits, "a.xml");
  EXPECT_FALSE(source.incomplete());
  EXPECT_EQ(source.read_coverage().leaves, 80000u);
}

TEST(GenericXml, LineEndsAreThoseOfXml) {  // XML 1.0 §2.11
  const filing source = open("<r><a>x\r\ny\rz&#13;</a><b>1\r\n</b></r>");
  cells_of cells(source);
  EXPECT_EQ(cells.text("VALUES", 0, "VALUE"), "x\ny\nz\r");
  EXPECT_EQ(cells.raw("VALUES", 0, "VALUE"), "x\r\ny\rz&#13;");
  EXPECT_EQ(cells.text("VALUES", 1, "VALUE"), "1");
}

}  // namespace
}  // namespace filigree::test
