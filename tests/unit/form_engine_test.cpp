// The one engine that runs every spec, over a form that does not exist: the worked example of CONTRIBUTING, and what it
// leaves out.
#include <gtest/gtest.h>

#include <string>

#include "forms/xml_reader.hpp"
#include "spec/columns.hpp"
#include "spec/compile.hpp"
#include "table/filing_data.hpp"

namespace filigree::test {
namespace {

using enum value_type;
using namespace columns;

constexpr column_spec submission_columns[] = {
    accession_number(),
    filing_date(),
    own("SUBMISSIONTYPE", code, "headerData/submissionType", "Form", "LEND, or LEND/A."),
    own("CIK", text, "formData/lender/@cik", "Lender CIK", "The lender's number at the SEC."),
    own("LENDER", text, "formData/lender/name|formData/lenders/lenderName", "Lender", "Who lends."),
    own("RELATION_1", text, "formData/lender/relation", "Relation", "The first relation."),
    own("RELATION_2", text, "formData/lender/relation", "Relation", "The second relation."),
};
constexpr column_spec rate_columns[] = {
    own("BASE", text, "formData/rates/base", "Base", "Index that rates follow."),
};
constexpr column_spec loan_columns[] = {
    row_number("LOAN_SK", column_origin::filigree),
    own("AMOUNT", decimal, "amount", "Amount", "Amount lent, in dollars."),
    own("CURRENCY", code, "amount/@currency", "Currency", "Of the amount."),
    own("DUE", date, "terms/due", "Due", "Day on which it is to be paid back."),
    joined(own("GUARANTORS", text, "guarantor", "Guarantors", "Who vouches for the loan.")),
};
constexpr column_spec note_columns[] = {
    parent_number("LOAN_SK", "LOAN", "Loan", "Row of the loan.", column_origin::filigree),
    own("KIND", code, "@kind", "Kind", "Kind of note."),
    own("NOTE", text, ".", "Note", "The note."),
};
constexpr column_spec bundle_columns[] = {
    own("NAME", text, "name", "Name", "Name of the bundle."),
    own("RATING", text, "rating", "Rating", "How sound it is."),
};
constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION", .title = "Filing", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "RATES", .title = "Rates", .columns = rate_columns, .same_rows = 0},
    {.name = "LOAN",
     .title = "Loans",
     .columns = loan_columns,
     .rows = "edgarSubmission/formData/loan|loanTable/loan|edgarSubmission/formData/bundle/loan"},
    {.name = "LOAN_NOTE",
     .title = "Notes",
     .columns = note_columns,
     .rows = "edgarSubmission/formData/loan/notes/note|loanTable/loan/notes/note|"
             "edgarSubmission/formData/bundle/loan/notes/note"},
    {.name = "BUNDLE", .title = "Bundles", .columns = bundle_columns, .rows = "edgarSubmission/formData/bundle?"},
};
constexpr ignored_path ignored[] = {{"edgarSubmission/headerData/secret", "an access code"}};
constexpr std::string_view not_applicable[] = {"N/A"};
using made_of = compiled<source_tables, ignored>;
constexpr form_spec form = {.name = "LEND",
                            .title = "Loans",
                            .types = {},
                            .roots = {},
                            .tables = made_of::tables,
                            .elements = made_of::elements,
                            .ignored = ignored,
                            .form_column = "SUBMISSIONTYPE",
                            .not_applicable = not_applicable};

enum table : std::size_t { submission, rates, loan, loan_note, bundle };

class lent {
 public:
  explicit lent(std::string_view xml) : data_(owned_bytes::copy(xml), {}), text_(data_.budget) {
    const std::uint8_t first = data_.use(form.tables);
    data_.not_applicable = form.not_applicable;
    found = read_xml_form(data_, {0, static_cast<std::uint32_t>(xml.size())}, form, first);
    data_.finish();
  }

