// Invented filings and what `filigree parse` prints for them: filings/NAME is read, filings/NAME.json is expected.
//
// The expected JSON is laid out over lines for the eye; what is compared is every key, value and digit in its order.
// After a change that is meant, write the files anew and look at their difference before committing it:
//
//   FILIGREE_UPDATE_GOLDEN=1 build/release/bin/filigree_golden_tests
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "support/files.hpp"
#include "support/json.hpp"
#include "support/soundness.hpp"

namespace filigree::test {
namespace {

std::filesystem::path folder() { return repository() / "tests" / "golden" / "filings"; }

std::vector<std::string> filings() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder()))
    if (entry.path().extension() != ".json") names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    constexpr char hex[] = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      result += std::string("\\") + c;
    } else if (byte < 0x20) {
      result += std::string("\\u00") + hex[byte >> 4] + hex[byte & 15];
    } else {
      result += c;
    }
  }
  return result + "\"";
}

bool is_simple(const json& value) { return value.type != json::kind::array && value.type != json::kind::object; }

/// On one line when that is short or a row of cells, else one item or member a line.
std::string laid_out(const json& value, std::size_t indent = 0) {
  if (value.type == json::kind::text) return quoted(value.text);
  if (is_simple(value)) return value.text;
  const bool is_array = value.type == json::kind::array;
  std::vector<std::string> parts;
  for (const json& item : value.items) parts.push_back(laid_out(item, indent + 1));
  for (const auto& [key, member] : value.members) parts.push_back(quoted(key) + ": " + laid_out(member, indent + 1));
  std::size_t width = 0;
  for (const std::string& part : parts) width += part.size() + 2;
  const bool is_row =
      is_array && !value.items.empty() && std::all_of(value.items.begin(), value.items.end(), is_simple);
  const bool one_line = is_row || width < 120;
  const std::string line = one_line ? "" : "\n" + std::string(indent + 1, ' ');
  std::string text = is_array ? "[" : "{";
  for (std::size_t i = 0; i < parts.size(); ++i) text += (i == 0 ? "" : one_line ? ", " : ",") + line + parts[i];
  if (!one_line) text += "\n" + std::string(indent, ' ');
  return text + (is_array ? "]" : "}");
}

std::string parsed(const std::string& name) {
  const filing source = open_file(folder() / name);
  EXPECT_EQ(soundness(source).check(), "");
  output out;
  write_json(source, {}, out);
  const auto whole = parse_json(out.view());
  EXPECT_TRUE(whole);
  return whole ? laid_out(*whole) + "\n" : std::string(out.view());
}

TEST(Golden, FilingsReadAsExpected) {
  const char* const update = std::getenv("FILIGREE_UPDATE_GOLDEN");
  for (const std::string& name : filings()) {
    SCOPED_TRACE(name);
    const std::filesystem::path expected = folder() / (name + ".json");
    const std::string got = parsed(name);
    if (update != nullptr && *update == '1') {
      std::ofstream(expected, std::ios::binary) << got;
    } else {
      EXPECT_EQ(got, read_file(expected));
    }
  }
  EXPECT_GE(filings().size(), 6u);
}

/// No expectation outlives its filing.
TEST(Golden, EveryExpectationHasItsFiling) {
  for (const auto& entry : std::filesystem::directory_iterator(folder())) {
    if (entry.path().extension() == ".json") {
      EXPECT_TRUE(std::filesystem::exists(folder() / entry.path().stem())) << entry.path();
    }
  }
}

}  // namespace
}  // namespace filigree::test
