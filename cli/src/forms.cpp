#include "forms.hpp"

#include <cstdio>
#include <string>

#include "filigree/forms.hpp"

namespace filigree::cli {
namespace {

std::string joined(std::span<const std::string_view> texts) {
  std::string line;
  for (const std::string_view one : texts) line += (line.empty() ? "" : ", ") + std::string(one);
  return line;
}

/// `text` in lines of at most 92 characters, the first behind `label`, the others below its end.
void print_wrapped(const char* label, const std::string& text) {
  constexpr std::size_t width = 92, indent = 11;
  std::string line = label;
  line.resize(indent, ' ');
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = text.find(' ', at);
    if (end == std::string::npos) end = text.size();
    if (line.size() > indent && line.size() + end - at >= width) {
      std::printf("%s\n", line.c_str());
      line.assign(indent, ' ');
    } else if (line.size() > indent) {
      line += ' ';
    }
    line += text.substr(at, end - at);
    at = end + 1;
  }
  std::printf("%s\n", line.c_str());
}

void print_form(std::size_t index) {
  const form_description form = form_at(index);
  std::printf("%.*s\n", static_cast<int>(form.title.size()), form.title.data());
  print_wrapped("  forms", form.types.empty() ? "any type" : joined(form.types));
  for (const form_shape& one : form.shapes)
    print_wrapped(("  " + std::string(name_of(one.kind))).c_str(), std::string(one.level));
  std::string tables;
  for (std::size_t t = 0; t < form.tables; ++t)
    tables += (tables.empty() ? "" : ", ") + std::string(form_table_at(index, t).name);
  print_wrapped("  tables", tables);
}

}  // namespace

int forms(const arguments& given) {
  if (given.json) {
    output out;
    write_forms(out);
    if (out.failed()) return unread;
    std::printf("%.*s\n", static_cast<int>(out.view().size()), out.view().data());
    return ok;
  }
  for (std::size_t i = 0; i < form_count(); ++i) print_form(i);
  return ok;
}

}  // namespace filigree::cli
