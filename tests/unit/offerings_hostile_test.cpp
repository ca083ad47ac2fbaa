// Damaged filings about offerings: whatever is done to them, what is read is sound and nothing is lost in silence.
#include <gtest/gtest.h>

#include "support/invented_offerings.hpp"
#include "unit/reading.hpp"

namespace filigree::test {
namespace {

using namespace invented;

class OfferingsDamaged : public testing::TestWithParam<const std::string*> {};

TEST_P(OfferingsDamaged, CutAtEveryTenth) {
  const std::string& whole = *GetParam();
  for (std::size_t tenth = 0; tenth < 10; ++tenth) {
    reading read(whole.substr(0, whole.size() * tenth / 10));
    EXPECT_GE(read.source.diagnostic_count(), 1u) << "nothing tells that it is cut at tenth " << tenth;
  }
}

TEST_P(OfferingsDamaged, OneByteChanged) {
  constexpr std::string_view harmful("<>&\"'/=;!\0\xFF\xC3", 12);
  for (std::size_t n = 0; n < 300; ++n) {
    std::string bytes = *GetParam();
    char& byte = bytes[(n * 2654435761u + 40503u) % bytes.size()];
    byte = n % 2 == 0 ? static_cast<char>(byte ^ (1 << (n / 2 % 8))) : harmful[n / 2 % harmful.size()];
    reading{bytes};  // asks whether it is sound
  }
}

TEST_P(OfferingsDamaged, InAnotherEncodingThanItSays) {
  std::string wide = "\xFF\xFE";
  for (const char c : *GetParam()) (wide += c) += '\0';
  reading utf16(wide);
  EXPECT_TRUE(utf16.source.unread().empty());
  EXPECT_EQ(utf16.said("utf-16"), 1u);
  std::string latin = *GetParam();
  latin = with(latin, "Thistledown", "Thistled\xF6wn");
  latin = with(latin, "Fenland Solar", "Fenland S\xF6lar");
  reading legacy(latin);
  EXPECT_EQ(legacy.said("windows-1252"), 1u);
  EXPECT_TRUE(legacy.source.unread().empty());
}

TEST_P(OfferingsDamaged, InAnotherNamespace) {
  std::string text = *GetParam();
  const std::size_t at = text.find("http://www.sec.gov/edgar/");
  if (at != std::string::npos) text.replace(at, 25, "urn:example:");
  reading read(text);
  EXPECT_EQ(read.source.form(), reading(*GetParam()).source.form()) << "the type tells it all the same";
  EXPECT_TRUE(read.source.unread().empty());
}

/// Each leaf twice: the first stands, the second with another text is among the other values, or has a row or a place
/// of its own.
TEST_P(OfferingsDamaged, EveryElementDoubled) {
  const std::string& whole = *GetParam();
  for (std::size_t at = whole.find('<'); at != std::string::npos; at = whole.find('<', at + 1)) {
    const std::size_t name_end = whole.find_first_of("> ", at);
    const std::string name = whole.substr(at + 1, name_end - at - 1);
    if (name.empty() || name[0] == '/' || name[0] == '?' || name.find("edgarSubmission") != std::string::npos) continue;
    const std::string end_tag = "</" + name + ">";
    const std::size_t end = whole.find(end_tag, at);
    if (end == std::string::npos) continue;
    const std::string element = whole.substr(at, end + end_tag.size() - at);
    reading read(whole.substr(0, at) + element + whole.substr(at));
    EXPECT_TRUE(read.source.unread().empty()) << name;
  }
}

TEST_P(OfferingsDamaged, EveryLeafDoubledWithAnotherTextIsKept) {
  const std::string& whole = *GetParam();
  for (std::size_t at = whole.find("</"); at != std::string::npos; at = whole.find("</", at + 1)) {
    const std::string name = whole.substr(at + 2, whole.find('>', at) - at - 2);
    const std::size_t begin = whole.rfind('<', at - 1);
    if (whole.compare(begin + 1, name.size() + 1, name + ">") != 0) continue;  // not a leaf
    const std::string again = "<" + name + ">Unmistakable text</" + name + ">";
    const std::size_t behind = whole.find('>', at) + 1;
    const reading read(whole.substr(0, behind) + again + whole.substr(behind));
    if (name.find("ccc") != std::string::npos || name.find("Ccc") != std::string::npos ||
        name.find("contents") != std::string::npos)
      continue;  // ignored
    output out;
    write_options with_places;
    with_places.provenance = true;
    write_json(read.source, with_places, out);
    EXPECT_NE(out.view().find("Unmistakable text"), std::string_view::npos) << name;
  }
}

INSTANTIATE_TEST_SUITE_P(Forms, OfferingsDamaged,
                         testing::Values(&form_d, &form_144, &form_c, &form_1a, &form_1k, &form_1z));

}  // namespace
}  // namespace filigree::test
