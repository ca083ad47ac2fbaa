// The lines that hold a submission together: `<DOCUMENT>`, `</TEXT>`, `<SEC-HEADER>` … (formats/03 §2, §3). They stand
// at a line's start, in capitals: an XML body may well have a `<document>`, and a text may speak of one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace filigree {

enum class mark_kind : std::uint8_t {
  none,
  document,        ///< <DOCUMENT>
  end_document,    ///< </DOCUMENT>
  text,            ///< <TEXT>
  end_text,        ///< </TEXT>
  submission,      ///< <SEC-DOCUMENT>, <IMS-DOCUMENT>, <SUBMISSION>
  end_submission,  ///< their ends
  header,          ///< <SEC-HEADER>, <IMS-HEADER>
  end_header,      ///< their ends
};

struct mark {
  mark_kind kind = mark_kind::none;
  std::size_t at = std::string_view::npos;  ///< of its `<`
  std::size_t behind = 0;                   ///< of its `>`, and one more
};

/// The mark that `text` begins with; `behind` counts from the start of `text`.
[[nodiscard]] mark mark_of(std::string_view text) noexcept;

/// Gives the marks of a source one after another.
class mark_scanner {
 public:
  /// From `from` on, where a line begins. `indented`: blanks may stand before a mark, as some people's tools leave
  /// them.
  mark_scanner(std::string_view source, std::size_t from, bool indented) noexcept
      : source_(source), from_(from), at_(from), indented_(indented) {}

  /// The next mark; of kind `none`, at the source's end, when there is none.
  mark next() noexcept;

 private:
  [[nodiscard]] std::size_t next_candidate() const noexcept;

  std::string_view source_;
  std::size_t from_;
  std::size_t at_;
  bool indented_;
};

/// Whether only blanks stand before `at` on its line.
[[nodiscard]] bool is_at_line_start(std::string_view source, std::size_t at) noexcept;

/// Where the line ends that holds `at`: at its CR or LF, or at the source's end.
[[nodiscard]] std::size_t end_of_line(std::string_view source, std::size_t at) noexcept;

/// Where the next line begins: behind LF, CR or CRLF.
[[nodiscard]] std::size_t next_line(std::string_view source, std::size_t at) noexcept;

constexpr std::string_view pem_begin = "-----BEGIN PRIVACY-ENHANCED MESSAGE-----";
constexpr std::string_view pem_end = "-----END PRIVACY-ENHANCED MESSAGE-----";

/// Begins an accession number: ten digits, two, six.
[[nodiscard]] bool begins_with_accession(std::string_view text) noexcept;

}  // namespace filigree
