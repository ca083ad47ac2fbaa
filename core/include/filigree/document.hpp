// The documents of a submission: what each is, where it stands, and its bytes again, exactly as filed or decoded.
//
//   for (std::size_t i = 0; i < filing.documents().size(); ++i) {
//     filigree::output file;
//     filigree::write_document(filing, i, {}, file);   // save file.view() as documents()[i].filename
//   }
//
// A document of EDGAR's container (formats/03 §3):
//
//   <DOCUMENT>                       ┐
//   <TYPE>EX-99.1                    │ type, sequence, filename, description
//   <TEXT>                           │
//   <PDF>                            │ wrapper "PDF"           ├ whole
//   begin 644 ex99.pdf         ┐     │ uuencoded
//   M)5!$1BTQ+C0*…             ├ place
//   end                        ┘     │
//   </PDF> </TEXT> </DOCUMENT>       ┘
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "filigree/span.hpp"

namespace filigree {

class filing;
class output;

/// What a document's bytes are, told by the bytes first and by the file name where they do not tell. Of a uuencoded
/// document: what it decodes to; `uuencoded` when that is of no known kind.
enum class document_format : std::uint8_t {
  none,  ///< listed only, with no bytes here: an index page, a document without a body
  text,
  html,
  ixbrl,
  xml,
  json,
  css,
  js,
  pdf,
  gif,
  jpg,
  png,
  zip,
  gzip,
  xlsx,
  uuencoded,
  binary,  ///< no kind of text, and none of the above
};

/// "text", "html", "ixbrl" … as JSON has it.
[[nodiscard]] std::string_view name_of(document_format format) noexcept;

/// One `<DOCUMENT>` of a submission, or the whole source when it is a bare document.
struct document {
  std::string_view sequence, type, filename, description;  ///< as filed; empty when not stated
  std::string_view wrapper;                                ///< "XML", "XBRL" or "PDF"; empty without one
  document_format format = document_format::none;
  bool uuencoded = false;
  /// The document's own bytes: the lines between `<TEXT>` and `</TEXT>`, without the wrapper's two lines.
  span place;
  /// From the first byte of `<DOCUMENT>` to the end of the line of `</DOCUMENT>`. What lies between the documents of a
  /// submission is its header and its end: put together, they are the source again.
  span whole;
};

/// How a document's bytes are written.
struct document_options {
  /// Undo what the container did: in a PEM-enclosed submission take `- ` off lines that began with a dash (formats/03
  /// §2).
  bool undo_escapes = true;
  /// Give what a uuencoded document decodes to.
  bool decode = true;
};

/// What happened while a document was written.
struct document_report {
  std::size_t bytes = 0;                        ///< appended to the output
  std::uint32_t damaged_lines = 0;              ///< of a uuencoded body: too short, too long, of other characters
  std::uint32_t first_damaged = span::nowhere;  ///< where the first of them begins
  bool ended = true;                            ///< false when a uuencoded body lacks its `end`
};

/// Appends the bytes of document `index` to `out`. Missing bytes of a damaged line are zero, so that all others stay in
/// their places; blanks stripped from a line's end are no damage.
document_report write_document(const filing& source, std::size_t index, const document_options& options,
                               output& out) noexcept;

}  // namespace filigree