  std::size_t rows(std::size_t table) const { return data_.rows_of(table); }
  std::string at(std::size_t table, std::size_t row, std::string_view column) {
    for (const column_spec& one : form.tables[table].columns) {
      if (one.shown.name != column) continue;
      const std::uint32_t index = data_.row_of(table, row);
      if (one.source == column_source::parent_key) {
        const std::uint32_t parent = data_.enclosing(index, one.shown.refers);
        return parent == no_row ? "(none)" : std::to_string(data_.rows[parent].order);
      }
      const stored_cell& cell = *data_.cell_at(index, one.slot);
      return cell.state == cell_state::value ? std::string(data_.text_of(cell, text_))
                                             : "(" + std::string(name_of(cell.state)) + ")";
    }
    return "(no such column)";
  }
  std::uint32_t order(std::size_t table, std::size_t row) const { return data_.rows[data_.row_of(table, row)].order; }
  bool inside(std::size_t table, std::size_t row, std::string_view outer) const {
    return data_.enclosing(data_.row_of(table, row), outer) != no_row;
  }
  /// PATH=VALUE of each row of OTHER_VALUES.
  std::string others() {
    std::string all;
    if (data_.other_table == no_table) return all;
    for (std::size_t row = 0; row < data_.rows_of(data_.other_table); ++row) {
      const std::uint32_t index = data_.row_of(data_.other_table, row);
      if (!all.empty()) all += ' ';
      all += std::string(data_.text_of(*data_.cell_at(index, 0), text_)) + "=";
      all += data_.text_of(*data_.cell_at(index, 1), text_);
    }
    return all;
  }
  coverage covered() const { return data_.covered; }
  std::size_t unread() const {
    std::size_t count = 0;
    for (const unread_path& one : data_.unread) count += one.count;
    return count;
  }

  bool found = false;

