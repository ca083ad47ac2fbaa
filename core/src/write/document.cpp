// A document's bytes: as filed, without what the container did to them, or decoded.
#include "filigree/document.hpp"

#include <algorithm>

#include "container/uuencode.hpp"
#include "table/filing_data.hpp"
#include "write/writer.hpp"

namespace filigree {

/// The way from a filing to what it holds.
struct document_access {
  static const filing_data* data_of(const filing& source) noexcept { return source.data_; }
};

namespace {

/// Takes the `- ` off each line of an enclosed text that began with a dash (formats/03 §2).
void add_unescaped(writer& out, std::string_view bytes, document_report& report) noexcept {
  const auto add = [&](std::string_view part) {
    out.add(part);
    report.bytes += part.size();
  };
  std::size_t plain = 0;
  for (std::size_t at = 0; at + 1 < bytes.size(); ++at) {
    const bool at_start = at == 0 || bytes[at - 1] == '\n' || bytes[at - 1] == '\r';
    if (!at_start || bytes[at] != '-' || bytes[at + 1] != ' ') continue;
    add(bytes.substr(plain, at - plain));
    plain = at + 2;
    ++at;
  }
  add(bytes.substr(plain));
}

void add_decoded_lines(writer& out, std::string_view body, std::uint32_t offset, bool dash_escaped,
                       document_report& report) noexcept {
  uudecoder lines(body, dash_escaped);
  while (lines.next()) {
    out.add(lines.bytes());
    report.bytes += lines.bytes().size();
    if (!lines.damaged()) continue;
    if (report.damaged_lines++ == 0) report.first_damaged = offset + static_cast<std::uint32_t>(lines.line());
  }
  report.ended = lines.ended();
}

}  // namespace

document_report write_document(const filing& source, std::size_t index, const document_options& options,
                               output& out) noexcept {
  document_report report;
  const filing_data* const data = document_access::data_of(source);
  if (data == nullptr || index >= data->container.documents.size()) return report;
  const document& one = data->container.documents[index];
  const std::string_view filed = data->bytes_at(one.place);
  const bool escaped = data->container.dash_escaped;
  writer target(out);
  if (one.uuencoded && options.decode) {
    add_decoded_lines(target, filed, one.place.offset, escaped, report);
  } else if (escaped && options.undo_escapes) {
    add_unescaped(target, filed, report);
  } else {
    target.add(filed);
    report.bytes = filed.size();
  }
  return report;
}

}  // namespace filigree
