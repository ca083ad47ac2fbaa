// Schedules as they were filed before December 2024, when XML was not required: pages and texts.
#include "forms/thirteendg/cover_pages.hpp"

#include "forms/thirteendg/readers.hpp"
#include "forms/thirteendg/spec.hpp"
#include "table/filing_data.hpp"
#include "text/characters.hpp"

namespace filigree::thirteendg {
namespace {

/// What every schedule says somewhere; most other documents do not get past here.
bool may_be_schedule(std::string_view text) noexcept {
  constexpr std::size_t head = 65536;
  text = text.substr(0, head);
  return (find_ignoring_case(text, "13D") != std::string_view::npos ||
          find_ignoring_case(text, "13G") != std::string_view::npos) &&
         find_ignoring_case(text, "CUSIP") != std::string_view::npos;
}

/// The schedule's letter, which its title says; a row that only Schedule 13D has decides where none does.
char letter_of(const cover_words& words, const array<caption_match>& captions) noexcept {
  for (const caption_match& one : captions) {
    if (one.what != caption::schedule) continue;
    const std::string_view name = words.text(one.end - 1);
    const std::size_t at = find_ignoring_case(name, "13");
    return at + 2 < name.size() ? lower(name[at + 2]) : '\0';
  }
  return '\0';
}

/// A title and two captions of a schedule's cover pages, or a title and items.
bool is_schedule(const array<caption_match>& captions) noexcept {
  std::uint32_t kinds = 0, items = 0;
  bool titled = false;
  for (const caption_match& one : captions) {
    titled = titled || one.what == caption::schedule;
    items += one.what == caption::item;
    if (is_row(one.what) || (one.what >= caption::issuer_name && one.what <= caption::event_date))
      kinds |= std::uint32_t{1} << static_cast<unsigned>(one.what);
  }
  unsigned different = 0;
  for (; kinds != 0; kinds &= kinds - 1) ++different;
  constexpr unsigned fewest = 3;
  return titled && (different >= fewest || (different >= 2 && items >= fewest));
}

std::uint32_t find_first_person(const schedule& read) noexcept {
  for (std::uint32_t i = 0; i < read.count(); ++i) {
    const caption_match& one = read.captions[i];
    if (is_row(one.what) || one.what == caption::item) return i;
  }
  return read.count();
}

bool read_schedule(filing_data& data, const cover_words& words) noexcept {
  array<caption_match> captions(data.budget);
  find_captions(words, captions);
  if (!is_schedule(captions)) return false;
  const char letter = letter_of(words, captions);
  if (letter != 'd' && letter != 'g') return false;
  value_writer values(data, words);
  schedule read{data, words, captions, values};
  read.is_13g = letter == 'g';
  read.row = data.begin_row(submission_table);
  read.first_person = find_first_person(read);
  read.first_item = find_first_item(read);
  read_front_page(read);
  const std::uint32_t persons = read_persons(read);
  read_items(read);
  data.covered.leaves += values.values();
  data.covered.read += values.values();
  if (persons == 0)
    data.report(severity::warning, "no-cover-page", words.words[0].place.offset,
                "No cover page of a reporting person was found; who holds how much is not read from sentences.");
  return true;
}

void report_encoding(filing_data& data, const cover_words& words, span body) noexcept {
  if ((words.rules & undo_legacy) != 0)
    data.report(severity::note, "windows-1252", body.offset, "The bytes are not UTF-8; they are read as windows-1252.");
}

}  // namespace

bool read_cover_pages_html(filing_data& data, span body) noexcept {
  if (!may_be_schedule(data.bytes_at(body))) return false;
  cover_words words(data.budget);
  words.read_html(data, body);
  if (words.size() == 0 || !read_schedule(data, words)) return false;
  report_encoding(data, words, body);
  return true;
}

bool read_cover_pages_text(filing_data& data, span body) noexcept {
  if (!may_be_schedule(data.bytes_at(body))) return false;
  cover_words words(data.budget);
  if (!words.read_text(data, body) || words.size() == 0 || !read_schedule(data, words)) return false;
  report_encoding(data, words, body);
  return true;
}

}  // namespace filigree::thirteendg
