// Documents of a submission: their bytes exactly, what they are, uuencoded ones decoded, and marks that are missing.
#include "filigree/document.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "filigree/submissions.hpp"
#include "unit/reading.hpp"

namespace filigree::test {
namespace {

std::string document_of(const std::string& head, const std::string& body) {
  return "<DOCUMENT>\n" + head + "<TEXT>\n" + body + "</TEXT>\n</DOCUMENT>\n";
}

std::string header(int n = 12) {
  const std::string number = "0009900001-26-0000" + std::to_string(n);
  return "<SEC-DOCUMENT>" + number + ".txt : 20260304\n<SEC-HEADER>" + number +
         ".hdr.sgml : 20260304\nACCESSION NUMBER:\t\t" + number + "\nCONFORMED SUBMISSION TYPE:\t8-K\n</SEC-HEADER>\n";
}

std::string body_of(const filing& source, std::size_t index, const document_options& options = {}) {
  output out;
  write_document(source, index, options, out);
  return std::string(out.view());
}

/// Uuencoded by the rule, apart from ours.
std::string uuencoded(const std::string& bytes, const std::string& name = "x.bin") {
  std::string text = "begin 644 " + name + "\n";
  const auto digit = [](unsigned value) { return static_cast<char>(value == 0 ? '`' : value + 32); };
  for (std::size_t at = 0; at < bytes.size(); at += 45) {
    const std::string part = bytes.substr(at, 45);
    text += digit(static_cast<unsigned>(part.size()));
    for (std::size_t i = 0; i < part.size(); i += 3) {
      const auto byte = [&](std::size_t k) {
        return i + k < part.size() ? static_cast<unsigned char>(part[i + k]) : 0u;
      };
      const unsigned group = byte(0) << 16 | byte(1) << 8 | byte(2);
      for (int shift = 18; shift >= 0; shift -= 6) text += digit(group >> shift & 63);
    }
    text += "\n";
  }
  return text + "`\nend\n";
}

std::string every_byte(std::size_t size) {
  std::string bytes;
  for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>(i * 7 + i / 256);
  return bytes;
}

TEST(Document, BytesAreTheLinesBetweenTheMarks) {
  for (const std::string body : {"One line.\n", "", "\n\n  led by blanks\n\n", "no line end", "a </TEXT> within\n",
                                 "</TEXT>\nand more\n", "</DOCUMENT>\nof another kind\n", "<DOCUMENT>\nan example\n",
                                 "&lt;DOCUMENT&gt;\n", "<document>\n</document>\n", "<SUBMISSION>\nno header\n"}) {
    reading read(header() + document_of("<TYPE>EX-99\n", body) + document_of("<TYPE>EX-100\n", "second\n"));
    ASSERT_EQ(read.source.documents().size(), 2u) << body;
    if (body != "no line end") {
      EXPECT_EQ(body_of(read.source, 0), body);
    }
    EXPECT_EQ(body_of(read.source, 1), "second\n");
    EXPECT_EQ(read.said("truncated"), 0u) << body;
  }
  reading same_line(header() + "<DOCUMENT>\n<TYPE>EX-99\n<TEXT>on its line</TEXT>\n</DOCUMENT>\n");
  EXPECT_EQ(body_of(same_line.source, 0), "on its line");
}

TEST(Document, WrappersAreTakenOff) {
  for (const std::string name : {"XML", "XBRL", "PDF"}) {
    reading read(header() + document_of("<TYPE>EX-99\n", "<" + name + ">\nthe body\n</" + name + ">\n"));
    EXPECT_EQ(body_of(read.source, 0), "the body\n");
    EXPECT_EQ(read.source.documents()[0].wrapper, name);
    EXPECT_EQ(read.said("unclosed-wrapper") + read.said("mismatched-wrapper"), 0u);
  }
  reading other(header() + document_of("<TYPE>EX-99\n", "<XML>\nthe body\n</XBRL>\n"));
  EXPECT_EQ(body_of(other.source, 0), "the body\n");
  EXPECT_EQ(other.said("mismatched-wrapper"), 1u);
  reading open(header() + document_of("<TYPE>EX-99\n", "<XML>\nthe body\n"));
  EXPECT_EQ(body_of(open.source, 0), "the body\n");
  EXPECT_EQ(open.said("unclosed-wrapper"), 1u);
}

TEST(Document, MissingMarksEndIt) {
  reading text_end(header() + "<DOCUMENT>\n<TYPE>A\n<TEXT>\nbody\n</DOCUMENT>\n" + document_of("<TYPE>B\n", "next\n"));
  EXPECT_EQ(body_of(text_end.source, 0), "body\n");
  EXPECT_EQ(text_end.said("missing-text-end"), 1u);
  reading end(header() + "<DOCUMENT>\n<TYPE>A\n<TEXT>\nbody\n" + document_of("<TYPE>B\n", "next\n"));
  ASSERT_EQ(end.source.documents().size(), 2u);
  EXPECT_EQ(body_of(end.source, 0), "body\n");
  EXPECT_EQ(end.said("truncated"), 1u);
  reading text(header() + "<DOCUMENT>\n<TYPE>A\nbody\n</DOCUMENT>\n");
  EXPECT_EQ(body_of(text.source, 0), "body\n");
  EXPECT_EQ(text.said("missing-text"), 1u);
  reading submission(header() + "<DOCUMENT>\n<TYPE>A\n<TEXT>\nbody\n</SEC-DOCUMENT>\n");
  EXPECT_EQ(body_of(submission.source, 0), "body\n");
  reading stray(header() + document_of("<TYPE>A\n", "body\n") + "words between\n" + document_of("<TYPE>B\n", "next\n"));
  EXPECT_EQ(stray.said("stray-text"), 1u);
}

TEST(Document, HeadsMayHoldOtherLines) {
  reading read(header() + document_of("<TYPE>A\n<FLAWED>\nwrapped words\n<TYPE>B\n", "body\n"));
  EXPECT_EQ(read.source.documents()[0].type, "A");
  EXPECT_EQ(read.said("unknown-document-tag"), 2u);
  EXPECT_EQ(read.said("unknown-document-line"), 1u);
}

TEST(Document, FormatIsToldByTheBytes) {
  const auto format = [](const std::string& body, const std::string& name = {}) {
    const filing source(owned_bytes::copy(
        header() + document_of("<TYPE>A\n" + (name.empty() ? "" : "<FILENAME>" + name + "\n"), body)));
    return std::string(name_of(source.documents()[0].format));
  };
  EXPECT_EQ(format("Words.\n"), "text");
  EXPECT_EQ(format("<PAGE>\n<TABLE>\n<CAPTION>\n<S> <C>\n</TABLE>\n"), "text");
  EXPECT_EQ(format("<HTML><P>Words\n"), "html");
  EXPECT_EQ(format("<p>Words\n"), "html");
  EXPECT_EQ(format("<?xml version='1.0'?>\n<edgarSubmission/>\n", "primary_doc.xml"), "xml");
  EXPECT_EQ(format("<XML>\n<informationTable>\n</informationTable>\n</XML>\n"), "xml");
  EXPECT_EQ(
      format(
          "<XBRL>\n<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'><body>\n</body></html>\n</XBRL>\n",
          "a.htm"),
      "ixbrl");
  EXPECT_EQ(format("<html xmlns:ix='http://www.xbrl.org/2013/inlineXBRL'>\n"), "ixbrl");
  EXPECT_EQ(format("{\"version\": 2}\n", "MetaLinks.json"), "json");
  EXPECT_EQ(format("var a = 1;\n", "Show.js"), "js");
  EXPECT_EQ(format(".a { color: red }\n", "report.css"), "css");
  EXPECT_EQ(format("<PDF>\n" + uuencoded("%PDF-1.7 and so on") + "</PDF>\n"), "pdf");
  EXPECT_EQ(format(uuencoded("GIF89a...")), "gif");
  EXPECT_EQ(format(uuencoded("\xFF\xD8\xFF\xE0...")), "jpg");
  EXPECT_EQ(format(uuencoded("\x89PNG\r\n...")), "png");
  EXPECT_EQ(format(uuencoded("PK\x03\x04...a.xml")), "zip");
  EXPECT_EQ(format(uuencoded("PK\x03\x04...a.xml"), "Financial_Report.xlsx"), "xlsx");
  EXPECT_EQ(format(uuencoded("PK\x03\x04..........[Content_Types].xml")), "xlsx");
  EXPECT_EQ(format(uuencoded("who knows")), "uuencoded");
  EXPECT_EQ(format(""), "none");
}

TEST(Document, IsDecodedExactly) {
  for (const std::size_t size : {0u, 1u, 2u, 3u, 44u, 45u, 46u, 1000u, 5000u}) {
    const std::string bytes = every_byte(size);
    const std::string encoded = uuencoded(bytes);
    reading read(header() + document_of("<TYPE>A\n", encoded));
    EXPECT_EQ(body_of(read.source, 0), bytes);
    EXPECT_EQ(body_of(read.source, 0, {true, false}), encoded);
    std::string blanks;  // blanks for zeros, and those at line ends stripped
    for (const char c : encoded) {
      if (c == '\n')
        while (!blanks.empty() && blanks.back() == ' ') blanks.pop_back();
      blanks += c == '`' ? ' ' : c;
    }
    reading stripped(header() + document_of("<TYPE>A\n", blanks));
    output out;
    const document_report report = write_document(stripped.source, 0, {}, out);
    EXPECT_EQ(std::string(out.view()), bytes);
    EXPECT_EQ(report.damaged_lines, 0u);
    EXPECT_TRUE(report.ended);
  }
}

TEST(Document, DamagedLinesAreCountedAndKeepTheirPlace) {
  const std::string bytes = every_byte(135);
  std::string encoded = uuencoded(bytes);
  const std::size_t second = encoded.find('\n', encoded.find('\n') + 1) + 1;
  encoded[second + 10] = '~';
  reading read(header() + document_of("<TYPE>A\n", encoded.substr(0, encoded.find("`\nend"))));
  output out;
  const document_report report = write_document(read.source, 0, {}, out);
  EXPECT_EQ(report.bytes, 135u);
  EXPECT_EQ(report.damaged_lines, 1u);
  EXPECT_EQ(report.first_damaged, read.source.documents()[0].place.offset + second);
  EXPECT_FALSE(report.ended);
  EXPECT_EQ(std::string(out.view()).substr(0, 45), bytes.substr(0, 45));
  EXPECT_EQ(std::string(out.view()).substr(90), bytes.substr(90));
}

/// Dash escapes are undone at line starts, and only in enclosed messages.
TEST(Document, DashEscapesAreUndone) {
  const std::string begin = "-----BEGIN PRIVACY-ENHANCED MESSAGE-----\nProc-Type: 2001,MIC-CLEAR\n\n";
  const std::string end = "</SEC-DOCUMENT>\n-----END PRIVACY-ENHANCED MESSAGE-----\n";
  const std::string body = "Loss\n- -5.0\n- ----\nx - -y\n";
  reading enclosed(begin + header() + document_of("<TYPE>A\n", body) + end);
  EXPECT_EQ(body_of(enclosed.source, 0), "Loss\n-5.0\n----\nx - -y\n");
  EXPECT_EQ(body_of(enclosed.source, 0, {false, true}), body);
  reading bare(header() + document_of("<TYPE>A\n", body));
  EXPECT_EQ(body_of(bare.source, 0), body);
  // A line of thirteen bytes begins with a dash.
  const std::string bytes = every_byte(58);
  std::string encoded = uuencoded(bytes);
  encoded.insert(encoded.find("\n-") + 1, "- ");
  reading both(begin + header() + document_of("<TYPE>A\n", encoded) + end);
  EXPECT_EQ(body_of(both.source, 0), bytes);
}

TEST(Document, OfABareSourceIsTheSource) {
  reading read("Dear Ada,\n");
  ASSERT_EQ(read.source.documents().size(), 1u);
  EXPECT_EQ(body_of(read.source, 0), "Dear Ada,\n");
  EXPECT_EQ(body_of(read.source, 1), "");
}

// --- Several submissions in one file ------------------------------------------------------------------------------

std::vector<std::string> pieces_of(const std::string& bytes) {
  std::vector<std::string> pieces;
  submission_splitter splitter(bytes);
  for (submission_piece piece; splitter.next(piece);) pieces.emplace_back(piece.bytes);
  return pieces;
}

TEST(Submissions, StandOneAfterAnother) {
  const std::string first = header(12) + document_of("<TYPE>A\n", "one\n") + "</SEC-DOCUMENT>\n";
  const std::string second = header(13) + document_of("<TYPE>B\n", "two\n") + "</SEC-DOCUMENT>\n";
  const std::string feed = "<SUBMISSION>\n<ACCESSION-NUMBER>0009900001-26-000014\n" +
                           document_of("<TYPE>C\n", "three\n") + "</SUBMISSION>\n";
  const std::string message = "-----BEGIN PRIVACY-ENHANCED MESSAGE-----\nProc-Type: 2001,MIC-CLEAR\n\n" + second +
                              "-----END PRIVACY-ENHANCED MESSAGE-----\n";
  using list = std::vector<std::string>;
  EXPECT_EQ(pieces_of(first + second + feed), (list{first, second, feed}));
  EXPECT_EQ(pieces_of(first + message + feed), (list{first, message, feed}));
  EXPECT_EQ(pieces_of(message + message), (list{message, message}));
  EXPECT_EQ(pieces_of(first + "\n\n" + second + "\n"), (list{first, "\n\n" + second + "\n"}));
  const std::string cut = first.substr(0, first.find("</TEXT>"));
  EXPECT_EQ(pieces_of(cut + second), (list{cut, second}));
  EXPECT_EQ(pieces_of(cut + message), (list{cut, message}));
  const std::string only_header = header(15);
  EXPECT_EQ(pieces_of(only_header + second), (list{only_header, second}));
  for (const std::string& one :
       {first, feed, message, cut, only_header, std::string("words\n"), std::string(), std::string("<a/>")})
    EXPECT_EQ(pieces_of(one), list{one});
  EXPECT_EQ(count_submissions(first + second), 2u);
}

TEST(Submissions, KeepTheirPlacesInTheFile) {
  const std::string first = header(12) + document_of("<TYPE>A\n", "one\n") + "</SEC-DOCUMENT>\n";
  const std::string second = header(13) + document_of("<TYPE>4\n", "two\n") + "</SEC-DOCUMENT>\n";
  const std::string file = first + second;
  submission_splitter splitter(file);
  submission_piece piece;
  ASSERT_TRUE(splitter.next(piece) && splitter.next(piece));
  EXPECT_FALSE(splitter.more());
  const filing source(owned_bytes::copy(piece.bytes), {}, "file.txt#2", piece.start);
  EXPECT_EQ(source.accession(), "0009900001-26-000013");
  output out;
  write_json(source, {layout::own, true, {}}, out);
  const auto whole = parse_json(out.view());
  ASSERT_TRUE(whole);
  const auto& document = (*whole)["documents"][0];
  EXPECT_EQ(document["offset"].text, std::to_string(file.find("two\n")));
  EXPECT_EQ((*whole)["diagnostics"][0]["line"].text, std::to_string(1 + std::count(first.begin(), first.end(), '\n')));
  const filing both(owned_bytes::copy(file));
  EXPECT_EQ(both.documents().size(), 1u);
  EXPECT_EQ(count_of(both, "several-submissions"), 1u);
}

}  // namespace
std::string as_utf16(std::string_view text, bool little, bool marked) {
  std::string bytes;
  if (marked) bytes = little ? "\xFF\xFE" : "\xFE\xFF";
  for (const char c : text) {
    const char unit[2] = {little ? c : '\0', little ? '\0' : c};
    bytes.append(unit, 2);
  }
  return bytes;
}

TEST(Submissions, AreToldApartInUtf16) {
  const std::string first = header(12) + document_of("<TYPE>A\n", "one\n") + "</SEC-DOCUMENT>\n";
  const std::string second = "-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n\n" + header(13) +
                             document_of("<TYPE>B\n", "two\n") + "</SEC-DOCUMENT>\n";
  const std::string cut = first.substr(0, first.find("</TEXT>"));
  using list = std::vector<std::string>;
  for (const bool little : {true, false}) {
    const auto wide = [&](const std::string& text, bool marked = false) { return as_utf16(text, little, marked); };
    EXPECT_EQ(pieces_of(wide(first + second)), (list{wide(first), wide(second)}));
    EXPECT_EQ(pieces_of(wide(first + second, true)), (list{wide(first, true), wide(second)}));
    EXPECT_EQ(pieces_of(wide(first, true) + wide(second, true)), (list{wide(first, true), wide(second, true)}));
    EXPECT_EQ(pieces_of(wide(cut + second, true)), (list{wide(cut, true), wide(second)}));
    EXPECT_EQ(pieces_of(wide(first + first) + "x"), (list{wide(first), wide(first) + "x"})) << "half a unit is kept";
    EXPECT_EQ(pieces_of(wide(first)), list{wide(first)});
    EXPECT_EQ(pieces_of(wide("words\n", true)), list{wide("words\n", true)});

    const std::string file = wide(first, true) + wide(second, true);
    submission_splitter splitter(file);
    submission_piece piece;
    ASSERT_TRUE(splitter.next(piece) && splitter.next(piece));
    EXPECT_FALSE(splitter.more());
    EXPECT_EQ(piece.start.offset, wide(first, true).size());
    EXPECT_EQ(piece.start.line, 1 + std::count(first.begin(), first.end(), '\n'));
    const filing source(owned_bytes::copy(piece.bytes), {}, "file.txt#2", piece.start);
    EXPECT_EQ(source.accession(), "0009900001-26-000013");
    ASSERT_EQ(source.documents().size(), 1u);
    EXPECT_EQ(body_of(source, 0), "two\n");
  }
  const std::string other =
      "\xFF\xFE" + as_utf16("<?xml version=\"1.0\"?><a>", true, false) + "\x42\x26</";  // not ASCII
  EXPECT_EQ(pieces_of(other), list{other});
}

}  // namespace filigree::test
