// One suite over both dialects, and what sets them apart.
#include "markup/tokenizer.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/padded.hpp"

namespace filigree::test {
namespace {

const char* word_for(token_kind kind) {
  constexpr const char* words[] = {"end", "text", "start", "end-tag", "comment", "cdata", "declaration", "instruction"};
  return words[static_cast<std::size_t>(kind)];
}

/// `start a[ x="1"]/`, `text hello&`, `end-tag a` …: kind, name, rest in brackets, marks.
template <markup_dialect dialect>
std::vector<std::string> tokens_of(std::string_view text) {
  const padded_text source(text);
  tokenizer<dialect> tokens(source.begin(), source.end());
  std::vector<std::string> list;
  const char* at = source.begin();
  for (token one = tokens.next(); one.kind != token_kind::end; one = tokens.next()) {
    EXPECT_EQ(one.begin, at) << "a gap before a token";
    EXPECT_GT(one.end, one.begin);
    at = one.end;
    std::string line = word_for(one.kind);
    const bool is_tag = one.kind == token_kind::start_tag || one.kind == token_kind::end_tag;
    line += " " + (is_tag ? std::string(one.name) : std::string(one.begin, one.end));
    if (!one.rest.empty()) line += "[" + std::string(one.rest) + "]";
    if (one.self_closing) line += " /";
    if (one.unclosed) line += " unclosed";
    list.push_back(line);
  }
  EXPECT_EQ(at, source.end()) << "tokens cover the source";
  return list;
}

using list = std::vector<std::string>;

template <class Dialect>
class Tokenizer : public testing::Test {
 protected:
  static list read(std::string_view text) { return tokens_of<Dialect::value>(text); }
};
using dialects = testing::Types<std::integral_constant<markup_dialect, markup_dialect::xml>,
                                std::integral_constant<markup_dialect, markup_dialect::html>>;
TYPED_TEST_SUITE(Tokenizer, dialects);

TYPED_TEST(Tokenizer, ReadsNothing) { EXPECT_EQ(this->read(""), list{}); }

TYPED_TEST(Tokenizer, ReadsTagsAndText) {
  EXPECT_EQ(this->read("<a>hello</a>"), (list{"start a", "text hello", "end-tag a"}));
  EXPECT_EQ(this->read("x<b/>y"), (list{"text x", "start b /", "text y"}));
  EXPECT_EQ(this->read("<br />"), (list{"start br[ ] /"}));
  EXPECT_EQ(this->read("A & B<a>"), (list{"text A & B", "start a"}));
}

TYPED_TEST(Tokenizer, ReadsAttributes) {
  EXPECT_EQ(this->read("<a id=\"F1\">"), (list{"start a[ id=\"F1\"]"}));
  EXPECT_EQ(this->read("<a t=\"x > y\" u='<'>z"), (list{"start a[ t=\"x > y\" u='<']", "text z"}));
  EXPECT_EQ(this->read("<a id=\"F1\"/>"), (list{"start a[ id=\"F1\"] /"}));
  EXPECT_EQ(this->read("</a >"), (list{"end-tag a[ ]"}));
}

TYPED_TEST(Tokenizer, TakesALoneLessThanForText) {
  EXPECT_EQ(this->read("5 < 6"), (list{"text 5 < 6"}));
  EXPECT_EQ(this->read("a<"), (list{"text a<"}));
  EXPECT_EQ(this->read("a</"), (list{"text a</"}));
  EXPECT_EQ(this->read("<<a>"), (list{"text <", "start a"}));
  EXPECT_EQ(this->read("<1>"), (list{"text <1>"}));
}

TYPED_TEST(Tokenizer, EndsABrokenTagAtTheNextOne) {
  EXPECT_EQ(this->read("<a<b>"), (list{"start a unclosed", "start b"}));
  EXPECT_EQ(this->read("<a x<b>"), (list{"start a[ x] unclosed", "start b"}));
  EXPECT_EQ(this->read("<a"), (list{"start a unclosed"}));
  EXPECT_EQ(this->read("</a"), (list{"end-tag a unclosed"}));
  EXPECT_EQ(this->read("<a href=\"never closed>text</a>"),
            (list{"start a[ href=\"never closed]", "text text", "end-tag a"}));
}

TYPED_TEST(Tokenizer, ReadsComments) {
  EXPECT_EQ(this->read("<!-- <a> -->b"), (list{"comment <!-- <a> -->", "text b"}));
  EXPECT_EQ(this->read("<!-- <a>"), (list{"comment <!-- <a> unclosed"}));
  EXPECT_EQ(this->read("<!---->b"), (list{"comment <!---->", "text b"}));
}

TYPED_TEST(Tokenizer, ReadsCdata) {
  EXPECT_EQ(this->read("<![CDATA[<a> ]] > ]]>b"), (list{"cdata <![CDATA[<a> ]] > ]]>", "text b"}));
  EXPECT_EQ(this->read("<![CDATA[<a>"), (list{"cdata <![CDATA[<a> unclosed"}));
}

TYPED_TEST(Tokenizer, ReadsDeclarationsWithTheirSubset) {
  EXPECT_EQ(this->read("<!DOCTYPE html><a>"), (list{"declaration <!DOCTYPE html>", "start a"}));
  EXPECT_EQ(this->read("<!DOCTYPE r [<!ENTITY e \"x\">]><a>"),
            (list{"declaration <!DOCTYPE r [<!ENTITY e \"x\">]>", "start a"}));
  EXPECT_EQ(this->read("<!DOCTYPE"), (list{"declaration <!DOCTYPE unclosed"}));
  EXPECT_EQ(this->read("<!DOCTYPE r [ never"), (list{"declaration <!DOCTYPE r [ never unclosed"}));
  EXPECT_EQ(this->read("<!DOCTYPE a><b>[x]</b>"),
            (list{"declaration <!DOCTYPE a>", "start b", "text [x]", "end-tag b"}));
}

TYPED_TEST(Tokenizer, ReadsInstructions) {
  EXPECT_EQ(this->read("<?xml version=\"1.0\"?>a"), (list{"instruction <?xml version=\"1.0\"?>", "text a"}));
  EXPECT_EQ(this->read("<?xml"), (list{"instruction <?xml unclosed"}));
}

TYPED_TEST(Tokenizer, KeepsZeroBytesAndLineBreaks) {
  EXPECT_EQ(this->read(std::string_view("a\0b<c>", 6)), (list{std::string("text a\0b", 8), "start c"}));
  EXPECT_EQ(this->read("<transactionAcquired\nDisposedCode>"), (list{"start transactionAcquired[\nDisposedCode]"}));
}

TYPED_TEST(Tokenizer, ReadsNamesOfEveryLength) {
  for (std::size_t length = 1; length < 80; ++length) {
    const std::string name(length, 'n');
    EXPECT_EQ(this->read("<" + name + ">"), list{"start " + name});
    EXPECT_EQ(this->read("<" + name + "/>"), list{"start " + name + " /"});
    EXPECT_EQ(this->read("<" + name), list{"start " + name + " unclosed"});
  }
  EXPECT_EQ(this->read("<a-b.c:d_e1>"), list{"start a-b.c:d_e1"});
  EXPECT_EQ(this->read("<\xC3\xA9t\xC3\xA9>"), list{"start \xC3\xA9t\xC3\xA9"});
}

/// Every cut of a text with all kinds of markup is covered by tokens, without a gap and without a read too far.
TYPED_TEST(Tokenizer, CoversEveryCut) {
  const std::string text =
      "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY e 'x'>]><r a=\"1\" b='2'>t &amp; u<!-- c --><![CDATA[ d "
      "]]><s/></r\n><script>x</script>";
  for (std::size_t length = 0; length <= text.size(); ++length) this->read(text.substr(0, length));
}

TEST(XmlTokenizer, EndsInstructionsAtTheirMark) {
  EXPECT_EQ(tokens_of<markup_dialect::xml>("<?a > b?>c"), (list{"instruction <?a > b?>", "text c"}));
}

TEST(HtmlTokenizer, EndsInstructionsAtTheFirstGreaterThan) {
  EXPECT_EQ(tokens_of<markup_dialect::html>("<?a > b"), (list{"instruction <?a >", "text  b"}));
}

TEST(HtmlTokenizer, ReadsScriptsAndStylesAsText) {
  EXPECT_EQ(tokens_of<markup_dialect::html>("<script>if (a<b) '<p>'</script><p>"),
            (list{"start script", "text if (a<b) '<p>'", "end-tag script", "start p"}));
  EXPECT_EQ(tokens_of<markup_dialect::html>("<STYLE>a<b</Style>c"),
            (list{"start STYLE", "text a<b", "end-tag Style", "text c"}));
  EXPECT_EQ(tokens_of<markup_dialect::html>("<script>never closed <p>"),
            (list{"start script", "text never closed <p>"}));
  EXPECT_EQ(tokens_of<markup_dialect::html>("<script/><p>"), (list{"start script /", "start p"}));
}

TEST(XmlTokenizer, KnowsNoScripts) {
  EXPECT_EQ(tokens_of<markup_dialect::xml>("<script><p></script>"),
            (list{"start script", "start p", "end-tag script"}));
}

std::string attribute(std::string_view rest, std::string_view name) {
  bool found = false;
  const std::string_view value = attribute_value(rest, name, found);
  if (found) {
    EXPECT_GE(value.data(), rest.data());
    EXPECT_LE(value.data() + value.size(), rest.data() + rest.size());
  }
  return found ? std::string(value) : "(none)";
}

TEST(Attribute, IsFoundByItsName) {
  EXPECT_EQ(attribute(" id=\"F1\"", "id"), "F1");
  EXPECT_EQ(attribute(" a='1' id='F2' b=3", "id"), "F2");
  EXPECT_EQ(attribute(" ID = \"F3\"", "id"), "F3");
  EXPECT_EQ(attribute(" id=F4 x", "id"), "F4");
  EXPECT_EQ(attribute(" xid=\"F5\"", "id"), "(none)");
  EXPECT_EQ(attribute("", "id"), "(none)");
}

TEST(Attribute, MayBeEmptyOrHaveNoValue) {
  EXPECT_EQ(attribute(" id=\"\"", "id"), "");
  EXPECT_EQ(attribute(" id", "id"), "");
  EXPECT_EQ(attribute(" id x=1", "id"), "");
  EXPECT_EQ(attribute(" id=", "id"), "");
}

TEST(Attribute, SurvivesNonsense) {
  EXPECT_EQ(attribute(" = = id=\"F6\"", "id"), "F6");
  EXPECT_EQ(attribute(" id=\"never closed", "id"), "never closed");
  EXPECT_EQ(attribute("\"'\"'", "id"), "(none)");
  EXPECT_EQ(attribute(" ativeTable", "id"), "(none)");
  EXPECT_EQ(attribute("////", "id"), "(none)");
}

}  // namespace
}  // namespace filigree::test
