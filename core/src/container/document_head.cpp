#include "container/document_head.hpp"

#include "text/characters.hpp"

namespace filigree {

bool take_head_line(std::string_view line, std::string_view open, std::string_view close, document& into,
                    std::string_view& unknown) noexcept {
  line = trim(line);
  if (line.substr(0, open.size()) != open) return false;
  const std::size_t stop = line.find(close);
  if (stop == std::string_view::npos) return false;
  const std::string_view tag = line.substr(open.size(), stop - open.size());
  const std::string_view value = trim(line.substr(stop + close.size()));
  for (const char c : tag)
    if (!is_upper(c) && !is_digit(c) && c != '-' && c != '_' && c != '/') return false;
  std::string_view* const place = tag == "TYPE"          ? &into.type
                                  : tag == "SEQUENCE"    ? &into.sequence
                                  : tag == "FILENAME"    ? &into.filename
                                  : tag == "DESCRIPTION" ? &into.description
                                                         : nullptr;
  if (place == nullptr || !place->empty()) {
    unknown = tag;
  } else {
    *place = value;
  }
  return true;
}

}  // namespace filigree