 private:
  filing_data data_;
  text_buffer text_;
};

std::string loans(const std::string& inside) {
  return "<edgarSubmission><formData>" + inside + "</formData></edgarSubmission>";
}

TEST(FormEngine, ReadsWhatTheSpecSays) {
  lent read(R"(<?xml version="1.0"?>
<edgarSubmission xmlns="http://www.sec.gov/edgar/lend">
  <headerData><submissionType>LEND</submissionType><secret>x</secret></headerData>
  <formData>
    <lender cik="0009900123"><name>Juniper &amp; Sons</name></lender>
    <rates><base>PRIME</base></rates>
    <loan><amount currency="USD">1,200.50</amount><terms><due>03-31-2027</due></terms>
      <guarantor>A. Fell</guarantor><guarantor>B. Moor</guarantor>
      <notes><note kind="x">first</note><note>second</note></notes></loan>
    <loan><amount>N/A</amount></loan>
  </formData>
</edgarSubmission>)");
  EXPECT_TRUE(read.found);
  EXPECT_EQ(read.at(submission, 0, "SUBMISSIONTYPE"), "LEND");
  EXPECT_EQ(read.at(submission, 0, "CIK"), "0009900123");
  EXPECT_EQ(read.at(submission, 0, "LENDER"), "Juniper & Sons");
  EXPECT_EQ(read.rows(loan), 2u);
  EXPECT_EQ(read.at(loan, 0, "AMOUNT"), "1,200.50");
  EXPECT_EQ(read.at(loan, 0, "CURRENCY"), "USD");
  EXPECT_EQ(read.at(loan, 0, "DUE"), "03-31-2027");
  EXPECT_EQ(read.at(loan, 0, "GUARANTORS"), "A. Fell, B. Moor");
  EXPECT_EQ(read.at(loan, 1, "AMOUNT"), "(not-applicable)");
  EXPECT_EQ(read.at(loan, 1, "GUARANTORS"), "(absent)");
  EXPECT_EQ(read.covered().ignored, 1u);
  EXPECT_EQ(read.covered().leaves, read.covered().read + 1);
  EXPECT_EQ(read.others(), "");
}

TEST(FormEngine, RowsKnowTheRowAroundThem) {
  lent read(loans("<loan><notes><note>a</note></notes></loan><loan/><loan><notes><note>b</note></notes></loan>"));
  EXPECT_EQ(read.rows(loan), 3u);
  EXPECT_EQ(read.at(loan_note, 0, "LOAN_SK"), "1");
  EXPECT_EQ(read.at(loan_note, 1, "LOAN_SK"), "3");
  EXPECT_EQ(read.at(loan_note, 1, "NOTE"), "b");
  EXPECT_EQ(read.at(loan_note, 1, "KIND"), "(absent)");
}

TEST(FormEngine, WhatOnlyHoldsOtherRowsIsNone) {
  const std::string inside = "<loan><notes><note>a</note></notes></loan><loan><notes><note>b</note></notes></loan>";
  lent read(loans("<loan/><bundle>" + inside + "</bundle><bundle>" + inside + "<name>second</name></bundle><bundle/>" +
                  "<bundle><rating/></bundle><bundle><news/>" + inside +
                  "</bundle><bundle/><bundle><name>last</name>"));
  ASSERT_EQ(read.rows(bundle), 3u);
  EXPECT_EQ(read.at(bundle, 0, "NAME"), "second");
  EXPECT_EQ(read.at(bundle, 1, "RATING"), "(empty)") << "an element that is there and empty is something";
  EXPECT_EQ(read.at(bundle, 2, "NAME"), "last");
  EXPECT_EQ(read.order(bundle, 2), 3u);
  ASSERT_EQ(read.rows(loan), 7u);
  for (std::size_t note = 0; note < 6; ++note) {
    EXPECT_EQ(read.at(loan_note, note, "LOAN_SK"), std::to_string(note + 2));
    EXPECT_EQ(read.at(loan_note, note, "NOTE"), note % 2 == 0 ? "a" : "b");
    EXPECT_EQ(read.inside(loan, note + 1, "BUNDLE"), note / 2 == 1);
    EXPECT_TRUE(read.inside(loan, note + 1, "SUBMISSION"));
  }
  EXPECT_EQ(read.covered().leaves, read.covered().read + read.unread());
}

TEST(FormEngine, TwoTablesShowTheSameRows) {
  lent read(loans("<rates><base>PRIME</base></rates><lender><name>x</name></lender>"));
  EXPECT_EQ(read.rows(rates), 1u);
  EXPECT_EQ(read.at(rates, 0, "BASE"), "PRIME");
  EXPECT_EQ(read.at(submission, 0, "LENDER"), "x");
}

TEST(FormEngine, AnyPrefixWillDo) {
  for (const std::string prefix : {"", "n1:", "ns4:", "a-very-long-prefix-indeed-more-than-thirty-two-characters:"}) {
    const auto tag = [&](const std::string& name) { return "<" + prefix + name + ">"; };
    const auto end = [&](const std::string& name) { return "</" + prefix + name + ">"; };
    lent read(tag("loanTable") + tag("loan") + tag("amount") + "7" + end("amount") +
              "<com:guarantor>G</com:guarantor>" + end("loan") + tag("loan") + end("loan") + end("loanTable"));
    EXPECT_EQ(read.rows(loan), 2u) << prefix;
    EXPECT_EQ(read.at(loan, 0, "AMOUNT"), "7") << prefix;
    EXPECT_EQ(read.at(loan, 0, "GUARANTORS"), "G") << prefix;
    EXPECT_EQ(read.unread(), 0u) << prefix;
  }
}

TEST(FormEngine, WhatRepeatsFillsTheColumnsOfItsPathAndThenTheOthers) {
  lent read(loans(
      "<lender><relation>a</relation><relation>b</relation><relation>c</relation><name>n</name><name>m</name></lender>"
      "<lenders><lenderName>k</lenderName></lenders>"));
  EXPECT_EQ(read.at(submission, 0, "RELATION_1"), "a");
  EXPECT_EQ(read.at(submission, 0, "RELATION_2"), "b");
  EXPECT_EQ(read.at(submission, 0, "LENDER"), "n");
  EXPECT_EQ(read.others(),
            "edgarSubmission/formData/lender/relation=c edgarSubmission/formData/lender/name=m "
            "edgarSubmission/formData/lenders/lenderName=k");
}

TEST(FormEngine, WhatNoPathClaimsIsKeptAndCounted) {
  lent read(
      loans("<loan color='red'><amount unit=\"k\">1</amount><news><item a='1'>x</item></news>stray</loan>"
            "<lender cik='1' rank='2'/>"));
  EXPECT_EQ(read.at(loan, 0, "AMOUNT"), "1");
  EXPECT_EQ(read.others(),
            "edgarSubmission/formData/loan/@color=red edgarSubmission/formData/loan/amount/@unit=k "
            "edgarSubmission/formData/loan/news/item/@a=1 edgarSubmission/formData/loan/news/item=x "
            "edgarSubmission/formData/loan=stray edgarSubmission/formData/lender/@rank=2");
  EXPECT_EQ(read.unread(), 6u);
  EXPECT_EQ(read.covered().leaves, read.covered().read + read.unread());
}

TEST(FormEngine, TextBetweenElementsIsKeptAndCounted) {
  lent read(
      loans("<loan>before<amount>1</amount> \r\n\t behind &amp; <!-- not this --> on <terms> </terms>"
            "<![CDATA[a<b]]> <notes>\xE6\xA0\xAA<note>x <b>y</b> z</note></notes></loan>"));
  EXPECT_EQ(read.at(loan, 0, "AMOUNT"), "1");
  EXPECT_EQ(read.others(),
            "edgarSubmission/formData/loan=before edgarSubmission/formData/loan=behind & "
            "edgarSubmission/formData/loan=on edgarSubmission/formData/loan=a<b "
            "edgarSubmission/formData/loan/notes=\xE6\xA0\xAA");
  EXPECT_EQ(read.unread(), 5u);
  EXPECT_EQ(read.covered().leaves, read.covered().read + read.unread());
  EXPECT_EQ(lent(loans("<loan>alone</loan>")).others(), "edgarSubmission/formData/loan=alone") << "once";
  EXPECT_EQ(lent(loans("\r\n<loan>\n<!-- c --> <amount>1</amount>\t&#32; </loan> ")).unread(), 0u);
}

TEST(FormEngine, TextInTheMiddleOfManyCommentsIsReadInOnePass) {
  std::string text = "<loan>";
  for (int i = 0; i < 30000; ++i) text += "x<!---->";
  EXPECT_EQ(lent(loans(text + "<amount>1</amount></loan>")).unread(), 30000u);
  EXPECT_EQ(lent(loans(text + "</loan>")).unread(), 1u);
}

TEST(FormEngine, LineEndsAreThoseOfXml) {  // XML 1.0 §2.11
  lent read(loans(
      "<loan><notes><note>a\r\nb\rc\nd&#13;e<![CDATA[f\r\ng]]></note><note>\r\n plain \r\n</note></notes></loan>"));
  EXPECT_EQ(read.at(loan_note, 0, "NOTE"),
            "a\nb\nc\nd\re"
            "f\ng");
  EXPECT_EQ(read.at(loan_note, 1, "NOTE"), "plain");
}

TEST(FormEngine, ANameUnderAnotherParentIsNotTakenForTheColumns) {
  lent read(loans("<loan><history><amount>5</amount></history></loan>"));
  EXPECT_EQ(read.at(loan, 0, "AMOUNT"), "(absent)");
  EXPECT_EQ(read.others(), "edgarSubmission/formData/loan/history/amount=5");
}

TEST(FormEngine, NamespacesAndHintsAreNoValues) {
  lent read(
      "<edgarSubmission xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a b\" "
      "xmlns=\"urn:x\" schemaLocation=\"c\"><headerData xml:lang=\"en\"/></edgarSubmission>");
  EXPECT_EQ(read.unread(), 0u);
  EXPECT_EQ(read.others(), "");
}

TEST(FormEngine, AnotherRootIsAnotherForm) {
  EXPECT_FALSE(lent("<ownershipDocument/>").found);
  EXPECT_FALSE(lent("").found);
}

}  // namespace
}  // namespace filigree::test
