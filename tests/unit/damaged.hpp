// Damaged variants of an invented document: whatever is done to it, what is read of it is sound, and the reading ends.
#pragma once

#include <string>

#include "unit/reading.hpp"

namespace filigree::test {

inline std::string headline_text(const filing& source) {
  std::string sentence;
  for (const headline_part& part : source.headline()) sentence += std::string(part.text);
  return sentence;
}

/// `text` with every occurrence of `from` made `to`.
inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

/// As UTF-16 with a byte order mark.
inline std::string as_utf16(const std::string& text) {
  std::string wide = "\xFF\xFE";
  for (const char c : text) (wide += c) += '\0';
  return wide;
}

/// Cut, flipped, doubled, in other encodings: `reading` itself asks whether it is sound.
inline void expect_sound_when_damaged(const std::string& xml) {
  constexpr std::size_t steps = 60;
  const std::size_t step = xml.size() / steps + 1;
  for (std::size_t at = 0; at < xml.size(); at += step) {
    SCOPED_TRACE(at);
    reading cut(xml.substr(0, at));
    std::string flipped = xml;
    flipped[at] = flipped[at] == '<' ? 'x' : '<';
    reading with_flip(flipped);
    const std::size_t end = std::min(xml.size(), at + 3 * step);
    reading with_doubled_piece(xml.substr(0, end) + xml.substr(at));
  }
  reading wide(as_utf16(xml));
  EXPECT_EQ(wide.said("utf-16"), 1u);
  EXPECT_EQ(wide.source.read_as(), shape::xml);
  reading legacy(replaced(xml, "Larkspur", "L\xE4rkspur"));
  EXPECT_EQ(legacy.source.read_as(), shape::xml);
  reading no_space(replaced(xml, "http://www.sec.gov/edgar/", "http://nowhere.example/"));
  EXPECT_EQ(no_space.source.read_as(), shape::xml) << "a wrong namespace hides no form that says its type";
  reading twice(xml + xml);
}

/// A number of the headline that leads to a cell leads to one that has a value; how many parts lead anywhere.
inline std::size_t leading_parts(const filing& source) {
  std::size_t led = 0;
  cell_reader cells(source);
  for (const headline_part& part : source.headline()) {
    if (part.table < 0) continue;
    ++led;
    EXPECT_EQ(cells.read(static_cast<std::size_t>(part.table), part.row, part.column).state, cell_state::value)
        << part.text;
  }
  return led;
}

}  // namespace filigree::test
